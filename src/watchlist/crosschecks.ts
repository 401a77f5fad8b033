import { slug } from "../slug.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Lines } from "./lines.ts";
import { type Problem, subjectOf } from "./problems.ts";
import { KEYS } from "./schema.ts";

/**
 * What no single value shows: ids that repeat or cannot be made, `url` and `urls` both or neither. Reads the file as
 * plain values of any shape, so that these are reported together with wrong types elsewhere.
 */
export function crosscheck(raw: unknown, lines: Lines): readonly Problem[] {
  const services = entriesOf(raw, "services");
  return [
    ...idProblems(services, ["services"], "service", raw, lines),
    ...services.flatMap((service, serviceAt) => {
      const path = ["services", serviceAt, "documents"];
      const documents = entriesOf(service, "documents");
      return [
        ...idProblems(documents, path, "document", raw, lines),
        ...documents.flatMap((document, at) => urlProblems(document, [...path, at], raw, lines)),
      ];
    }),
  ];
}

type Place = readonly PropertyKey[];

function idProblems(
  entries: readonly unknown[],
  parent: Place,
  what: string,
  raw: unknown,
  lines: Lines,
): Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, at) => {
    const key = typeof field(entry, "id") === "string" ? "id" : "name";
    const written = field(entry, key);
    if (typeof written !== "string" || written.trim() === "") return [];
    const id = key === "id" ? written : slug(written);
    const line = lines.lineOf([...parent, at, key]);
    const subject = subjectOf([...parent, at], raw);
    if (id === "")
      return [{ line, message: `${subject}no id can be made from this \`name\`: add an \`id\`` }];
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, line);
      return [];
    }
    const message = `${subject}the ${what} id "${id}" is already used on line ${first}: give one of them another \`id\``;
    return [{ line, message }];
  });
}

function urlProblems(document: unknown, path: Place, raw: unknown, lines: Lines): Problem[] {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return [];
  const subject = subjectOf(path, raw);
  const hasUrl = field(document, "url") !== undefined;
  const urls = field(document, "urls");
  if (hasUrl && urls !== undefined)
    return [
      {
        line: lines.lineOf([...path, "urls"]),
        message: `${subject}has both \`url\` and \`urls\`: keep one of them`,
      },
    ];
  if (Array.isArray(urls) && urls.length === 0)
    return [{ line: lines.lineOf([...path, "urls"]), message: `${subject}\`urls\` is empty: add a URL` }];
  if (hasUrl || urls !== undefined) return [];
  if (Object.keys(document).some(isMisspeltUrl)) return [];
  return [
    {
      line: lines.lineOf(path),
      message: `${subject}has no address: add a \`url\`, or \`urls\` for several pages`,
    },
  ];
}

/** Reported as an unknown key already. */
function isMisspeltUrl(key: string): boolean {
  return didYouMean(key, KEYS["services.documents"] ?? [])?.startsWith("url") === true;
}

function entriesOf(value: unknown, key: string): readonly unknown[] {
  const entries = field(value, key);
  return Array.isArray(entries) ? entries : [];
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
