/** A column of a table, or a member of a JSON object: how it is called, what it means, and where it comes from. */
export interface Field<Row, Value = unknown> {
  readonly name: string;
  /** For people: "text", "ISO 8601 time, UTC". */
  readonly type: string;
  /** One sentence, or two, in Markdown. */
  readonly meaning: string;
  readonly value: (row: Row) => Value;
}
