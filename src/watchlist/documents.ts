import type { Document, FetchSettings, OptOut, Watchlist } from "../model.ts";
import { slug } from "../slug.ts";
import type { Lines } from "./lines.ts";
import type { Problem } from "./problems.ts";
import type { DocumentYaml, ServiceYaml, WatchlistYaml } from "./schema.ts";

/** Four times a day, at a minute that fewer people ask for than the full hour. */
const SCHEDULE = "17 */6 * * *";
const NO_CONTACT = "clausewatch; operator did not set fetch.contact";

/** The checked file with all defaults filled in. */
export function watchlistOf(file: WatchlistYaml, lines: Lines): Watchlist {
  const timezone = file.defaults?.timezone ?? "UTC";
  return {
    documents: file.services.flatMap((service, serviceAt) =>
      service.documents.map((document, documentAt) =>
        documentOf(file, service, document, lines.lineOf(["services", serviceAt, "documents", documentAt])),
      ),
    ),
    fetch: fetchOf(file.fetch),
    alerts: {
      to: file.alerts?.to ?? [],
      timezone,
      ...(file.alerts?.from === undefined ? {} : { from: file.alerts.from }),
      ...(file.alerts?.digest === undefined ? {} : { digest: file.alerts.digest }),
      ...(file.alerts?.digest_always === undefined ? {} : { digestAlways: file.alerts.digest_always }),
      ...(file.alerts?.feed === undefined ? {} : { feed: file.alerts.feed }),
      ...(file.alerts?.viewer === undefined ? {} : { viewer: folderUrl(file.alerts.viewer) }),
    },
    ...(file.heartbeat === undefined ? {} : { heartbeat: heartbeatOf(file.heartbeat) }),
  };
}

/** What works but is probably not meant. */
export function warningsOf(file: WatchlistYaml, watchlist: Watchlist, lines: Lines): readonly Problem[] {
  const noContact: Problem = {
    line: lines.lineOf(["fetch"]),
    message:
      "`fetch.contact` is not set: add a URL or e-mail address, so that a watched site's operator can find out who asks",
  };
  return [
    ...(file.fetch?.contact === undefined ? [noContact] : []),
    ...placeholderWarnings(file, lines),
    ...nobodyWarnings(watchlist, lines),
    ...samePageWarnings(watchlist.documents),
  ];
}

function documentOf(
  file: WatchlistYaml,
  service: ServiceYaml,
  document: DocumentYaml,
  line: number,
): Document {
  const serviceId = service.id ?? slug(service.name);
  return {
    id: `${serviceId}/${document.id ?? slug(document.name)}`,
    service: { id: serviceId, name: service.name },
    name: document.name,
    urls: document.urls ?? (document.url === undefined ? [] : [document.url]),
    select: document.select ?? [],
    remove: document.remove ?? [],
    ...(document.from === undefined ? {} : { from: document.from }),
    ...(document.until === undefined ? {} : { until: document.until }),
    schedule: document.schedule ?? service.schedule ?? file.defaults?.schedule ?? SCHEDULE,
    timezone: document.timezone ?? service.timezone ?? file.defaults?.timezone ?? "UTC",
    robots: document.robots ?? true,
    render: document.render ?? service.render ?? file.defaults?.render ?? "auto",
    alerts: {
      to: document.alerts?.to ?? service.alerts?.to ?? file.alerts?.to ?? [],
      level: document.alerts?.level ?? service.alerts?.level ?? file.alerts?.level ?? "info",
      ...(file.alerts?.webhook === undefined ? {} : { webhook: file.alerts.webhook }),
    },
    optOut: (service.opt_out ?? []).map(optOutOf),
    line,
  };
}

/** As every parser writes it, with a slash at its end. */
function folderUrl(url: string): string {
  return new URL(url).href.replace(/\/?$/, "/");
}

function heartbeatOf({
  file,
  url,
}: NonNullable<WatchlistYaml["heartbeat"]>): NonNullable<Watchlist["heartbeat"]> {
  return { ...(file === undefined ? {} : { file }), ...(url === undefined ? {} : { url }) };
}

function optOutOf({ setting, path, url, note }: NonNullable<ServiceYaml["opt_out"]>[number]): OptOut {
  return {
    setting,
    path: path ?? [],
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The settings of a file, or without one the defaults. */
export function fetchOf(fetch: NonNullable<WatchlistYaml["fetch"]> = {}): FetchSettings {
  return {
    contact: fetch.contact ?? NO_CONTACT,
    delaySeconds: fetch.delay_seconds ?? 2,
    timeoutSeconds: fetch.timeout_seconds ?? 30,
    maxBytes: Math.round((fetch.max_megabytes ?? 20) * 1_000_000),
    maxRedirects: fetch.max_redirects ?? 10,
    allowPrivateHosts: (fetch.allow_private_hosts ?? []).map((host) => host.toLowerCase()),
  };
}

/** Domains that RFC 2606 keeps for examples: nobody reads mail there. */
const PLACEHOLDER = /@(?:[^@]*\.)?example\.(?:org|com|net)$/i;

function placeholderWarnings(file: WatchlistYaml, lines: Lines): Problem[] {
  return (file.alerts?.to ?? []).flatMap((address, at) => {
    if (!PLACEHOLDER.test(address)) return [];
    const message = `\`alerts.to\`: ${address} is a placeholder that nobody reads: put your own address there`;
    return [{ line: lines.lineOf(["alerts", "to", at]), message }];
  });
}

/** Changes that nobody is told of, and notices about the watch itself (a document went dark) that reach nobody. */
function nobodyWarnings({ documents, alerts }: Watchlist, lines: Lines): Problem[] {
  if (alerts.to.length > 0) return [];
  const isTold = ({ to, webhook }: Document["alerts"]): boolean => to.length > 0 || webhook !== undefined;
  const untold = documents
    .filter((document) => alerts.feed === undefined && !isTold(document.alerts))
    .map((document) => document.id);
  const named = untold.slice(0, 3).join(", ") + (untold.length > 3 ? ` and ${untold.length - 3} more` : "");
  const unheard = untold.length > 0 ? `of changes of ${named}` : "when a document can no longer be checked";
  const message = `nobody is told ${unheard}: name an address in \`alerts.to\``;
  return [{ line: lines.lineOf(["alerts"]), message }];
}

function samePageWarnings(documents: readonly Document[]): Problem[] {
  const seen = new Map<string, Document>();
  return documents.flatMap((document) => {
    const page = JSON.stringify([document.urls, document.select, document.from, document.until]);
    const first = seen.get(page);
    if (first === undefined) seen.set(page, document);
    if (first === undefined) return [];
    const message = `${document.id}: same page as ${first.id} (line ${first.line}): every change will be told twice`;
    return [{ line: document.line, message }];
  });
}
