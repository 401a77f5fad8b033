import type * as z from "zod";
import { slug } from "../slug.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Lines, Path } from "./lines.ts";
import { KEYS } from "./schema.ts";

/** Something to put right in the watchlist. The message names the service or document and the key, and what to do. */
export interface Problem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** What zod objects to in `raw` (the file as plain values), in the file's own words and lines. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  raw: unknown,
  lines: Lines,
): readonly Problem[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownKey(issue.path, key)) : [],
  );
  const meant = new Set(unknown.map(({ meant }) => meant));
  const others = issues.filter(
    (issue) => issue.code !== "unrecognized_keys" && !meant.has(JSON.stringify(issue.path)),
  );
  return [
    ...unknown.map(({ path, message }) => ({
      line: lines.lineOf(path),
      message: subjectOf(path.slice(0, -1), raw) + message,
    })),
    ...others.map((issue) => ({
      line: lines.lineOf(issue.path),
      message: `${subjectOf(issue.path, raw)}\`${keyOf(issue.path)}\` ${faultOf(issue, raw, lines)}`,
    })),
  ];
}

/** "linkedin/privacy-policy: ", "linkedin: ", or nothing for what stands outside the services. */
export function subjectOf(path: Path, raw: unknown): string {
  const [services, serviceAt, documents, documentAt] = path;
  if (services !== "services" || typeof serviceAt !== "number") return "";
  const service = idAt(raw, ["services", serviceAt]) ?? `service ${serviceAt + 1}`;
  if (documents !== "documents" || typeof documentAt !== "number") return `${service}: `;
  const document =
    idAt(raw, ["services", serviceAt, "documents", documentAt]) ?? `document ${documentAt + 1}`;
  return `${service}/${document}: `;
}

interface UnknownKey {
  readonly path: Path;
  readonly message: string;
  /** Path (as JSON) of the key that was probably meant, so that it is not called missing as well. */
  readonly meant: string | null;
}

function unknownKey(parent: Path, key: string): UnknownKey {
  const place = parent.filter((step) => typeof step === "string").join(".");
  const known = KEYS[place] ?? [];
  const near = didYouMean(key, known);
  const path = [...parent, key];
  const message = `unknown key \`${key}\``;
  if (near !== null)
    return {
      path,
      message: `${message}: did you mean \`${near}\`?`,
      meant: JSON.stringify([...parent, near]),
    };
  const home = Object.keys(KEYS).find((other) => other !== place && KEYS[other]?.includes(key));
  const belongs =
    home === undefined ? "" : ` here: it belongs ${home === "" ? "at the top level" : `in \`${home}\``}`;
  const allowed = belongs === "" ? ` — known here: ${known.join(", ")}` : "";
  return { path, message: message + belongs + allowed, meant: null };
}

function faultOf(issue: z.core.$ZodIssue, raw: unknown, lines: Lines): string {
  if (issue.code === "invalid_type") return typeFault(issue.expected, issue.path, raw, lines);
  if (issue.code !== "invalid_value") return issue.message;
  const value = valueAt(raw, issue.path);
  const choices = issue.values.map(String);
  if (value === undefined || value === null) return missing(value);
  const near = typeof value === "string" ? didYouMean(value, choices) : null;
  const hint = near === null ? "" : ` — did you mean ${near}?`;
  return `must be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}, not ${shown(value)}${hint}`;
}

function typeFault(expected: string, path: Path, raw: unknown, lines: Lines): string {
  const value = valueAt(raw, path);
  if (value === undefined || value === null) return missing(value);
  switch (expected) {
    case "string":
      return typeof value === "object"
        ? `must be text, not ${shown(value)}`
        : `must be text: write "${lines.writtenAt(path) ?? String(value)}" in quotes`;
    case "number":
      return `must be a plain number, without quotes or unit, not ${shown(value)}`;
    case "boolean":
      return `must be true or false, not ${shown(value)}`;
    case "array":
      return `must be a list whose entries begin with "- ", not ${shown(value)}`;
    default:
      return `must be a block of \`key: value\` lines, not ${shown(value)}`;
  }
}

function missing(value: unknown): string {
  return value === null ? "is empty: give it a value or remove the key" : "is missing: add it";
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a block of keys";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The key with the blocks around it inside the service or document: "alerts.to"; "service" for an entry of `services`. */
function keyOf(path: Path): string {
  const names = path.filter((step) => typeof step === "string");
  const last = names.at(-1);
  if (last === undefined) return "watchlist";
  const isEntry = typeof path.at(-1) === "number";
  if (isEntry && (last === "services" || last === "documents")) return last.slice(0, -1);
  const outside =
    names[0] !== "services" || names.length === 1 ? 0 : names[1] === "documents" && names.length > 2 ? 2 : 1;
  return names.slice(outside).join(".");
}

function idAt(raw: unknown, path: Path): string | null {
  const id = valueAt(raw, [...path, "id"]);
  const name = valueAt(raw, [...path, "name"]);
  const text = typeof id === "string" ? id : typeof name === "string" ? slug(name) : "";
  return text === "" ? null : text;
}

/** The value at a path, where a position in something that is not a list means the thing itself. */
function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof step === "number" && !Array.isArray(value)) continue;
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
