import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./program.ts";
import { type Site, startSite } from "./site.ts";

export interface Fleet {
  /** With the watchlist in it. */
  readonly folder: string;
  readonly site: Site;
  /** "Service 1", …, one document each, at `/0`, … */
  readonly names: readonly string[];
  /** From now on each document is what `page` makes of the name of its service. */
  show(page: (name: string) => string): void;
}

/** Many services that are watched with one document each, and a site that has them all. */
export async function openFleet(
  count: number,
  page: (name: string) => string,
  { document, schedule }: { readonly document: string; readonly schedule: string },
): Promise<Fleet> {
  const names = Array.from({ length: count }, (_, index) => `Service ${index + 1}`);
  const folder = temporaryFolder();
  const site = await startSite({});
  onTestFinished(() => site.close());
  const show = (next: (name: string) => string): void => {
    for (const [index, name] of names.entries()) site.set(`/${index}`, next(name));
  };
  show(page);
  const services = names.map(
    (name, index) =>
      `  - { name: ${name}, documents: [{ name: ${document}, url: "${site.url(`/${index}`)}" }] }`,
  );
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `defaults: { schedule: "${schedule}" }
fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [reader@example.org] }
services:
${services.join("\n")}
`,
  );
  return { folder, site, names, show };
}
