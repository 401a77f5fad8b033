import { findClauses, RULES_VERSION } from "../../src/clauses/find.ts";
import type { Block, ClauseEvent, Finding, Verdict } from "../../src/model.ts";
import { type Archive, openArchive } from "../../src/store/archive.ts";
import { saveCapture } from "../../src/store/captures.ts";
import { saveChange } from "../../src/store/changes.ts";
import { linkVersion, recordCheck } from "../../src/store/checks.ts";
import { rememberDocument } from "../../src/store/documents.ts";
import { saveFindings } from "../../src/store/findings.ts";
import { appendVersion } from "../../src/store/versions.ts";
import { type Random, seeded } from "../diff/generate.ts";

const DAY_MS = 86_400_000;
/** About 50 KB of text in all, as in the policies of large services. */
const BLOCKS = 180;
const CHANGED_BLOCKS = 6;
const WORDS =
  "the of and to we you your may or for in that with on our is are by as this not will any from account service information provide personal device content policy agreement notice privacy member settings request partner third parties advertising security terms update right law payment support contact material posts photos messages location cookies profile network friends company business product feature data".split(
    " ",
  );
const CLAUSES = [
  "We use your posts and photos to train our artificial intelligence models.",
  "You can opt out of the use of your data to train our AI models in the settings.",
  "You grant us a licence to use, copy and create derivative works of your content.",
  "You must not use our service to train machine learning models.",
];
const WALL: Verdict = { kind: "broken", reason: "bot_wall", evidence: "challenge", confirmable: false };

/** Two documents a service; every month each has a version in which six blocks differ, and once a wall stands for three days. */
export function fillArchive(file: string, documents: number, versions: number): void {
  const archive = openArchive(file);
  const found = new Map(CLAUSES.map((text) => [text, findClauses([paragraph(text, "")])]));
  const random = seeded(1);
  for (let index = 0; index < documents; index++)
    archive.transaction(() => fillDocument(archive, index, versions, random, found));
  archive.close();
}

type Found = ReadonlyMap<string, readonly Finding[]>;

function fillDocument(archive: Archive, index: number, versions: number, random: Random, found: Found): void {
  const service = Math.floor(index / 2);
  const document = `service-${service}/document-${index % 2}`;
  const at = (month: number, day = 0): string =>
    new Date(Date.UTC(2022, 0, 1) + index * 3_600_000 + (month * 30 + day) * DAY_MS).toISOString();
  rememberDocument(
    archive,
    { id: document, service: `Service ${service}`, name: `Document ${index % 2}` },
    at(0),
  );
  let blocks = Array.from({ length: BLOCKS }, (_, block) =>
    blockOf(random, `${Math.floor(block / 9)}. Part`),
  );
  for (let number = 1; number <= versions; number++) {
    if (number > 1) blocks = edited(blocks, random);
    const findings = blocks.flatMap(({ text }, block) =>
      (found.get(text) ?? []).map((one) => ({ ...one, block })),
    );
    addVersion(archive, { document, at: at(number), blocks, findings });
    if (number === 5)
      for (const day of [1, 2, 3])
        recordCheck(archive, {
          document,
          at: at(number, day),
          verdict: WALL,
          hash: null,
          version: null,
          origin: "fetched",
        });
  }
}

interface Made {
  readonly document: string;
  readonly at: string;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

function addVersion(archive: Archive, { document, at, blocks, findings }: Made): void {
  const hash = `${document} ${at}`;
  const check = recordCheck(archive, {
    document,
    at,
    verdict: { kind: "ok" },
    hash,
    version: null,
    origin: "fetched",
  });
  const url = `https://${document.replace("/", ".")}.example/`;
  const capture = { url, finalUrl: url, capturedAt: at, status: 200, headers: {}, rendered: "http" } as const;
  const stored = saveCapture(archive, check, document, { ...capture, body: Buffer.from(hash) }, null);
  const text = { title: "Notice", language: "en", words: 9000, extraction: "{}", blocks };
  const version = { document, capturedAt: at, hash, ...text, checkId: check, captures: [stored] };
  const number = appendVersion(archive, version);
  linkVersion(archive, check, number);
  saveFindings(archive, document, number, RULES_VERSION, findings);
  const [first] = findings;
  const events: readonly ClauseEvent[] =
    first === undefined || number === 1
      ? []
      : [
          {
            category: first.category,
            event: "training_introduced",
            level: "high",
            before: null,
            after: first.quote,
            heading: [],
          },
        ];
  const level = number === 1 ? "none" : events.length > 0 ? "high" : "any";
  const counts = { added: 0, removed: 0, moved: 0, reworded: CHANGED_BLOCKS };
  saveChange(archive, document, number, {
    before: number === 1 ? null : number - 1,
    level,
    events,
    counts,
    datesOnly: false,
  });
}

function edited(blocks: readonly Block[], random: Random): Block[] {
  const next = [...blocks];
  for (let change = 0; change < CHANGED_BLOCKS; change++) {
    const at = random(blocks.length);
    const heading = next[at]?.heading[0] ?? "";
    const clause = change === 0 && random(5) < 2 ? CLAUSES[random(CLAUSES.length)] : undefined;
    next[at] = clause === undefined ? blockOf(random, heading) : paragraph(clause, heading);
  }
  return next;
}

function blockOf(random: Random, heading: string): Block {
  const words = Array.from({ length: 20 + random(60) }, () => WORDS[random(WORDS.length)]);
  return paragraph(`${words.join(" ")}.`, heading);
}

function paragraph(text: string, heading: string): Block {
  return { kind: "paragraph", text, heading: [heading], lead: "" };
}
