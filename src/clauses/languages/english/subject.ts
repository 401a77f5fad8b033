import type { Agent } from "../../stance.ts";
import type { Tokens } from "../../tokens.ts";
import type { Sentence } from "./roles.ts";

/** The agent that takes over at this token, or null. */
export function agentAt(at: number, sentence: Sentence): Agent | null {
  const { tokens, roles } = sentence;
  const role = roles[at];
  if (role?.OURUSE !== undefined) return "provider";
  if (granted(at, sentence)) return role?.USER === undefined ? "provider" : "third";
  if (role?.US !== undefined) return isEmpowered(at, sentence) ? "provider" : null;
  if (role?.WE !== undefined) return tokens.words[at] === "we" || acts(role.WE, roles) ? "provider" : null;
  if (role?.YOU !== undefined && [1, 2].some((back) => roles[at - back]?.GIVE !== undefined)) return "user";
  if (role?.YOU !== undefined && isEnabled(at, sentence)) return "user";
  if (role?.YOU !== undefined)
    return leads(at, sentence) && !FOLLOWERS.has(tokens.words[at - 1] ?? "") ? "user" : null;
  if (role?.THIRD !== undefined && isListedWith("WE", at, sentence)) return "provider";
  if (role?.THIRD !== undefined && !isParty(at, tokens)) {
    if (byAgent(at, tokens)) return "third";
    if (canAct(role.THIRD, sentence) && leads(subjectStart(at, tokens), sentence)) return "third";
  }
  if (role?.USER !== undefined && acts(role.USER, roles) && leads(at, sentence)) return "user";
  return named(at, sentence) ? "provider" : null;
}

/** "a tool that allows you to …": what follows is done by the reader. */
function isEnabled(at: number, { tokens }: Sentence): boolean {
  return ENABLING.test(tokens.words[at - 1] ?? "") && tokens.words[at + 1] === "to";
}
const ENABLING = /^(?:allow|enable|permit)(?:s|ed|ing)?$/;

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
  if (tokens.words.slice(at - verb + 1, at).some((word) => WHERE_GRANTED.has(word))) return false;
  return (
    roles[at]?.WE !== undefined ||
    roles[at]?.USER !== undefined ||
    (tokens.capital[at] === true && roles[at]?.DATA === undefined && !DETERMINERS.has(tokens.words[at] ?? ""))
  );
}

/** "the licence granted in Section 2", "granted under Clause 4": nobody gets a right there. */
const WHERE_GRANTED = new Set("in under by herein above below pursuant".split(" "));

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
  "unless until and or but then therefore hereby also however so accordingly the our other any all such some a an additionally moreover further if not neither nor no".split(
    " ",
  ),
);

const FOLLOWERS = new Set(["or", "by"]);

/** "by third parties", "by our partners". */
export function byAgent(at: number, tokens: Tokens): boolean {
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
  if (DESCRIBING.test(before ?? "")) return false;
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

/** "data that does not identify you may …": the data may, not the reader. */
const DESCRIBING = /^(?:identif(?:y|ies|ying)|concern(?:s|ing)?|describ(?:es?|ing))$/;

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
function named(at: number, sentence: Sentence): boolean {
  const { tokens, roles } = sentence;
  if (tokens.capital[at] !== true || roles[at]?.VERB !== undefined || roles[at]?.MODAL !== undefined)
    return false;
  if (roles[at]?.BAN !== undefined || tokens.words[at] === "prohibited" || isListedWith("YOU", at, sentence))
    return false;
  if (/^(?:our|your|their|its|an?)$/.test(tokens.words[at - 1] ?? "")) return false;
  if (roles[at + 1]?.MODAL === undefined && !SINGULAR.has(tokens.words[at + 1] ?? "")) return false;
  return roles[at]?.DATA === undefined && !DETERMINERS.has(tokens.words[at] ?? "");
}

/** "You, your application and your Gadget may not …" binds the reader, "We and our vendors …" tells of the provider. */
function isListedWith(subject: "WE" | "YOU", at: number, { tokens, roles }: Sentence): boolean {
  let joined = false;
  for (let back = at - 1; back >= 0 && back > at - 12; back--) {
    if (roles[back]?.MODAL !== undefined) return false;
    joined ||= tokens.words[back] === "and" || tokens.words[back] === "or";
    if (joined && roles[back]?.[subject] !== undefined)
      return subject === "YOU" || !isVerbBetween(back, at, roles);
  }
  return false;
}

function isVerbBetween(from: number, to: number, roles: Sentence["roles"]): boolean {
  for (let at = from + 1; at < to; at++) if (roles[at]?.VERB !== undefined) return true;
  return false;
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
