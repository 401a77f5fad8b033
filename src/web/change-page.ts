import { describeEvent } from "../clauses/describe.ts";
import { highFirst } from "../clauses/events.ts";
import type { EventExplanation } from "../clauses/explain-events.ts";
import { describeStatement, statementOf } from "../clauses/statement.ts";
import { type ChangedExcerpt, type Excerpt, excerpts } from "../diff/excerpt.ts";
import { type Html, html } from "../html.ts";
import type { Change, ClauseEvent } from "../model.ts";
import { changePlace, versionPlace } from "../places.ts";
import type { ChangeView } from "./change.ts";
import { documentCrumbs } from "./document-page.ts";
import type { Links } from "./links.ts";
import { viewerPage, wholePage } from "./page.ts";
import { triageHtml } from "./triage.ts";
import { each } from "./words.ts";

export interface ShownChange {
  /** "LinkedIn Privacy Policy", or the name of a file. */
  readonly title: string;
  /** What is compared with what: "Version 4, captured at …". */
  readonly before: string;
  readonly after: string;
  readonly change: Change;
  readonly events: readonly ClauseEvent[];
  /** What was not looked for in texts of these languages; empty = everything was. */
  readonly limits: readonly string[];
  /** Why an event is one; absent = not told. */
  readonly reasonOf?: (event: ClauseEvent) => EventExplanation;
}

/**
 * A change as one HTML file: the clause events first, then the changed blocks under their headings, each with an anchor
 * (`#b1`, …), in one column or in two. What pages said is inert in it.
 */
export function changeFile(shown: ShownChange): string {
  return wholePage(shown.title, html`<main>${changeHtml(shown, html``)}</main>`);
}

/** The same among the pages of the viewer, with what a person made of the change, and the ways to its neighbours. */
export function changePage(shown: ChangeView, links: Links): string {
  const { document: status, numbers, triage } = shown;
  const { document, versions } = status;
  const { before, after } = numbers;
  const to = (from: number, until: number, name: string): Html | false =>
    from >= 1 &&
    until <= versions &&
    html`<a href="${links.page(changePlace(document, from, until))}">${name}</a> `;
  return viewerPage({
    title: `${shown.title}, version ${before} → ${after}`,
    links,
    feed: document,
    above: documentCrumbs(status),
    main: changeHtml(
      shown,
      html`<p class="soft">Whole texts: <a href="${links.page(versionPlace(document, before))}">version ${before}</a>, <a href="${links.page(versionPlace(document, after))}">version ${after}</a>. ${to(before - 1, before, "The change before")}${to(after, after + 1, "The change after")}</p>
${triage.map((entry) => html`<p>${triageHtml(entry)}</p>`)}`,
    ),
  });
}

function changeHtml(shown: ShownChange, about: Html): Html {
  const { title, before, after, limits } = shown;
  return html`<h1>${title}</h1>
<p class="soft">${before} → ${after}</p>
${about}
${limits.map((limit) => html`<p><strong>${limit}</strong></p>`)}
${eventsOf(shown)}
${blocksOf(shown.change)}`;
}

function eventsOf({ change, events, reasonOf }: ShownChange): Html {
  const list = highFirst(events).map((event) => eventHtml(event, change, reasonOf?.(event)));
  return html`<h2>What it means</h2>
${list.length === 0 ? html`<p>No change to a clause on AI training, likeness or derivative works was found.</p>` : list}`;
}

function eventHtml(event: ClauseEvent, change: Change, reason: EventExplanation | undefined): Html {
  const { level, heading, before, after } = event;
  const statement = statementOf(event, change);
  return html`<div class="event ${level}"><p><strong>${level === "high" ? "High" : "Info"}:</strong> ${describeEvent(event.event)}</p>
${heading.length > 0 && html`<p class="soft">${heading.join(" › ")}</p>`}
${before !== null && html`<p>Before: <q dir="auto">${before}</q></p>`}
${after !== null && html`<p>Now: <q dir="auto">${after}</q></p>`}
${statement !== null && html`<p class="soft">In short: ${describeStatement(statement)}</p>`}${reason !== undefined && reasonHtml(reason)}</div>
`;
}

function reasonHtml({ because, before, after }: EventExplanation): Html {
  const rules = [before, after].flatMap((side) => (side === null ? [] : [side]));
  return html`<details><summary>Why</summary><p>${because}</p>
${each(rules.map(({ rule, looksFor }) => `Rule ${rule}: ${looksFor}`)).map((says) => html`<p class="soft">${says}</p>`)}</details>`;
}

function blocksOf(change: Change): Html {
  const { added, removed, moved, reworded } = change.counts;
  let number = 0;
  let heading = "";
  const list = excerpts(change).map((excerpt) => {
    if (excerpt.kind === "unchanged") return unchanged(excerpt);
    const here = excerpt.block.heading.join(" › ");
    const isNew = here !== heading;
    heading = here;
    number++;
    return html`${isNew && html`<h3>${here === "" ? "Without a heading" : here}</h3>`}${blockHtml(excerpt, number)}`;
  });
  return html`<h2>What changed, word for word</h2>
<p class="soft">Blocks: ${added} added, ${removed} removed, ${reworded} reworded, ${moved} moved. <ins>put in</ins> <del>taken out</del></p>
<p><label><input type="checkbox" id="side"> Side by side</label></p>
${list}`;
}

function unchanged({ blocks }: Extract<Excerpt, { kind: "unchanged" }>): Html {
  return html`<p class="soft">… ${blocks} ${blocks === 1 ? "block" : "blocks"} unchanged</p>
`;
}

function blockHtml(excerpt: ChangedExcerpt, number: number): Html {
  const id = `b${number}`;
  return html`<div class="block" id="${id}"><a class="here" href="#${id}">${labelOf(excerpt)}</a>
<p class="inline" dir="auto">${piecesHtml(excerpt, "both")}</p>
<div class="side"><p dir="auto">${piecesHtml(excerpt, "removed")}</p><p dir="auto">${piecesHtml(excerpt, "added")}</p></div></div>
`;
}

function labelOf({ kind, parts }: ChangedExcerpt): string {
  if (kind === "split") return `Split in ${parts}`;
  if (kind === "merged") return `Merged from ${parts}`;
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** One side of a block, or both in one text; a block that is on one side only leaves the other empty. */
function piecesHtml({ kind, pieces }: ChangedExcerpt, side: "removed" | "added" | "both"): readonly Html[] {
  const isElsewhere = (kind === "added" && side === "removed") || (kind === "removed" && side === "added");
  if (isElsewhere) return [];
  return pieces.flatMap((piece) => {
    if (piece.kind === "gap") return [html` … `];
    if (piece.kind === "same") return [html`${piece.text}`];
    if (side !== "both" && piece.kind !== side) return [];
    return [piece.kind === "added" ? html`<ins>${piece.text}</ins>` : html`<del>${piece.text}</del>`];
  });
}
