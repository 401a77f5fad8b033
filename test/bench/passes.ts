import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deliverPending } from "../../src/alerts/deliver.ts";
import { openMail } from "../../src/alerts/mail.ts";
import type { Document, Watchlist } from "../../src/model.ts";
import { runPass } from "../../src/pass.ts";
import { openArchive } from "../../src/store/archive.ts";
import { policyPage } from "../support/policy.ts";
import { startSite } from "../support/site.ts";

/**
 * Whether the memory of one process grows over a thousand passes, of which one in ten finds a changed page. Takes a few
 * minutes: `npm run bench:passes [PASSES]`.
 */
const PASSES = Number(process.argv[2] ?? 1000);
const NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];
const EVERY = Math.max(1, Math.floor(PASSES / 10));
const MINUTE_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "clausewatch-passes-"));
const site = await startSite({});
const archive = openArchive(join(folder, "archive.db"));
const mail = openMail({ outboxDir: join(folder, "outbox") });
const watchlist = watchlistOf(NAMES.map((name) => site.url(`/${name}`)));
let time = Date.UTC(2026, 0, 1);
const now = (): Date => new Date(time);
try {
  await passes();
} finally {
  archive.close();
  await mail.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

async function passes(): Promise<void> {
  let first: number | null = null;
  for (let pass = 1; pass <= PASSES; pass++) {
    const edition = Math.floor(pass / 10);
    for (const name of NAMES) site.set(`/${name}`, page(name, edition, pass));
    await runPass(watchlist.documents, {
      ...{ archive, watchlist, now },
      onOutcome: () => {},
      onError: (document, error) => console.error(document.id, error),
    });
    await deliverPending({ archive, mail, watchlist, now });
    time += MINUTE_MS;
    // What the site remembers is not what is measured.
    (site.requests as unknown[]).length = 0;
    if (pass % EVERY !== 0) continue;
    const { heap, rss } = memory();
    first ??= heap;
    console.log(
      `pass ${pass}: heap ${heap} MB (${(heap / first).toFixed(2)} of the first figure), rss ${rss} MB`,
    );
  }
}

/** The banner is another at every visit, the text at every edition. */
function page(name: string, edition: number, visit: number): string {
  const extra = `Requests about matter ${1000 + edition * 37} are answered within ${edition + 3} weeks.`;
  return policyPage(name, [extra], `Visit ${visit}`);
}

/** In MB, after all garbage has been collected: run with --expose-gc. */
function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: Math.round(heapUsed / 1e5) / 10, rss: Math.round(rss / 1e6) };
}

function watchlistOf(urls: readonly string[]): Watchlist {
  const documents = urls.map((url, index): Document => {
    const name = NAMES[index] ?? "";
    return {
      ...{ id: `${name.toLowerCase()}/terms`, service: { id: name.toLowerCase(), name }, name: "Terms" },
      ...{ urls: [url], select: [], remove: [], schedule: "* * * * *", timezone: "UTC" },
      ...{ robots: true, render: "http", optOut: [], line: 1 },
      alerts: { to: ["reader@example.org"], level: "any" },
    };
  });
  return {
    documents,
    fetch: {
      ...{ contact: "https://example.org/bot", delaySeconds: 0, timeoutSeconds: 10, maxBytes: 5_000_000 },
      ...{ maxRedirects: 5, allowPrivateHosts: ["127.0.0.1"] },
    },
    alerts: { to: ["operator@example.org"], timezone: "UTC" },
  };
}
