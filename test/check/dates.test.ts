import { expect, test } from "vitest";
import { logEntries } from "../../src/store/log.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { policyPage } from "../support/policy.ts";
import { openWorld } from "./world.ts";

test("a new date alone is a version of its own kind, and nobody is told, not even of any change", async () => {
  const world = await openWorld(policyPage("Acme", ["Last updated: 3 May 2024"]));
  const document = { alerts: { to: ["reader@example.org"], level: "any" } } as const;
  await world.check({ document });
  world.site.set("/privacy", policyPage("Acme", ["Last updated: 1 June 2024"]));
  expect(await world.check({ document })).toMatchObject({
    kind: "changed",
    level: "none",
    datesOnly: true,
    mails: 0,
  });
  expect(listOutbox(world.archive)).toEqual([]);
  expect(logEntries(world.archive).at(-1)).toMatchObject({ version: 2, alert: "none", datesOnly: true });
});
