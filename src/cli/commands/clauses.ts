import { CATEGORIES, describeCategory } from "../../clauses/describe.ts";
import { describeFacets, facetsOf } from "../../clauses/facets.ts";
import {
  hasRules,
  limitedAmong,
  limitsOf,
  lookedFor,
  noRulesFor,
  unsupportedAmong,
} from "../../clauses/languages.ts";
import { type Position, positionsOf } from "../../history/positions.ts";
import type { Category } from "../../model.ts";
import type { Archive } from "../../store/archive.ts";
import { type KnownDocument, listDocuments } from "../../store/documents.ts";
import { latestVersion } from "../../store/versions.ts";
import { withArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { quoted, safe, table, terminalWidth } from "../terminal.ts";
import { contract } from "./scan.ts";

interface Standing {
  readonly document: KnownDocument;
  readonly language: string | null;
  readonly positions: readonly Position[];
}

/** Prints what each document says today, by category, with its words and since when. */
export function clauses(
  ids: readonly string[],
  options: GlobalOptions & { readonly matrix?: boolean },
): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const documents = chooseById(listDocuments(archive), ids, ({ id }) => id, archive.file);
    const standings = documents.map((document) => standingOf(archive, document));
    if (standings.length === 0) say(options, 'the archive is empty, run "clausewatch check" first');
    else if (options.json) for (const standing of standings) printJson(contractOf(standing));
    else if (options.matrix) {
      print(matrix(standings));
      for (const language of unsupportedAmong(standings.map((standing) => standing.language)))
        say(options, `(${language}): ${noRulesFor(language)} yet, so what these documents say is not known`);
    } else for (const standing of standings) printStanding(standing);
    return 0;
  });
}

function standingOf(archive: Archive, document: KnownDocument): Standing {
  const language = latestVersion(archive, document.id)?.language ?? null;
  return { document, language, positions: positionsOf(archive, document.id) };
}

function contractOf({ document, language, positions }: Standing): object {
  return {
    document: document.id,
    language,
    supported: hasRules(language),
    lookedFor: lookedFor(language),
    positions: positions.map(({ category, since, findings }) => ({
      category,
      since: { version: since.number, capturedAt: since.capturedAt },
      findings: findings.map(contract),
    })),
  };
}

function printStanding({ document, language, positions }: Standing): void {
  for (const limited of limitedAmong([language])) print(`${document.id}: ${limitsOf(limited)}`);
  if (hasRules(language)) print(`${document.id}${positions.length === 0 ? ": no clause found" : ""}`);
  for (const { category, since, findings } of positions) {
    print(`  ${category} (${describeCategory(category)}), since version ${since.number} of ${day(since)}`);
    for (const finding of findings) {
      if (finding.heading.length > 0) print(`    ${safe(finding.heading.join(" › "))}`);
      print(`    ${quoted(finding.quote)}`);
      const facets = describeFacets(facetsOf(finding));
      if (facets !== "") print(`      ${facets}`);
    }
  }
}

/** A row for each document, a column for each category that any of them speaks of; a cell says since when. */
function matrix(standings: readonly Standing[]): string {
  const spoken = new Set(standings.flatMap(({ positions }) => positions.map(({ category }) => category)));
  const columns = CATEGORIES.filter((category) => spoken.has(category));
  const rows = standings.map(({ document, language, positions }) => {
    const since = new Map(positions.map((position) => [position.category, day(position.since)]));
    const silent = (category: Category): string =>
      lookedFor(language).includes(category) ? "–" : `(${language})`;
    return [document.id, ...columns.map((category) => since.get(category) ?? silent(category))];
  });
  const titles = columns.map((category) => ({ title: category.replaceAll("_", " ") }));
  return table(rows, [{ title: "document", fixed: true }, ...titles], terminalWidth());
}

function day({ capturedAt }: Position["since"]): string {
  return capturedAt.slice(0, 10);
}
