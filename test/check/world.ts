import { onTestFinished } from "vitest";
import { type CheckOutcome, checkDocument } from "../../src/check.ts";
import { openFetcher } from "../../src/fetch/fetcher.ts";
import type { Document, FetchSettings, Watchlist } from "../../src/model.ts";
import type { Archive } from "../../src/store/archive.ts";
import { fetchMemory } from "../../src/store/hosts.ts";
import { SETTINGS } from "../fetch/settings.ts";
import { scratchArchive } from "../store/scratch.ts";
import { type Site, startSite } from "../support/site.ts";

const HOUR_MS = 3_600_000;
const BEGIN = Date.UTC(2026, 0, 5, 6);

/** A real site, a real fetcher and a real archive, and a clock that only `check` moves. */
export interface World {
  readonly site: Site;
  readonly archive: Archive;
  readonly document: Document;
  /** Checks the document (or a variation of it) `hours` after the check before: 6, unless it says otherwise. */
  check(options?: CheckOptions): Promise<CheckOutcome>;
}

interface CheckOptions {
  readonly hours?: number;
  readonly document?: Partial<Document>;
  readonly archive?: Archive;
  readonly dryRun?: boolean;
  readonly alerts?: Watchlist["alerts"];
}

const ALERTS: Watchlist["alerts"] = { to: ["operator@example.org"], timezone: "UTC" };

/** `page` is what the document's URL serves at first; `limits` are those of the fetcher, `entry` is how it is watched. */
export async function openWorld(
  page: string,
  limits: Partial<FetchSettings> = {},
  entry: Partial<Document> = {},
): Promise<World> {
  const site = await startSite({ "/privacy": page });
  onTestFinished(() => site.close());
  const archive = scratchArchive();
  let time = BEGIN;
  const now = (): Date => new Date(time);
  const settings = { ...SETTINGS, ...limits };
  const fetcher = await openFetcher(settings, fetchMemory(archive, now));
  onTestFinished(() => fetcher.close());
  const document = { ...documentAt(site.url("/privacy")), ...entry };
  return {
    site,
    archive,
    document,
    check(options = {}) {
      time += (options.hours ?? 6) * HOUR_MS;
      const effects = {
        fetchPage: fetcher.fetchPage,
        archive: options.archive ?? archive,
        now,
        alerts: options.alerts ?? ALERTS,
      };
      return checkDocument({ ...document, ...options.document }, effects, {
        dryRun: options.dryRun ?? false,
      });
    },
  };
}

function documentAt(url: string): Document {
  return {
    id: "acme/privacy-policy",
    service: { id: "acme", name: "Acme" },
    name: "Privacy Policy",
    urls: [url],
    select: [],
    remove: [],
    schedule: "0 */6 * * *",
    timezone: "UTC",
    robots: true,
    render: "http",
    alerts: { to: ["reader@example.org"], level: "info" },
    optOut: [{ setting: "Model training", path: ["Settings", "Privacy", "Model training"] }],
    line: 3,
  };
}
