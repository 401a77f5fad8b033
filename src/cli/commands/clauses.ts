import {
  hasRules,
  limitedAmong,
  limitsOf,
  lookedFor,
  noRulesFor,
  unsupportedAmong,
} from "../../clauses/coverage.ts";
import { describeCategory } from "../../clauses/describe.ts";
import { describeFacets, facetsOf } from "../../clauses/facets.ts";
import { type Position, positionsOf } from "../../history/positions.ts";
import type { Archive } from "../../store/archive.ts";
import { listDocuments } from "../../store/documents.ts";
import { latestVersion } from "../../store/versions.ts";
import { withArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { matrixContract, matrixRows, renderMatrix, type Standing } from "../matrix.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { coloured, palette, quoted, safe, terminalWidth } from "../terminal.ts";
import { contract } from "./scan.ts";

/** Prints what each document says today, by category, with its words and since when; or of each service, in short. */
export function clauses(
  ids: readonly string[],
  options: GlobalOptions & { readonly matrix?: boolean },
): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const documents = chooseById(listDocuments(archive), ids, ({ id }) => id, archive.file);
    const standings = documents.map(({ id }) => standingOf(archive, id));
    if (standings.length === 0) say(options, 'the archive is empty, run "clausewatch check" first');
    else if (options.matrix) printMatrix(standings, ids.length === 0 ? "service" : "document", options);
    else if (options.json) for (const standing of standings) printJson(contractOf(standing));
    else for (const standing of standings) printStanding(standing);
    return 0;
  });
}

function standingOf(archive: Archive, document: string): Standing {
  const language = latestVersion(archive, document)?.language ?? null;
  return { document, language, positions: positionsOf(archive, document) };
}

/** As JSON always by service. */
function printMatrix(
  standings: readonly Standing[],
  by: "service" | "document",
  options: GlobalOptions,
): void {
  const byService = matrixRows(standings, ({ document }) => document.split("/")[0] ?? document);
  if (options.json) {
    for (const row of byService) printJson(matrixContract(row));
    return;
  }
  const rows = by === "service" ? byService : matrixRows(standings, ({ document }) => document);
  print(renderMatrix(rows, by, terminalWidth(), palette(coloured())));
  for (const language of unsupportedAmong(standings.map((standing) => standing.language)))
    say(options, `(${language}): ${noRulesFor(language)} yet, so what these documents say is not known`);
}

function contractOf({ document, language, positions }: Standing): object {
  return {
    document,
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
  for (const limited of limitedAmong([language])) print(`${document}: ${limitsOf(limited)}`);
  if (hasRules(language)) print(`${document}${positions.length === 0 ? ": no clause found" : ""}`);
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

function day({ capturedAt }: Position["since"]): string {
  return capturedAt.slice(0, 10);
}
