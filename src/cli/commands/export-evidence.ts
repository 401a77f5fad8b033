import type { Archive } from "../../store/archive.ts";
import { readBody, sha256 } from "../../store/bodies.ts";
import { type CaptureRecord, capturesOfVersion, keptHeaders } from "../../store/captures.ts";
import { chainLines } from "../../store/chain-lines.ts";
import { listDocuments } from "../../store/documents.ts";
import { inOneMoment } from "../../store/snapshot.ts";
import { bodyFlaws } from "../../store/verify-bodies.ts";
import { chainFlaws } from "../../store/verify-chain.ts";
import { keptBlocks, type StoredVersion } from "../../store/versions.ts";
import { evidencePage } from "../../web/evidence-page.ts";
import { pickVersion, requireDocument, withArchive } from "../archive.ts";
import { type EvidenceFile, writeEvidence } from "../evidence-folder.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson } from "../session.ts";
import { programVersion } from "../version.ts";
import { layOut } from "./read.ts";

/**
 * Writes all that proves a version into a folder: pages as captured, headers, text, the chain up to it, and how to check
 * them. Refuses evidence that does not fit its chain (exit 1).
 */
export function exportEvidence(
  wanted: string,
  folders: readonly string[],
  options: GlobalOptions,
): Promise<ExitCode> {
  const [folder] = folders;
  if (folder === undefined || folders.length > 1)
    throw new CommandError("nothing was exported: write export evidence ID@NUMBER FOLDER", 2);
  const [id = "", number = "latest"] = wanted.split("@");
  return withArchive(options, (archive) =>
    inOneMoment(archive, () => {
      requireDocument(archive, id);
      const version = pickVersion(archive, id, number);
      refuseForged(archive, id);
      writeEvidence(folder, filesOf(archive, version));
      const { document, chain } = version;
      if (options.json) printJson({ document, version: version.number, folder, chain });
      else print(`${document} version ${version.number} is in ${folder}; the chain up to it: ${chain}`);
      return 0;
    }),
  );
}

function refuseForged(archive: Archive, document: string): void {
  for (const flaws of [bodyFlaws(archive, document), chainFlaws(archive, document)]) {
    for (const { row, problem } of flaws)
      throw new CommandError(`nothing was exported, ${row} ${problem}: see "clausewatch verify ${document}"`);
  }
}

function filesOf(archive: Archive, version: StoredVersion): readonly EvidenceFile[] {
  const { document, number, blocks } = version;
  const captures = capturesOfVersion(archive, document, number).map((capture, index) =>
    pageOf(archive, capture, index + 1),
  );
  const kept = keptBlocks(archive, document, number);
  return [
    { name: "statement.html", pieces: [statementOf(archive, version, captures, sha256(kept))] },
    { name: "chain.jsonl", pieces: lined(chainLines(archive, document, number)) },
    { name: "text.txt", pieces: lined(blocks.map(layOut)) },
    { name: "blocks.json", pieces: [kept] },
    ...captures.flatMap(({ bodyFile, headersFile, headersText, sha256: hash }) => [
      { name: bodyFile, pieces: [readBody(archive, hash) ?? ""] },
      { name: headersFile, pieces: [headersText] },
    ]),
  ];
}

interface Page extends CaptureRecord {
  readonly bodyFile: string;
  readonly headersFile: string;
  readonly headersText: string;
}

/** Without an ending that a program would open it by: it may hold anything. */
function pageOf(archive: Archive, capture: CaptureRecord, number: number): Page {
  const name = `page-${number}`;
  return {
    ...capture,
    bodyFile: `${name}.body`,
    headersFile: `${name}.headers.json`,
    headersText: keptHeaders(archive, capture.id),
  };
}

function statementOf(
  archive: Archive,
  version: StoredVersion,
  captures: readonly Page[],
  blocksHash: string,
): string {
  const known = listDocuments(archive).find(({ id }) => id === version.document);
  return evidencePage({
    ...{ service: known?.service ?? "", name: known?.name ?? version.document, version, blocksHash },
    captures: captures.map((page) => ({ ...page, headersHash: sha256(page.headersText) })),
    ...{ madeAt: new Date().toISOString(), program: programVersion() },
  });
}

function* lined(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
