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
  const sentence: Sentence = { tokens, roles: rolesOf(tokens.words.length, marks) };
  const stances: Stance[] = [];
  let current = initial;
  /** Where the negation in force ends: a token index, or the next comma of a conditional clause. */
  let expires = Number.POSITIVE_INFINITY;
  let conditional = false;
  for (let at = 0; at < tokens.words.length; at++) {
    if (CONDITIONS.has(tokens.words[at] ?? "")) conditional = true;
    const comma = conditional && tokens.words[at] === ",";
    if (at >= expires || comma) current = { ...current, negated: initial.negated };
    if (comma && openedBy(CONDITIONS, tokens)) current = { ...current, agent: initial.agent };
    if (comma) conditional = false;
    const next = step(at, sentence, current, initial);
    if (next !== current) expires = next.negated && !current.negated ? at + reachOf(at, sentence) : expires;
    if (next.agent !== current.agent) expires = Number.POSITIVE_INFINITY;
    current = next;
    stances.push(current);
  }
  stances.push(current);
  return stances;
}

const CONDITIONS = new Set(["if", "when", "where", "unless"]);
function openedBy(words: ReadonlySet<string>, tokens: Tokens): boolean {
  return words.has(tokens.words[0] ?? "");
}
/** How many tokens a negation reaches; a "not" inside a relative clause only reaches that clause. */
const SCOPE = 120;
const RELATIVE_SCOPE = 4;
/** "no" before a noun in mid-sentence. */
const DETERMINER_SCOPE = 14;

interface Sentence {
  readonly tokens: Tokens;
  readonly roles: readonly (Role | undefined)[];
}

function step(at: number, sentence: Sentence, current: Stance, initial: Stance): Stance {
  const role = sentence.roles[at];
  const word = sentence.tokens.words[at];
  if (role?.WE !== undefined && isRelative(at, sentence) && current.agent !== "nobody") return current;
  const agent = agentAt(at, sentence);
  if (agent !== null) {
    const inverted = sentence.roles[at - 1]?.MODAL !== undefined || word === "us" || shares(at, sentence);
    return {
      agent,
      negated: current.negated && (inverted || (agent === "third" && byAgent(at, sentence.tokens))),
    };
  }
  if ((word === "that" || word === "to") && !current.negated && agreesOnData(at, sentence)) return NO_STANCE;
  if (role?.FALSENEG !== undefined) return current;
  if (role?.BAN !== undefined) return { agent: bannedBy(at, sentence, current), negated: true };
  if (role?.NEG !== undefined) {
    const ordered = current.agent === "nobody" && (isInfinitive(at, sentence) || isImperative(at, sentence));
    return { agent: ordered ? "user" : current.agent, negated: true };
  }
  return breaks(at, sentence)
    ? { agent: current.agent, negated: initial.negated && current.agent === initial.agent }
    : current;
}

/** "data we collect", "information that our systems hold": inside a description of something. */
function isRelative(at: number, { tokens, roles }: Sentence): boolean {
  const before = tokens.words[at - 1];
  if (before === "what" || before === "whatever" || before === "anything" || before === "everything")
    return true;
  const noun = before === "that" || before === "which" ? at - 2 : at - 1;
  return roles[noun]?.DATA !== undefined || roles[noun]?.OBJECT !== undefined;
}

/** "do not let our partners use", "neither we nor our vendors": the denial goes on. */
function shares(at: number, { tokens }: Sentence): boolean {
  return [1, 2, 3].some((back) => SHARING.has(tokens.words[at - back] ?? ""));
}
const SHARING = new Set("let lets neither nor".split(" "));

/** "you agree that your posts may …": what follows is done with the posts, not by the reader. */
function agreesOnData(at: number, { tokens, roles }: Sentence): boolean {
  if (!/^(?:agrees?|acknowledges?|understands?|accepts?|consents?)$/.test(tokens.words[at - 1] ?? ""))
    return false;
  const next = at + 1;
  return (
    tokens.words[next] === "your" || roles[next]?.DATA !== undefined || roles[next + 1]?.DATA !== undefined
  );
}

function isInfinitive(at: number, { tokens }: Sentence): boolean {
  return tokens.words[at] === "not" && tokens.words[at + 1] === "to";
}

/** "Do not use …", "Never scrape …" at the start of a sentence. */
function isImperative(at: number, { tokens }: Sentence): boolean {
  const start = tokens.words[at - 1] === "do" ? at - 1 : at;
  const first = start === 0 || tokens.words[start - 1] === ":" || tokens.words[start - 1] === "please";
  return first && ORDERS.has(tokens.words[at + 1] ?? "");
}
const ORDERS = new Set("use train scrape crawl copy extract mine harvest collect feed develop".split(" "));

/** Who must not: the reader, unless others are named: "forbids them to", "our contracts with vendors prohibit". */
function bannedBy(at: number, { tokens, roles }: Sentence, current: Stance): Agent {
  const next = tokens.words[at + 1];
  if (next === "them" || [1, 2, 3].some((ahead) => roles[at + ahead]?.THIRD !== undefined)) return "third";
  if (tokens.words[at - 1] === "contractually" && current.agent !== "user") return "third";
  return current.agent === "nobody" ? "user" : current.agent;
}

/** The concepts that matter here, each with the first token after its phrase. */
type Role = { [concept in (typeof ROLES)[number]]?: number };
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

function rolesOf(length: number, marks: Marks): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = new Array(length);
  for (const concept of ROLES)
    for (const mark of marks.all(concept)) {
      const role = roles[mark.start] ?? {};
      role[concept] = Math.max(role[concept] ?? 0, mark.end);
      roles[mark.start] = role;
    }
  return roles;
}

/** The agent that takes over at this token, or null. */
function agentAt(at: number, sentence: Sentence): Agent | null {
  const { tokens, roles } = sentence;
  const role = roles[at];
  if (role?.OURUSE !== undefined) return "provider";
  if (granted(at, sentence)) return role?.USER === undefined ? "provider" : "third";
  if (role?.US !== undefined) return isEmpowered(at, sentence) ? "provider" : null;
  if (role?.WE !== undefined) return tokens.words[at] === "we" || acts(role.WE, roles) ? "provider" : null;
  if (role?.YOU !== undefined && [1, 2].some((back) => roles[at - back]?.GIVE !== undefined)) return "user";
  if (role?.YOU !== undefined)
    return leads(at, sentence) && !FOLLOWERS.has(tokens.words[at - 1] ?? "") ? "user" : null;
  if (role?.THIRD !== undefined && !isParty(at, tokens)) {
    if (byAgent(at, tokens)) return "third";
    if (canAct(role.THIRD, sentence) && leads(subjectStart(at, tokens), sentence)) return "third";
  }
  if (role?.USER !== undefined && acts(role.USER, roles) && leads(at, sentence)) return "user";
  return named(at, sentence) ? "provider" : null;
}

/** "Provider may …": a party to the contract by that name. */
function isParty(at: number, tokens: Tokens): boolean {
  if (tokens.words[at - 1] === "our" && /^researchers?$/.test(tokens.words[at] ?? "")) return true;
  return (
    tokens.words[at] === "provider" &&
    tokens.capital[at] === true &&
    !MODIFIERS.has(tokens.words[at - 1] ?? "")
  );
}

/** Where the words before "providers" begin: "our trusted AI". */
function subjectStart(at: number, tokens: Tokens): number {
  let start = at;
  while (start > 0 && start > at - 4 && MODIFIERS.has(tokens.words[start - 1] ?? "")) start--;
  return start;
}
const MODIFIERS = new Set(
  "ai model third party trusted external selected certain other some cloud technology its their these such data llm language independent outside".split(
    " ",
  ),
);

/** "you grant Acme …", "gives to our affiliates", "grant each other user …": who gets a right may use it. */
function granted(at: number, { tokens, roles }: Sentence): boolean {
  const verb = [1, 2, 3].find((back) => roles[at - back]?.GIVE !== undefined);
  if (verb === undefined)
    return (
      roles[at]?.USER !== undefined &&
      tokens.words[at - 1] === "other" &&
      roles[at - 2]?.EMPOWER !== undefined &&
      tokens.words[at - 3] === "you"
    );
  return (
    roles[at]?.WE !== undefined ||
    roles[at]?.USER !== undefined ||
    (tokens.capital[at] === true && roles[at]?.DATA === undefined && !DETERMINERS.has(tokens.words[at] ?? ""))
  );
}

/** "allow us", "license the works to us". */
function isEmpowered(at: number, { tokens, roles }: Sentence): boolean {
  const reach = tokens.words[at - 1] === "to" ? EMPOWERED_WITHIN : 3;
  for (let back = 1; back <= reach; back++) if (roles[at - back]?.EMPOWER !== undefined) return true;
  return false;
}
const EMPOWERED_WITHIN = 9;

/** "so that you", "provided that you": a clause of its own follows. */
const THAT = new Set("so provided except and or condition means aware".split(" "));

/** Words after which a new subject may stand. */
const STARTERS = new Set(
  "and or but then therefore hereby also however so accordingly the our other any all such some a an additionally moreover further if not neither nor no".split(
    " ",
  ),
);

const FOLLOWERS = new Set(["or", "by"]);

/** "by third parties", "by our partners". */
function byAgent(at: number, tokens: Tokens): boolean {
  if ([2, 3].some((back) => POSSESSING.has(tokens.words[at - back] ?? ""))) return false;
  return (
    tokens.words[at - 1] === "by" ||
    (tokens.words[at - 2] === "by" && !/^(?:a|the|means)$/.test(tokens.words[at - 1] ?? ""))
  );
}

/** "owned or controlled by third parties" tells whose something is, not who acts. */
const POSSESSING = new Set(
  "owned controlled operated provided supplied held hosted developed managed offered maintained".split(" "),
);

/** A word that can be a subject here: not inside "content you submit", "if users …", "with partners". */
function leads(at: number, { tokens, roles }: Sentence): boolean {
  if (at === 0) return true;
  const before = tokens.words[at - 1];
  if (before === "that") return roles[at - 2]?.SAYING !== undefined || THAT.has(tokens.words[at - 2] ?? "");
  if (before === "and") return roles[at - 2]?.DATA === undefined && roles[at - 2]?.WE === undefined;
  if (roles[at - 1]?.EMBED !== undefined || roles[at - 1]?.DATA !== undefined) return false;
  return (
    !/[a-z]$/.test(before ?? "") ||
    STARTERS.has(before ?? "") ||
    roles[at + 1]?.MODAL !== undefined ||
    (roles[at + 1]?.SAYING !== undefined && !/^accept/.test(tokens.words[at + 1] ?? "")) ||
    (roles[at + 1]?.GIVE !== undefined &&
      !/^(?:licen[cs]es?|rights?|permissions?|consent)$/.test(before ?? ""))
  );
}

function acts(at: number, roles: Sentence["roles"]): boolean {
  return roles[at]?.MODAL !== undefined || roles[at]?.VERB !== undefined;
}

/** "recipients of the information may": a verb of permission within a few words. */
function canAct(after: number, { tokens, roles }: Sentence): boolean {
  if (acts(after, roles)) return true;
  if (!/^(?:of|who|that|which|with|we|you)$/.test(tokens.words[after] ?? "")) return false;
  for (let at = after; at < after + 10; at++) if (roles[at]?.MODAL !== undefined) return true;
  return false;
}

/** A name that does something ("Acme will", "Acme Inc. does not") is the provider unless it is known otherwise. */
function named(at: number, { tokens, roles }: Sentence): boolean {
  if (tokens.capital[at] !== true || roles[at]?.VERB !== undefined || roles[at]?.MODAL !== undefined)
    return false;
  if (/^(?:our|your|their|its|an?)$/.test(tokens.words[at - 1] ?? "")) return false;
  if (roles[at + 1]?.MODAL === undefined && !SINGULAR.has(tokens.words[at + 1] ?? "")) return false;
  return roles[at]?.DATA === undefined && !DETERMINERS.has(tokens.words[at] ?? "");
}
const SINGULAR = new Set(
  "does uses has is collects processes trains shares never hereby not employs utilizes reserves developed".split(
    " ",
  ),
);
const DETERMINERS = new Set(
  "this that these those it there each any all such your the which who data services features ai content app products api apis sdk url gdpr".split(
    " ",
  ),
);

function reachOf(at: number, { tokens, roles }: Sentence): number {
  if (tokens.words[at] === "no" && at > 1) return DETERMINER_SCOPE;
  for (const back of [1, 2, 3, 4, 5]) {
    const word = tokens.words[at - back];
    if (back < 3 && (word === "who" || word === "which")) return RELATIVE_SCOPE;
    if (word === "that" && roles[at - back - 1]?.DATA !== undefined) return RELATIVE_SCOPE;
  }
  return SCOPE;
}

function breaks(at: number, { tokens, roles }: Sentence): boolean {
  const word = tokens.words[at];
  if (word === ";") return restarts(at + 1, roles);
  if (word === "." || roles[at]?.BREAK !== undefined) return roles[at + 1]?.FALSENEG === undefined;
  const before = tokens.words[at - 1];
  const conjoined = before === "and" || before === "or" || before === ",";
  return conjoined && roles[at]?.MODAL !== undefined && roles[at + 1]?.NEG === undefined;
}

/** Whether a clause of its own follows, not the next item of an enumeration that is still denied. */
function restarts(from: number, roles: Sentence["roles"]): boolean {
  for (let at = from; at < from + 7; at++) if (roles[at]?.MODAL !== undefined) return true;
  return false;
}
