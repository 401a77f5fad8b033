import type { ClauseEvent, Document } from "../model.ts";
import { oneLine, shorten } from "./lines.ts";
import { strongestFirst, whatHappened } from "./points.ts";

const LONGEST_SUBJECT = 77;
const SHORTEST_NAME = 20;

type Titled = Pick<Document, "service" | "name">;

/**
 * "LinkedIn Privacy Policy: now trains AI on user data (+2)": the strongest event, and how many there are besides.
 * Below 78 characters, one line; a long name gives way first.
 */
export function alertSubject(document: Titled, events: readonly ClauseEvent[]): string {
  const [strongest, ...others] = strongestFirst(events);
  const says = strongest === undefined ? "the text changed" : whatHappened(strongest);
  const more = others.length === 0 ? "" : ` (+${others.length})`;
  return subjectLine(document, `${says}${more}`);
}

/** The name of the document and what is said of it, below 78 characters. */
export function subjectLine(document: Titled, says: string): string {
  const room = Math.max(LONGEST_SUBJECT - says.length - 2, SHORTEST_NAME);
  return shorten(`${shorten(titleOf(document), room)}: ${says}`, LONGEST_SUBJECT);
}

/** "LinkedIn Privacy Policy". */
export function titleOf({ service, name }: Titled): string {
  return oneLine(`${service.name} ${name}`);
}
