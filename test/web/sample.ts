import { onTestFinished } from "vitest";
import { openViewer } from "../../src/cli/viewer.ts";
import { importCaptures } from "../../src/history/import-captures.ts";
import type { Document } from "../../src/model.ts";
import type { Archive } from "../../src/store/archive.ts";
import { addTriage } from "../../src/store/triage.ts";
import { scratchArchive } from "../store/scratch.ts";
import { captureFile } from "../support/capture-file.ts";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage, TRAINING } from "../support/policy.ts";

/** What a page may say to take over a page that shows it: in text, encoded as text, and in words that run backwards. */
export const HOSTILE =
  'Pay here <script>document.title = "owned"</script><img src="http://127.0.0.1:9/x" onerror="alert(1)"> \u202Edlrow <a href="javascript:alert(1)">now</a> </style><style>main{display:none}</style>';

/** A name of a service, as a folder may have it. */
export const HOSTILE_NAME = 'Evil <img src=x onerror="document.title=1"> "Corp';

const OPT_OUT =
  "You can opt out of the use of your posts to train our AI models in your settings, under Data and privacy.";
const CAPTCHA = "<!doctype html><title>Just a moment...</title><p>Verify you are human to continue.</p>";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The pages of two years: Chirp starts to train and then lets people refuse; of Evil's page every change is an attack. */
const PAGES: readonly (readonly [service: string, document: string, time: string, page: string])[] = [
  ["Chirp", "Privacy Policy", "2024-01-10", policyPage("Chirp")],
  ["Chirp", "Privacy Policy", "2024-05-02", CAPTCHA],
  ["Chirp", "Privacy Policy", "2024-05-03", policyPage("Chirp")],
  ["Chirp", "Privacy Policy", "2024-09-18", policyPage("Chirp", [TRAINING])],
  ["Chirp", "Privacy Policy", "2025-03-01", policyPage("Chirp", [TRAINING, OPT_OUT])],
  ["Chirp", "Terms", "2024-01-10", policyPage("Chirp terms")],
  [HOSTILE_NAME, "Terms", "2024-02-01", policyPage("Evil")],
  [
    HOSTILE_NAME,
    "Terms",
    "2024-03-01",
    policyPage("Evil", [`${TRAINING} ${escaped(HOSTILE)}`, escaped(escaped(HOSTILE))]),
  ],
  [HOSTILE_NAME, "Terms", "2024-04-01", CAPTCHA],
];

export const CHIRP = "chirp/privacy-policy";
export const EVIL = "evil-img-src-x-onerror-document-title-1-corp/terms";

/** An archive of real imports, as if they had been fetched then; gone when the test is over. */
export function sampleArchive(): Archive {
  const archive = scratchArchive();
  importCaptures(
    archive,
    folderOf(
      Object.fromEntries(
        PAGES.map(([service, document, time, page]) => [captureFile(service, document, time), page]),
      ),
    ),
  );
  addTriage(archive, CHIRP, 2, {
    at: "2024-09-20T08:00:00.000Z",
    state: "acknowledged",
    note: `told the team ${HOSTILE}`,
  });
  archive.statement("update checks set origin = 'fetched'").run();
  return archive;
}

/** A watchlist of Chirp's policy, with a way to refuse. */
const WATCHED: Document = {
  id: CHIRP,
  service: { id: "chirp", name: "Chirp" },
  name: "Privacy Policy",
  urls: ["https://chirp.example/privacy"],
  select: [],
  remove: [],
  schedule: "0 0 * * *",
  timezone: "UTC",
  robots: true,
  render: "auto",
  alerts: { to: [], level: "info" },
  optOut: [
    {
      setting: "Train on my posts",
      path: ["Settings", "Data", "Train on my posts"],
      note: "Only from now on.",
    },
  ],
  line: 1,
};

export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  readonly archive: Archive;
  /** What went wrong in making pages. */
  readonly errors: readonly unknown[];
}

/** The viewer of the sample archive on a free port, until the test is over. */
export async function serveSample(hosts: readonly string[] = []): Promise<Served> {
  const archive = sampleArchive();
  const errors: unknown[] = [];
  const parts = {
    address: "127.0.0.1:0",
    hosts,
    watched: () => [WATCHED],
    onError: (error: unknown) => errors.push(error),
  };
  const viewer = await openViewer({ db: archive.file, watchlist: "" }, parts);
  onTestFinished(() => viewer.close());
  return { url: viewer.url, archive, errors };
}
