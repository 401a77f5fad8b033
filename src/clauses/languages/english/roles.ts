import type { Marks } from "../../marks.ts";
import type { Tokens } from "../../tokens.ts";

/** A sentence's words with the concepts that tell who acts. */
export interface Sentence {
  readonly tokens: Tokens;
  readonly roles: readonly (Role | undefined)[];
}

/** The concepts that matter here, each with the first token after its phrase. */
export type Role = { [concept in (typeof ROLES)[number]]?: number };
const ROLES = [
  "WE",
  "US",
  "OURUSE",
  "YOU",
  "USER",
  "THIRD",
  "NEG",
  "FALSENEG",
  "BAN",
  "BREAK",
  "MODAL",
  "VERB",
  "EMBED",
  "SAYING",
  "EMPOWER",
  "GIVE",
  "DATA",
  "OBJECT",
] as const;

export function rolesOf(length: number, marks: Marks): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = new Array(length);
  for (const concept of ROLES)
    for (const mark of marks.all(concept)) {
      const role = roles[mark.start] ?? {};
      role[concept] = Math.max(role[concept] ?? 0, mark.end);
      roles[mark.start] = role;
    }
  for (const mark of marks.all("FALSENEG")) withoutNegation(roles, mark.start, mark.end);
  return roles;
}

/** "or not", "whether or not": the word inside denies nothing. */
function withoutNegation(roles: (Role | undefined)[], start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const { NEG: _, ...rest } = roles[at] ?? {};
    roles[at] = rest;
  }
}
