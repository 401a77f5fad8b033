import type { Block } from "../model.ts";
import type { Removal } from "./extraction.ts";
import type { Draft } from "./writer.ts";

export interface Trimmed {
  readonly drafts: readonly Draft[];
  readonly removed: readonly Removal[];
}

/**
 * Takes off what page templates put around a document without saying so in the markup: buttons anywhere; rows of
 * links before the document's first words; and after its last words links, the headings above them and questions
 * whether the page helped.
 */
export function trim(drafts: readonly Draft[]): Trimmed {
  const removed: Removal[] = [];
  const drop = (draft: Draft, reason: string) => {
    removed.push({ reason, text: draft.block.text.slice(0, 300) });
  };
  const kept = drafts.filter((draft) => {
    if (draft.pressed < 0.95 || draft.block.kind === "heading") return true;
    drop(draft, "button");
    return false;
  });
  const start = Math.max(0, kept.findIndex(isContent));
  const end = lastContent(kept) + 1;
  const result: Draft[] = [];
  kept.forEach((draft, index) => {
    if (index < start && isLinks(draft)) drop(draft, "links before the document");
    else if (index >= end) drop(draft, "links after the document");
    else result.push(draft);
  });
  return { drafts: result, removed };
}

function isLinks(draft: Draft): boolean {
  return draft.linked >= 0.8;
}

/** Words of the document's own, however few. */
function isContent(draft: Draft): boolean {
  return !isLinks(draft) || draft.block.text.length > 200;
}

/** Index of the last block that is the document's: the tail of links, their headings and template phrases is not. */
function lastContent(drafts: readonly Draft[]): number {
  let end = drafts.length - 1;
  for (let index = end; index >= 0; index--) {
    const draft = drafts[index] as Draft;
    if (isLinks(draft) || isTemplatePhrase(draft.block)) end = index - 1;
    else if (draft.block.kind === "heading" && end === index) end = index - 1;
    else break;
  }
  return end;
}

const TEMPLATE_PHRASE =
  /^(?:was this (?:page|article|information|answer|content|document)? ?helpful|did this answer your question|is this page helpful|how (?:useful|helpful) was|still (?:need help|have questions)|(?:related|recommended|similar|popular|suggested) (?:articles?|topics|posts|pages|content|questions|links|reading|resources)|(?:see|read) (?:also|more|next)|on this page|in this (?:article|section)|table of contents|contents|back to top|return to top|share(?: this)?(?: page| article)?|print(?: this page)?|previous|next|yes|no|yes ?no|powered by .{1,40}|war dieser (?:artikel|beitrag) hilfreich|cet article vous a-t-il été utile|¿fue útil|(?:⌘|⌥|ctrl|cmd|alt)\s?[+-]?\s?\w|all rights reserved\.?|(?:copyright )?(?:©|\(c\)).{0,100})[?:!.]*$/i;

function isTemplatePhrase(block: Block): boolean {
  return block.text.length < 130 && TEMPLATE_PHRASE.test(block.text);
}
