import type { Marks } from "./marks.ts";
import type { Tokens } from "./tokens.ts";

/** Who acts: the provider (with affiliates acting for it), the person bound by the terms, somebody else. */
export type Agent = "provider" | "user" | "third" | "nobody";

/** What governs a word: who acts there, and whether it is denied or forbidden. */
export interface Stance {
  readonly agent: Agent;
  readonly negated: boolean;
}

export const NO_STANCE: Stance = { agent: "nobody", negated: false };

/**
 * The stance at every token of a sentence, read from left to right in one pass; the last entry is the stance at its
 * end, which the items of a list inherit as `initial`.
 */
export function stancesOf(tokens: Tokens, marks: Marks, initial: Stance): readonly Stance[] {
  const roles = rolesOf(tokens.words.length, marks);
  const stances: Stance[] = [];
  let current = initial;
  let expires = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tokens.words.length; at++) {
    const role = roles[at];
    if (at >= expires) {
      current = { ...current, negated: false };
      expires = Number.POSITIVE_INFINITY;
    }
    const agent = agentAt(at, tokens, roles);
    if (agent !== null) {
      current = { agent, negated: current.negated && roles[at - 1]?.modal === true };
      expires = Number.POSITIVE_INFINITY;
    } else if (role?.negative === true) {
      current = { ...current, negated: true };
      expires = relative(at, tokens, roles) ? at + RELATIVE_SCOPE : at + SCOPE;
    } else if (breaks(at, tokens, roles)) current = { ...current, negated: false };
    stances.push(current);
  }
  stances.push(current);
  return stances;
}

/** How many tokens a negation reaches; a "no" inside a relative clause only reaches that clause. */
const SCOPE = 120;
const RELATIVE_SCOPE = 7;

interface Role {
  we?: boolean;
  us?: boolean;
  you?: boolean;
  user?: boolean;
  third?: boolean;
  negative?: boolean;
  stop?: boolean;
  modal?: boolean;
  verb?: boolean;
  embed?: boolean;
  saying?: boolean;
  empower?: boolean;
  data?: boolean;
  /** First token after the phrase that begins here. */
  after?: number;
}

function rolesOf(length: number, marks: Marks): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = new Array(length);
  const put = (concept: string, set: (role: Role, after: number) => void): void => {
    for (const mark of marks.all(concept)) {
      const role = roles[mark.start] ?? {};
      set(role, mark.end);
      roles[mark.start] = role;
    }
  };
  put("WE", (role, after) => Object.assign(role, { we: true, after }));
  put("US", (role) => Object.assign(role, { us: true }));
  put("YOU", (role, after) => Object.assign(role, { you: true, after }));
  put("USER", (role, after) => Object.assign(role, { user: true, after }));
  put("THIRD", (role, after) => Object.assign(role, { third: true, after }));
  put("NEG", (role) => Object.assign(role, { negative: true }));
  put("FALSENEG", (role) => Object.assign(role, { negative: false }));
  put("BREAK", (role) => Object.assign(role, { stop: true }));
  put("MODAL", (role) => Object.assign(role, { modal: true }));
  put("VERB", (role) => Object.assign(role, { verb: true }));
  put("EMBED", (role) => Object.assign(role, { embed: true }));
  put("SAYING", (role) => Object.assign(role, { saying: true }));
  put("EMPOWER", (role) => Object.assign(role, { empower: true }));
  put("DATA", (role) => Object.assign(role, { data: true }));
  return roles;
}

type Roles = readonly (Role | undefined)[];

/** The agent that takes over at this token, or null. */
function agentAt(at: number, tokens: Tokens, roles: Roles): Agent | null {
  const role = roles[at];
  if (role?.us === true) return empowered(at, roles) ? "provider" : null;
  if (role?.we === true)
    return tokens.words[at] === "we" || acts(role.after ?? at + 1, roles) ? "provider" : null;
  if (role?.you === true) return leads(at, tokens, roles) && !conditional(at, tokens) ? "user" : null;
  if (role?.third === true && byOrTo(at, tokens)) return "third";
  if (role?.user === true || role?.third === true) {
    if (!acts(role.after ?? at + 1, roles) || !leads(at, tokens, roles)) return null;
    return role.third === true ? "third" : "user";
  }
  return named(at, tokens, roles) ? "provider" : null;
}

/** "grant us", "allow us to", "license to us". */
function empowered(at: number, roles: Roles): boolean {
  return [1, 2, 3].some((back) => roles[at - back]?.empower === true);
}

function byOrTo(at: number, tokens: Tokens): boolean {
  return tokens.words[at - 1] === "by" || (tokens.words[at - 1] === "other" && tokens.words[at - 2] === "by");
}

/** A word that can be a subject here: not inside "content you submit", "if users …", "with partners". */
function leads(at: number, tokens: Tokens, roles: Roles): boolean {
  if (at === 0) return true;
  const before = tokens.words[at - 1];
  if (before === "that") return roles[at - 2]?.data !== true;
  if (before === "and") return roles[at - 2]?.data !== true && roles[at - 2]?.we !== true;
  return roles[at - 1]?.embed !== true && roles[at - 1]?.data !== true;
}

function conditional(at: number, tokens: Tokens): boolean {
  return tokens.words[at - 1] === "or" || tokens.words[at - 1] === "by";
}

function acts(at: number, roles: Roles): boolean {
  return roles[at]?.modal === true || roles[at]?.verb === true;
}

/** A name that does something ("Acme will", "Acme Inc. does not") is the provider unless it is known otherwise. */
function named(at: number, tokens: Tokens, roles: Roles): boolean {
  if (tokens.capital[at] !== true || roles[at]?.verb === true || roles[at]?.modal === true) return false;
  const next = roles[at + 1];
  if (next?.modal !== true && !SINGULAR.has(tokens.words[at + 1] ?? "")) return false;
  return at > 0 || (roles[at]?.data !== true && !DETERMINERS.has(tokens.words[at] ?? ""));
}
const SINGULAR = new Set(
  "does uses has is collects processes trains shares never hereby not employs utilizes reserves".split(" "),
);
const DETERMINERS = new Set(
  "this that these those it there each any all such your the which who data".split(" "),
);

function relative(at: number, tokens: Tokens, roles: Roles): boolean {
  for (let back = 1; back <= 3; back++) {
    const word = tokens.words[at - back];
    if (word === "that" || word === "which" || word === "who") return roles[at - back - 1]?.saying !== true;
  }
  return false;
}

function breaks(at: number, tokens: Tokens, roles: Roles): boolean {
  const word = tokens.words[at];
  if (word === ";" || word === "." || roles[at]?.stop === true) return true;
  const conjoined =
    tokens.words[at - 1] === "and" || tokens.words[at - 1] === "or" || tokens.words[at - 1] === ",";
  return conjoined && roles[at]?.modal === true && roles[at + 1]?.negative !== true;
}
