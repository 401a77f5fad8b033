import type { Archive } from "../../store/archive.ts";
import type { KnownDocument } from "../../store/documents.ts";
import { type LogEntry, logEntries } from "../../store/log.ts";
import { readVersion } from "../../store/versions.ts";
import type { Field } from "./field.ts";
import { type ExportedVersion, type ExportFilter, exportedVersions } from "./versions.ts";

/** Of the object of a version, in their order; `text` comes last where it is asked for. */
export const VERSION_FIELDS: readonly Field<ExportedVersion>[] = [
  { name: "kind", type: "`version`", meaning: "Tells it from the other lines.", value: () => "version" },
  { name: "document", type: "id", meaning: "`service-id/document-id`.", value: ({ document }) => document },
  { name: "service", type: "text", meaning: "Name of the service.", value: ({ about }) => about.service },
  { name: "name", type: "text", meaning: "Name of the document.", value: ({ about }) => about.name },
  { name: "version", type: "integer", meaning: "From 1, without gaps.", value: ({ number }) => number },
  {
    name: "capturedAt",
    type: "time",
    meaning: "When it was first seen.",
    value: ({ capturedAt }) => capturedAt,
  },
  {
    name: "validUntil",
    type: "time or null",
    meaning: "When the next version was first seen.",
    value: ({ validUntil }) => validUntil,
  },
  { name: "title", type: "text", meaning: "Title of the page.", value: ({ title }) => title },
  {
    name: "language",
    type: "ISO 639-1 code or null",
    meaning: "Null where there is too little text to tell.",
    value: ({ language }) => language,
  },
  { name: "words", type: "integer", meaning: "Words in its text.", value: ({ words }) => words },
  {
    name: "hash",
    type: "SHA-256, hex",
    meaning: "Of the text in the form in which versions are compared.",
    value: ({ hash }) => hash,
  },
  {
    name: "chain",
    type: "SHA-256, hex",
    meaning: "Over all that the chain of the document states up to this version, so that tampering shows.",
    value: ({ chain }) => chain,
  },
  {
    name: "extraction",
    type: "object",
    meaning: "What the text was made with: version of the extractor, selectors.",
    value: ({ extraction }) => JSON.parse(extraction) as unknown,
  },
  {
    name: "captures",
    type: "list",
    meaning:
      "Of each page: `url`, `finalUrl` (after redirects), `capturedAt`, `status`, `headers`, `sha256` of its bytes, `rendered` (`http`, `browser` or `imported`), `provenance` (the file, where imported).",
    value: ({ captures }) => captures.map(({ id: _, ...capture }) => capture),
  },
  {
    name: "before",
    type: "integer or null",
    meaning: "The version that it was compared with: the one that stood, not always the number before.",
    value: ({ change }) => change?.before ?? null,
  },
  {
    name: "alert",
    type: "`high`, `info`, `any` or `none`",
    meaning: "What the change means.",
    value: ({ change }) => change?.level ?? "none",
  },
  {
    name: "events",
    type: "list",
    meaning: "What became of clauses: `event`, `category`, `level`, `before`, `after`, `heading`.",
    value: ({ change }) => change?.events ?? [],
  },
  {
    name: "blocks",
    type: "object",
    meaning: "How many paragraphs, items and rows were `added`, `removed`, `moved`, `reworded`.",
    value: ({ change }) => change?.counts ?? null,
  },
  {
    name: "datesOnly",
    type: "boolean",
    meaning: "Nothing changed but the dates that the text bears.",
    value: ({ change }) => change?.datesOnly ?? false,
  },
  {
    name: "triage",
    type: "list",
    meaning: "What people made of the change, oldest first: `at`, `state`, `note`. Empty = new.",
    value: ({ triage }) => triage,
  },
  {
    name: "rulesVersion",
    type: "integer or null",
    meaning: "Version of the rules that looked for clauses.",
    value: ({ rulesVersion }) => rulesVersion,
  },
  {
    name: "lookedFor",
    type: "list",
    meaning: "Categories that they look for in this language.",
    value: ({ lookedFor }) => lookedFor,
  },
  {
    name: "findings",
    type: "list",
    meaning:
      "Its clauses: `category`, `rule`, `quote`, `text`, `heading`, `start` and `end` (of the quote in `text`, UTF-16), `block`, `facets`.",
    value: ({ clauses }) => clauses,
  },
];

/**
 * A JSON object a line: of each document first itself, then what became of it, oldest first, as `log --json` tells it,
 * with all that is on record of its versions. `text`: with the blocks of every version.
 */
export function* jsonLines(
  archive: Archive,
  { documents, since }: ExportFilter,
  { text }: { readonly text: boolean },
): Generator<string> {
  for (const document of documents) {
    yield lineOf(documentOf(document));
    const versions = exportedVersions(archive, document, since);
    const spells = logEntries(archive, { document: document.id, since }).filter(
      ({ kind }) => kind !== "version",
    );
    for (const entry of byTime(versions, spells))
      yield lineOf("kind" in entry ? entry : versionOf(archive, entry, text));
  }
}

function documentOf({ id, service, name }: KnownDocument): object {
  return { kind: "document", document: id, service, name };
}

function versionOf(archive: Archive, version: ExportedVersion, text: boolean): object {
  const told = Object.fromEntries(VERSION_FIELDS.map(({ name, value }) => [name, value(version)]));
  if (!text) return told;
  return { ...told, text: readVersion(archive, version.document, version.number)?.blocks ?? [] };
}

/** Both are in order. Of two things at one time the spell comes first: a page recovers and then shows a version. */
function* byTime(
  versions: Iterable<ExportedVersion>,
  spells: readonly LogEntry[],
): Generator<ExportedVersion | LogEntry> {
  let told = 0;
  for (const version of versions) {
    for (let spell = spells[told]; spell !== undefined; spell = spells[told]) {
      if (spell.capturedAt > version.capturedAt) break;
      yield spell;
      told++;
    }
    yield version;
  }
  yield* spells.slice(told);
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
