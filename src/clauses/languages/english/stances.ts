import type { Marks } from "../../marks.ts";
import { type Agent, NO_STANCE, type Stance } from "../../stance.ts";
import type { Tokens } from "../../tokens.ts";
import { rolesOf, type Sentence } from "./roles.ts";
import { agentAt, byAgent } from "./subject.ts";

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
  let interruption: Interruption | null = null;
  for (let at = 0; at < tokens.words.length; at++) {
    const closes = opensInterruption(at, sentence);
    if (closes !== null) interruption = { closes, stance: current };
    if (CONDITIONS.has(tokens.words[at] ?? "")) conditional = true;
    const comma = conditional && (tokens.words[at] === "," || tokens.words[at] === ":");
    if (at >= expires || comma) current = { ...current, negated: initial.negated };
    if (comma && openedBy(CONDITIONS, tokens)) current = { ...current, agent: initial.agent };
    if (comma) conditional = false;
    if (interruption?.closes === "," && tokens.words[at] === ")") interruption = null;
    if (interruption !== null && closes === null && tokens.words[at] === interruption.closes) {
      current = { ...interruption.stance, negated: interruption.stance.negated && at < expires };
      interruption = null;
    }
    const next = step(at, sentence, current, initial);
    if (next !== current) expires = next.negated && !current.negated ? at + reachOf(at, sentence) : expires;
    if (next.agent !== current.agent) expires = Number.POSITIVE_INFINITY;
    current = next;
    stances.push(current);
  }
  stances.push(current);
  return stances;
}

/** What is put into a sentence, and the stance that its end resumes. */
interface Interruption {
  readonly closes: ")" | ",";
  readonly stance: Stance;
}

/** "(…)", ", whether or not you have an account,", ", but not your messages,": where it ends, if it starts here. */
function opensInterruption(at: number, { tokens, roles }: Sentence): ")" | "," | null {
  if (tokens.words[at] === "(") return ")";
  if (at < 2 || tokens.words[at - 1] !== ",") return null;
  const [word = "", next = "", after = ""] = tokens.words.slice(at, at + 3);
  if (INSERTING.has(word)) return ",";
  const leavesOut = /^(?:but|and|though)$/.test(word) && /^(?:not|never)$/.test(next);
  if (!leavesOut || after === "to" || after === "be") return null;
  return roles[at + 2]?.VERB === undefined && roles[at + 2]?.MODAL === undefined ? "," : null;
}
const INSERTING = new Set(["whether", "even", "regardless", "if", "when"]);

const CONDITIONS = new Set(["if", "when", "where", "unless"]);
function openedBy(words: ReadonlySet<string>, tokens: Tokens): boolean {
  return words.has(tokens.words[0] ?? "");
}
/** How many tokens a negation reaches; a "not" inside a relative clause only reaches that clause. */
const SCOPE = 120;
const RELATIVE_SCOPE = 4;
/** "may not (i) …, (ii) …". */
const ENUMERATED_SCOPE = 400;
/** "no" before a noun in mid-sentence. */
const DETERMINER_SCOPE = 14;
/** "no text, table, picture … is ever": how many tokens may be listed. */
const ENUMERATION = 30;

function step(at: number, sentence: Sentence, current: Stance, initial: Stance): Stance {
  const role = sentence.roles[at];
  const word = sentence.tokens.words[at];
  if (role?.WE !== undefined && isRelative(at, sentence) && current.agent !== "nobody") return current;
  const agent = agentAt(at, sentence);
  if (agent !== null) {
    const inverted =
      sentence.roles[at - 1]?.MODAL !== undefined ||
      /^(?:do|does|did)$/.test(sentence.tokens.words[at - 1] ?? "") ||
      word === "us" ||
      shares(at, sentence);
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
    const passive = isPassiveRelative(at, sentence);
    return { agent: ordered ? "user" : passive ? "nobody" : current.agent, negated: true };
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

/** "do not let our partners use", "does not permit us to", "neither we nor our vendors": the denial goes on. */
function shares(at: number, { tokens }: Sentence): boolean {
  return [1, 2, 3].some((back) => SHARING.has(tokens.words[at - back] ?? ""));
}
const SHARING = new Set(
  "let lets permit permits allow allows authorize authorizes grant grants give gives neither nor".split(" "),
);

/** "you agree that your posts may …": what follows is done with the posts, not by the reader. */
function agreesOnData(at: number, { tokens, roles }: Sentence): boolean {
  if (!/^(?:agrees?|acknowledges?|understands?|accepts?|consents?)$/.test(tokens.words[at - 1] ?? ""))
    return false;
  const next = at + 1;
  return (
    /^(?:your|what|whatever|anything)$/.test(tokens.words[next] ?? "") ||
    roles[next]?.DATA !== undefined ||
    roles[next + 1]?.DATA !== undefined
  );
}

function isInfinitive(at: number, { tokens }: Sentence): boolean {
  return tokens.words[at] === "not" && tokens.words[at + 1] === "to" && tokens.words[at - 1] !== ",";
}

/** "private chats, which are not used to …": whoever was spoken of, it is not known who does it. */
function isPassiveRelative(at: number, { tokens }: Sentence): boolean {
  return tokens.words[at - 2] === "which" && /^(?:is|are|was|were)$/.test(tokens.words[at - 1] ?? "");
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
  if (next === "them" || next === "it" || [1, 2, 3].some((ahead) => roles[at + ahead]?.THIRD !== undefined))
    return "third";
  if (tokens.words[at - 1] === "contractually" && current.agent !== "user") return "third";
  return current.agent === "nobody" ? "user" : current.agent;
}

function reachOf(at: number, { tokens, roles }: Sentence): number {
  if (tokens.words[at] === "no" && at > 1)
    return tokens.words.slice(at, at + ENUMERATION).includes("ever") ? SCOPE : DETERMINER_SCOPE;
  if (tokens.words[at + 1] === "(") return ENUMERATED_SCOPE;
  for (const back of [1, 2, 3, 4, 5]) {
    const word = tokens.words[at - back];
    if (back < 3 && (word === "who" || word === "which")) return RELATIVE_SCOPE;
    const before = at - back - 1;
    if (word === "that" && (roles[before]?.DATA !== undefined || tokens.words[before] === "so"))
      return RELATIVE_SCOPE;
  }
  return SCOPE;
}

function breaks(at: number, { tokens, roles }: Sentence): boolean {
  const word = tokens.words[at];
  if (word === ";") return restarts(at + 1, roles);
  if (word === "." && /^[a-z]$/.test(tokens.words[at - 1] ?? "")) return false;
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
