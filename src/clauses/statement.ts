import type { Block, Category, Change, ClauseEvent } from "../model.ts";
import { describeFacets, type Facets, facetPhrases, facetsOf } from "./facets.ts";

/** What a clause of the new version states, in short and for people, and what of that is new or gone. */
export interface Statement {
  /** "posts, images; not messages; also by affiliates; on by default; worded “may”". */
  readonly states: string;
  /** Compared with the clause before; both empty where there was none. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Of the clause after an event of this change; null where there is none, or it states nothing of the kind. */
export function statementOf(event: ClauseEvent, change: Change): Statement | null {
  const { category, before, after, heading } = event;
  if (after === null) return null;
  const is = read(category, after, heading, change, "after");
  const was = before === null ? null : read(category, before, heading, change, "before");
  const gained = was === null ? [] : is.phrases.filter((phrase) => !was.phrases.includes(phrase));
  const lost = was === null ? [] : was.phrases.filter((phrase) => !is.phrases.includes(phrase));
  return is.states === "" && lost.length === 0 ? null : { states: is.states, gained, lost };
}

/** For people: "Posts, images; on by default. New: images. Gone: only when opted in." */
export function describeStatement({ states, gained, lost }: Statement): string {
  const parts = [
    states.charAt(0).toUpperCase() + states.slice(1),
    gained.length === 0 ? "" : `New: ${gained.join(", ")}`,
    lost.length === 0 ? "" : `Gone: ${lost.join(", ")}`,
  ];
  return parts.flatMap((part) => (part === "" ? [] : [`${part}.`])).join(" ");
}

interface Read {
  readonly states: string;
  readonly phrases: readonly string[];
}

function read(
  category: Category,
  quote: string,
  heading: readonly string[],
  change: Change,
  side: "before" | "after",
): Read {
  const facets = facetsOf({ category, quote, text: textAround(quote, heading, change, side) });
  const modality = modalityOf(category, facets);
  return {
    states: [describeFacets(facets), ...modality].filter((part) => part !== "").join("; "),
    phrases: [...facetPhrases(facets), ...modality],
  };
}

/** "May" where the service acts: "you may refuse" says nothing of it. What is no possibility is a fact, and is not told. */
function modalityOf(category: Category, { modality }: Facets): readonly string[] {
  if (modality !== "may" || category === "ai_opt_out" || category === "ai_restriction") return [];
  return ["worded “may”"];
}

/** The block that the words stand in: the one under the heading, if they stand at several places. */
function textAround(
  quote: string,
  heading: readonly string[],
  { blocks }: Change,
  side: "before" | "after",
): string {
  const carriers = blocks.flatMap((entry) => {
    const block = sideOf(entry, side);
    return block?.text.includes(quote) ? [block] : [];
  });
  const path = heading.join("\n");
  return (carriers.find((block) => block.heading.join("\n") === path) ?? carriers[0])?.text ?? quote;
}

function sideOf(entry: Change["blocks"][number], side: "before" | "after"): Block | null {
  if (side === "before") return "before" in entry ? entry.before : null;
  return "after" in entry ? entry.after : null;
}
