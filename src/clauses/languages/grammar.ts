import type { Marks } from "../marks.ts";
import type { Agent, Stance } from "../stance.ts";
import type { Tokens } from "../tokens.ts";

/** How a language puts its clauses together, as far as stance depends on it. */
export interface Grammar {
  /** A denial may follow what it denies: "Wir trainieren unsere KI damit nicht". */
  readonly deniesBackwards: boolean;
}

/** What a part of a sentence is by the concept that it begins with. */
const OPENERS = ["IF", "RELATIVE", "PURPOSE", "CONTRAST"] as const;
type Opener = (typeof OPENERS)[number];

interface Part {
  readonly start: number;
  readonly end: number;
  readonly opener: Opener | null;
  /** The mark before it ends what was said. */
  readonly fresh: boolean;
}

/**
 * Stances from concepts alone: a sentence falls into parts at its marks and conjunctions. The first WE, USER or THIRD of
 * a part acts in it, NEG and BAN deny to the end of the clause: purposes and enumerations go on with what stands
 * before them; conditions and relative clauses keep to themselves; a CONTRAST or a new subject begins anew. Linear.
 */
export function stancesBy(grammar: Grammar) {
  return (tokens: Tokens, marks: Marks, initial: Stance): readonly Stance[] => {
    const roles = rolesOf(tokens.words.length, marks);
    const parts = partsOf(tokens, roles);
    const stances: Stance[] = [];
    let current = initial;
    for (const [i, part] of parts.entries()) {
      if (part.fresh) current = initial;
      const fronted = i === 0 && part.opener === "PURPOSE" ? parts[1] : undefined;
      const before = fronted === undefined ? current : endOf(fronted, roles, grammar, current);
      const within = stancesIn(part, roles, grammar, before);
      stances.push(...within);
      const last = within.at(-1) ?? current;
      if (part.opener === "IF") continue;
      current = part.opener === "RELATIVE" ? afterRelative(part, roles, current, last) : last;
    }
    return [...stances, current];
  };
}

type Roles = readonly ReadonlySet<string>[];

const NO_ROLES: ReadonlySet<string> = new Set();
const TELLING = ["WE", "USER", "THIRD", "NEG", "BAN", "FALSENEG", ...OPENERS];

/** The telling concepts that begin at each token; what a FALSENEG covers denies nothing, "a menos que" opens once. */
function rolesOf(length: number, marks: Marks): Roles {
  const roles: (Set<string> | undefined)[] = [];
  for (const concept of TELLING)
    for (const { start } of marks.all(concept)) {
      const known = roles[start] ?? new Set<string>();
      roles[start] = known.add(concept);
    }
  for (const { start, end } of marks.all("FALSENEG"))
    for (let at = start; at < end; at++) roles[at]?.delete("NEG");
  for (const { start, end } of marks.all("BAN"))
    for (let at = start; at < end; at++) roles[at]?.delete("USER");
  for (const { start, end } of OPENERS.flatMap((opener) => marks.all(opener)))
    for (let at = start + 1; at < end; at++) for (const opener of OPENERS) roles[at]?.delete(opener);
  return Array.from({ length }, (_, at) => roles[at] ?? NO_ROLES);
}

function partsOf({ words }: Tokens, roles: Roles): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end <= start) return;
    const opener = OPENERS.find((name) => firstRoles(start, words, roles).has(name)) ?? null;
    parts.push({ start, end, opener, fresh: start > 0 && ENDING.has(words[start - 1] ?? "") });
    start = end;
  };
  for (let at = 0; at < words.length; at++) {
    if (OPENERS.some((name) => roles[at]?.has(name)) && !MARKS.has(words[at - 1] ?? "")) close(at);
    if (MARKS.has(words[at] ?? "")) close(at + 1);
  }
  close(words.length);
  return parts;
}

const MARKS = new Set([",", ";", ":", ".", "(", ")", "|"]);
const ENDING = new Set([";", ".", "|"]);

/** Of the first word, or of the one after "und". */
function firstRoles(start: number, words: readonly string[], roles: Roles): ReadonlySet<string> {
  return roles[AND.has(words[start] ?? "") ? start + 1 : start] ?? NO_ROLES;
}
const AND = new Set(["und", "et", "y", "e"]);

function endOf(part: Part, roles: Roles, grammar: Grammar, before: Stance): Stance {
  return stancesIn(part, roles, grammar, before).at(-1) ?? before;
}

function stancesIn(
  { start, end, opener }: Part,
  roles: Roles,
  grammar: Grammar,
  before: Stance,
): readonly Stance[] {
  const own = roles.slice(start, end);
  const subject = own.some((role) => role.has("WE") || role.has("USER"));
  const anew = opener === "CONTRAST" || (opener === null && subject);
  const denied = grammar.deniesBackwards && own.some(denies);
  const agent = actorOf(own) ?? before.agent;
  let negated = denied || (before.negated && !anew);
  return own.map((role) => {
    negated ||= denies(role);
    return { agent, negated };
  });
}

function denies(role: ReadonlySet<string>): boolean {
  return role.has("NEG") || role.has("BAN");
}

/** The first who acts. Who is forbidden something is the reader, unless others are named beside it. */
function actorOf(own: Roles): Agent | null {
  const first = own.find((role) => ACTING.some((concept) => role.has(concept)));
  if (first === undefined) return null;
  if (first.has("USER")) return "user";
  if (first.has("WE")) return "provider";
  if (first.has("THIRD")) return "third";
  return own.some((other) => other.has("THIRD")) ? "third" : "user";
}
const ACTING = ["USER", "WE", "THIRD", "BAN"];

/**
 * What a relative clause leaves in force: who was forbidden something still is; a denial too far from "que" to belong
 * there is one of the whole: "the data that we hold are not used".
 */
function afterRelative({ start, end }: Part, roles: Roles, before: Stance, within: Stance): Stance {
  const agent = before.agent === "user" && before.negated ? before.agent : within.agent;
  return { agent, negated: before.negated || roles.slice(start + NEAR, end).some(denies) };
}
const NEAR = 3;
