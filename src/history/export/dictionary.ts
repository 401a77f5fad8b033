import { CATEGORIES, describeCategory } from "../../clauses/describe.ts";
import { COLUMNS } from "./columns.ts";
import type { Field } from "./field.ts";
import { VERSION_FIELDS } from "./json.ts";

/** What is in the files of `export csv` and `export json`, as Markdown, made of the tables that write them. */
export function dataDictionary(): string {
  return `# Data dictionary

What clausewatch found is what its rules found in a text: a clause that they miss is not in these files. Texts are as the pages
showed them. Times are ISO 8601 in UTC.

## Categories

${table(
  ["category", "the text says that"],
  CATEGORIES.map((category) => [`\`${category}\``, describeCategory(category)]),
)}

## export csv

One row for each clause of each version, and one row with empty columns from \`category\` on for a version without a clause:
a document that says nothing is told from one that was not looked at (\`rules_version\`, \`looked_for\`). RFC 4180: UTF-8, commas,
CRLF, cells in double quotes where needed. **A cell that begins with = + - @, a tab or a line break, or a wide form of those
signs, has an apostrophe before it**, so that no spreadsheet takes words of a page for a formula; take one off to have the words.

${fieldTable("column", COLUMNS)}

## export json

One JSON object a line. \`"kind": "document"\` begins what is told of a document (\`document\`, \`service\`, \`name\`); then come, oldest
first, its versions, and the spells in which it was not seen: \`broken\`, \`failed\`, \`recovered\`, as \`log --json\` tells them. A
version has:

${fieldTable("member", VERSION_FIELDS)}

With \`--text\` it has \`text\` too, the blocks of the version: \`kind\`, \`text\`, \`heading\`, \`lead\`, \`level\`.
`;
}

function fieldTable(
  head: string,
  fields: readonly Pick<Field<unknown>, "name" | "type" | "meaning">[],
): string {
  return table(
    [head, "type", "meaning"],
    fields.map(({ name, type, meaning }) => [`\`${name}\``, type, meaning]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
