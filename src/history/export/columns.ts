import type { Field } from "./field.ts";
import type { ExportedClause, ExportedVersion } from "./versions.ts";

/** A clause of a version, or (null) a version in which none was found. */
export interface Row {
  readonly version: ExportedVersion;
  readonly clause: ExportedClause | null;
}

export type Cell = string | number | null | undefined;

const TIME = "time (ISO 8601, UTC)";
const LIST = "list, separated by `; `";
const SPACED = "list, separated by spaces";

const ofVersion: readonly Field<Row, Cell>[] = [
  {
    name: "service",
    type: "text",
    meaning: "Name of the service.",
    value: ({ version }) => version.about.service,
  },
  {
    name: "document_name",
    type: "text",
    meaning: "Name of the document.",
    value: ({ version }) => version.about.name,
  },
  {
    name: "document",
    type: "id",
    meaning:
      "`service-id/document-id`: stays the same when names or addresses change. With `version` it names a version.",
    value: ({ version }) => version.document,
  },
  {
    name: "version",
    type: "integer",
    meaning: "Number of the version among those of the document, from 1, without gaps.",
    value: ({ version }) => version.number,
  },
  {
    name: "captured_at",
    type: TIME,
    meaning: "When the version was first seen. It came between the check before and this time.",
    value: ({ version }) => version.capturedAt,
  },
  {
    name: "valid_until",
    type: TIME,
    meaning: "`captured_at` of the next version; empty for the latest.",
    value: ({ version }) => version.validUntil,
  },
  {
    name: "language",
    type: "ISO 639-1 code",
    meaning: "Language of the text; empty where there is too little text to tell.",
    value: ({ version }) => version.language,
  },
  {
    name: "words",
    type: "integer",
    meaning: "Words in the text of the version.",
    value: ({ version }) => version.words,
  },
  {
    name: "text_sha256",
    type: "SHA-256, hex",
    meaning: "Of the text in the form in which versions are compared: equal texts have equal hashes.",
    value: ({ version }) => version.hash,
  },
  {
    name: "url",
    type: SPACED,
    meaning: "Addresses that the version was captured from; several where a document has several pages.",
    value: ({ version }) => version.captures.map(({ url }) => url).join(" "),
  },
  {
    name: "capture_sha256",
    type: SPACED,
    meaning: "SHA-256 (hex) of the bytes that came from each of these addresses, in their order.",
    value: ({ version }) => version.captures.map(({ sha256 }) => sha256).join(" "),
  },
  {
    name: "alert",
    type: "`high`, `info`, `any` or `none`",
    meaning:
      "What the change that made the version means: at most a serious event, at most another event, other words only, nothing that anybody is told of (a first version, or new dates only).",
    value: ({ version }) => version.change?.level,
  },
  {
    name: "events",
    type: SPACED,
    meaning: "Events of that change, each once, such as `training_introduced`.",
    value: ({ version }) => [...new Set(version.change?.events.map(({ event }) => event))].join(" "),
  },
  {
    name: "triage",
    type: "`new`, `acknowledged` or `dismissed`",
    meaning: "What a person made of that change; `new` until somebody said so.",
    value: ({ version }) => version.triage.at(-1)?.state ?? "new",
  },
  {
    name: "rules_version",
    type: "integer",
    meaning: "Version of the rules that looked for clauses; empty where none were run over the version.",
    value: ({ version }) => version.rulesVersion,
  },
  {
    name: "looked_for",
    type: SPACED,
    meaning:
      "Categories that these rules look for in a text of this language. That no clause of another category was found says nothing.",
    value: ({ version }) => version.lookedFor.join(" "),
  },
];

const ofClause: readonly Field<Row, Cell>[] = [
  {
    name: "category",
    type: "category",
    meaning: "What the clause says, such as `ai_training`; empty where the version has no clause.",
    value: ({ clause }) => clause?.category,
  },
  {
    name: "rule",
    type: "id",
    meaning: "The rule that found the clause.",
    value: ({ clause }) => clause?.rule,
  },
  {
    name: "quote",
    type: "text",
    meaning: "The words that carry the clause, as the page shows them.",
    value: ({ clause }) => clause?.quote,
  },
  {
    name: "text",
    type: "text",
    meaning: "The whole paragraph, list item or table row that the quote stands in.",
    value: ({ clause }) => clause?.text,
  },
  {
    name: "block",
    type: "integer",
    meaning: "Place of that paragraph in the text of the version, from 0.",
    value: ({ clause }) => clause?.block,
  },
  {
    name: "heading",
    type: "list, separated by ` › `",
    meaning: "Headings above it, outermost first.",
    value: ({ clause }) => clause?.heading.join(" › "),
  },
  {
    name: "data",
    type: LIST,
    meaning: "Kinds of data that the clause names, such as `posts` or `messages`.",
    value: ({ clause }) => clause?.facets.data?.join("; "),
  },
  {
    name: "excluded",
    type: LIST,
    meaning: "Kinds of data and of people that it leaves out.",
    value: ({ clause }) => clause?.facets.excluded?.join("; "),
  },
  {
    name: "people",
    type: LIST,
    meaning: "People other than members whose data it covers: `minors`, `others` (without an account).",
    value: ({ clause }) => clause?.facets.people?.join("; "),
  },
  {
    name: "parties",
    type: LIST,
    meaning: "Who takes part besides the provider: `affiliates`, `third` (parties).",
    value: ({ clause }) => clause?.facets.parties?.join("; "),
  },
  {
    name: "default",
    type: "`on` or `opt_in`",
    meaning: "Whether it happens unless refused, or only when asked for.",
    value: ({ clause }) => clause?.facets.default,
  },
  {
    name: "time",
    type: "`from_now_on`",
    meaning: "Refusing does not undo what has happened.",
    value: ({ clause }) => clause?.facets.time,
  },
  {
    name: "modality",
    type: "`may` or `will`",
    meaning: "Whether it may happen, or does.",
    value: ({ clause }) => clause?.facets.modality,
  },
];

/** Of the table of clauses, in their order. From `data` on a cell is empty where the text does not state it. */
export const COLUMNS: readonly Field<Row, Cell>[] = [...ofVersion, ...ofClause];
