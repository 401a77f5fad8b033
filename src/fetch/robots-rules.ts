/** One Allow or Disallow line that holds for us. */
export interface RobotsRule {
  readonly allow: boolean;
  /** As in the file, normalised percent-encoding. */
  readonly pattern: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * The rules of a robots.txt for a product token after RFC 9309: all groups that name the token, else all groups of
 * `*`. Names are compared without regard to case and to a version (`Clausewatch/1.0`).
 */
export function robotsRules(text: string, token: string): readonly RobotsRule[] {
  const ours: RobotsRule[] = [];
  const everybodys: RobotsRule[] = [];
  let agents: string[] = [];
  let named = false;
  let namesGoOn = false;
  for (const [index, { key, value }] of text
    .split(/\r\n|\r|\n/)
    .map(readLine)
    .entries()) {
    if (key === "user-agent") {
      agents = namesGoOn ? [...agents, agentName(value)] : [agentName(value)];
      named ||= agents.includes(token);
      namesGoOn = true;
    } else if (key === "allow" || key === "disallow") {
      namesGoOn = false;
      if (value === "") continue;
      const rule = { allow: key === "allow", pattern: normalEscapes(value), line: index + 1 };
      if (agents.includes(token)) ours.push(rule);
      if (agents.includes("*")) everybodys.push(rule);
    }
  }
  return named ? ours : everybodys;
}

/** The rule that decides about `target` (path and query): the longest that matches, Allow before Disallow. */
export function decidingRule(rules: readonly RobotsRule[], target: string): RobotsRule | null {
  const path = normalEscapes(target);
  let deciding: RobotsRule | null = null;
  for (const rule of rules) {
    const margin = rule.pattern.length - (deciding?.pattern.length ?? -1);
    if (margin < 0 || (margin === 0 && !rule.allow)) continue;
    if (matches(rule.pattern, path)) deciding = rule;
  }
  return deciding;
}

function readLine(line: string): { key: string; value: string } {
  const content = line.split("#", 1)[0] ?? "";
  const colon = content.indexOf(":");
  return { key: content.slice(0, colon).trim().toLowerCase(), value: content.slice(colon + 1).trim() };
}

function agentName(value: string): string {
  return (value.split("/", 1)[0] ?? "").trim().toLowerCase();
}

/** `*` stands for any characters, `$` at the end for the end. Leftmost pieces first: linear in the path. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [head = "", ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(head)) return false;
  if (pieces.length === 0) return !anchored || path.length === head.length;
  const tail = anchored ? (pieces.pop() ?? "") : "";
  let from = head.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return !anchored || (path.length - tail.length >= from && path.endsWith(tail));
}

/** Escapes non-ASCII characters and unescapes letters, digits and `-._~`, so that both spellings are one. */
function normalEscapes(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
  const escaped = wellFormed.replace(/[^\u0000-\u007f]+/g, encodeURIComponent);
  return escaped.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
  });
}
