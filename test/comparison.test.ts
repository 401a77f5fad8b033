import { expect, test } from "vitest";
import { compareVersions } from "../src/comparison.ts";
import { importCaptures } from "../src/history/import-captures.ts";
import type { Archive } from "../src/store/archive.ts";
import { reviseEvents } from "../src/store/changes.ts";
import { saveFindings } from "../src/store/findings.ts";
import { readVersion, type StoredVersion } from "../src/store/versions.ts";
import { scratchArchive } from "./store/scratch.ts";
import { captureFile } from "./support/capture-file.ts";
import { folderOf } from "./support/captures-folder.ts";
import { policyPage, TRAINING } from "./support/policy.ts";

const DOCUMENT = "chirp/privacy-policy";

/** Training comes with version 2 and stays in version 3. */
function threeVersions(): { archive: Archive; versions: readonly StoredVersion[] } {
  const archive = scratchArchive();
  const pages = [
    [],
    [TRAINING],
    [TRAINING, "Letters to us are answered within a fortnight, in the order in which they come."],
  ];
  const files = pages.map((extra, month) => [
    captureFile("Chirp", "Privacy Policy", `2024-0${month + 1}-01`),
    policyPage("Chirp", extra),
  ]);
  importCaptures(archive, folderOf(Object.fromEntries(files)));
  const versions = [1, 2, 3].flatMap((number) => readVersion(archive, DOCUMENT, number) ?? []);
  return { archive, versions };
}

const pick = (versions: readonly StoredVersion[], number: number): StoredVersion => {
  const version = versions[number - 1];
  if (version === undefined) throw new Error(`version ${number} was made`);
  return version;
};

test("what two neighbours meant is what was on record when the later one came", () => {
  const { archive, versions } = threeVersions();
  reviseEvents(archive, DOCUMENT, 2, { level: "info", events: [] });
  const { events, level, isRecorded } = compareVersions(archive, pick(versions, 1), pick(versions, 2));
  expect({ events, level, isRecorded }).toEqual({ events: [], level: "info", isRecorded: true });
});

test("any other pair is read by today's rules, also where only those of earlier rules are on record", () => {
  const { archive, versions } = threeVersions();
  for (const number of [1, 3]) {
    archive.statement("delete from findings where version = ?").run(number);
    saveFindings(archive, DOCUMENT, number, 1, []);
  }
  const { events, level, isRecorded, explain } = compareVersions(
    archive,
    pick(versions, 1),
    pick(versions, 3),
  );
  expect([level, isRecorded]).toEqual(["high", false]);
  expect(events.map(({ event }) => event)).toContain("training_introduced");
  const [first] = events;
  expect(first && explain()(first).because).toContain("stood before");
  const back = compareVersions(archive, pick(versions, 3), pick(versions, 1));
  expect(back.events.map(({ event }) => event)).toContain("training_reduced");
});
