import { z } from "zod";
import * as values from "./values.ts";

/** What may stand in watchlist.yaml. What spans several values (ids, `url` or `urls`) is checked in documents.ts. */
export type WatchlistYaml = z.infer<typeof watchlistYaml>;
export type ServiceYaml = WatchlistYaml["services"][number];
export type DocumentYaml = ServiceYaml["documents"][number];

const label = text(values.labelFault);
const url = text(values.urlFault);
const cron = text(values.cronFault);
const timezone = text(values.timezoneFault);
const labels = listOf(label);
const addresses = listOf(text(values.addressFault)).refine((list) => list.length > 0, {
  error: "is empty: name at least one e-mail address",
});
const level = z.enum(["high", "info", "any"]);

const render = z.enum(["auto", "http", "browser"]);

const override = {
  schedule: cron.optional(),
  timezone: timezone.optional(),
  render: render.optional(),
  alerts: z.strictObject({ to: addresses.optional(), level: level.optional() }).optional(),
};

const optOut = z.strictObject({
  setting: label,
  path: labels.optional(),
  url: url.optional(),
  note: label.optional(),
});

const document = z.strictObject({
  name: label,
  id: text(values.idFault).optional(),
  url: url.optional(),
  urls: listOf(url).optional(),
  select: labels.optional(),
  remove: labels.optional(),
  from: label.optional(),
  until: label.optional(),
  robots: z.boolean().optional(),
  ...override,
});

const service = z.strictObject({
  name: label,
  id: text(values.idFault).optional(),
  opt_out: listOf(optOut).optional(),
  documents: z.array(document).min(1, { error: "is empty: add a document" }),
  ...override,
});

export const watchlistYaml = z.strictObject({
  defaults: z
    .strictObject({ schedule: cron.optional(), timezone: timezone.optional(), render: render.optional() })
    .optional(),
  fetch: z
    .strictObject({
      contact: text(values.contactFault).optional(),
      delay_seconds: numberBetween(0, 3600).optional(),
      timeout_seconds: numberBetween(1, 600).optional(),
      max_megabytes: numberBetween(0.001, 200).optional(),
      max_redirects: numberBetween(0, 50)
        .refine(Number.isInteger, { error: "must be a whole number" })
        .optional(),
      allow_private_hosts: listOf(text(values.hostFault)).optional(),
    })
    .optional(),
  alerts: z
    .strictObject({
      to: addresses.optional(),
      level: level.optional(),
      from: text(values.addressFault).optional(),
      digest: cron.optional(),
      digest_always: z.boolean().optional(),
      webhook: url.optional(),
      feed: label.optional(),
      viewer: text(values.viewerFault).optional(),
    })
    .optional(),
  heartbeat: z.strictObject({ file: label.optional(), url: url.optional() }).optional(),
  services: z.array(service).min(1, { error: "is empty: add a service" }),
});

/** The keys that may stand at a place; the place is its path without list positions, "" for the top. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(watchlistYaml.shape),
  defaults: Object.keys(watchlistYaml.shape.defaults.unwrap().shape),
  fetch: Object.keys(watchlistYaml.shape.fetch.unwrap().shape),
  alerts: Object.keys(watchlistYaml.shape.alerts.unwrap().shape),
  heartbeat: Object.keys(watchlistYaml.shape.heartbeat.unwrap().shape),
  services: Object.keys(service.shape),
  "services.opt_out": Object.keys(optOut.shape),
  "services.documents": Object.keys(document.shape),
  "services.alerts": ["to", "level"],
  "services.documents.alerts": ["to", "level"],
};

function text(fault: values.Check) {
  return z.string().superRefine((value, context) => {
    const message = fault(value);
    if (message !== null) context.addIssue(message);
  });
}

/** A list, or a single entry without the list around it. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (isEntry(value) ? [value] : value), z.array(item));
}

function isEntry(value: unknown): boolean {
  return value !== undefined && value !== null && !Array.isArray(value);
}

function numberBetween(low: number, high: number) {
  return z
    .number()
    .refine((value) => value >= low && value <= high, { error: `must be between ${low} and ${high}` });
}
