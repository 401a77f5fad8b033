import { selectorsOf } from "../../check/reading.ts";
import { limitedAmong, limitsOf } from "../../clauses/coverage.ts";
import { extractCapture } from "../../extract/extract.ts";
import type { Finding } from "../../model.ts";
import type { Archive } from "../../store/archive.ts";
import { type CaptureRecord, capturesOfVersion, loadCapture } from "../../store/captures.ts";
import { findingsOf } from "../../store/findings.ts";
import { standingTriage } from "../../store/triage.ts";
import type { StoredVersion } from "../../store/versions.ts";
import { pickVersion, requireDocument, withArchive } from "../archive.ts";
import { renderBlock } from "../render-text.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { coloured, palette, safe, terminalWidth } from "../terminal.ts";
import { sayTriage } from "../triage.ts";
import { describeRemoval } from "./read.ts";
import { contract, describeFinding } from "./scan.ts";

export interface ShowOptions {
  readonly raw?: boolean;
  readonly clauses?: boolean;
  readonly explain?: boolean;
}

/** Prints a version: its text with the clauses marked in it, or what the options ask for. */
export function show(wanted: string, options: GlobalOptions & ShowOptions): Promise<ExitCode> {
  const [id = "", version = "latest"] = wanted.split("@");
  return withArchive(options, (archive) => {
    requireDocument(archive, id);
    const stored = pickVersion(archive, id, version);
    const captures = capturesOfVersion(archive, id, stored.number);
    const findings = findingsOf(archive, id, stored.number)?.findings ?? [];
    if (options.raw) writeBodies(archive, captures);
    else if (options.json)
      printJson({
        ...contractOf(stored, captures, findings),
        triage: standingTriage(archive, id, stored.number),
      });
    else printVersion(archive, stored, captures, findings, options);
    return 0;
  });
}

function contractOf(
  version: StoredVersion,
  captures: readonly CaptureRecord[],
  findings: readonly Finding[],
): object {
  const { document, number, capturedAt, hash, title, language, blocks } = version;
  return {
    document,
    version: number,
    capturedAt,
    hash,
    title,
    language,
    captures,
    blocks,
    findings: findings.map(contract),
  };
}

function writeBodies(archive: Archive, captures: readonly CaptureRecord[]): void {
  for (const capture of captures) process.stdout.write(loadCapture(archive, capture).body);
}

function printVersion(
  archive: Archive,
  version: StoredVersion,
  captures: readonly CaptureRecord[],
  findings: readonly Finding[],
  options: GlobalOptions & ShowOptions,
): void {
  say(
    options,
    `${version.document} version ${version.number}, captured ${version.capturedAt}, text SHA-256 ${version.hash}`,
  );
  sayTriage(standingTriage(archive, version.document, version.number), options);
  for (const { finalUrl, sha256 } of captures) say(options, `from ${safe(finalUrl)}, body SHA-256 ${sha256}`);
  for (const language of limitedAmong([version.language])) say(options, limitsOf(language));
  if (options.explain) explain(archive, version, captures);
  else if (options.clauses) for (const finding of findings) print(describeFinding(finding));
  else printText(version, findings);
}

/** Fitted to a terminal; elsewhere a block is one line. */
function printText({ blocks }: StoredVersion, findings: readonly Finding[]): void {
  const width = process.stdout.isTTY ? terminalWidth() : Number.POSITIVE_INFINITY;
  const colours = palette(coloured());
  blocks.forEach((block, index) => {
    const own = findings.filter((finding) => finding.block === index);
    for (const line of renderBlock(block, own, width, colours)) print(line);
  });
}

/** What today's extractor, with the selectors of that time, leaves out of the pages that the version was made of. */
function explain(archive: Archive, { extraction }: StoredVersion, captures: readonly CaptureRecord[]): void {
  const selectors = selectorsOf(extraction);
  for (const record of captures) {
    const { removed } = extractCapture(loadCapture(archive, record), selectors);
    print(`${safe(record.finalUrl)}: ${removed.length} pieces left out`);
    for (const removal of removed) print(describeRemoval(removal));
  }
}
