import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Document } from "../../src/model.ts";
import { logEntries } from "../../src/store/log.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { documentStatuses } from "../../src/store/status.ts";
import { SELF_SIGNED } from "../fetch/self-signed.ts";
import { policyPage } from "../support/policy.ts";
import { DELIVERY_FAULTS, HOME, PAGE_FAULTS, STATUS_FAULTS } from "./fault-pages.ts";
import { openWorld, type World } from "./world.ts";

const GOOD = policyPage("Acme");
const LOGIN = `<!doctype html><title>Welcome back</title><h1>Welcome back</h1><form><input type="password"></form>`;

/** What was queued: `unverified`, `recovered` or `alert`. */
const mails = ({ archive }: World): readonly (string | undefined)[] =>
  listOutbox(archive).map(({ key }) => key.split(":")[0]);

async function openFaultyWorld(entry: Partial<Document> = {}): Promise<World> {
  const world = await openWorld(GOOD, { timeoutSeconds: 1 }, entry);
  world.site.set("/", HOME);
  world.site.set("/login", LOGIN);
  await world.check();
  return world;
}

async function expectOneSpell(world: World, reason: string): Promise<void> {
  for (let check = 1; check <= 3; check++) {
    expect(await world.check()).toMatchObject({ reason });
    const [status] = documentStatuses(world.archive);
    expect(status).toMatchObject({ lastCheck: { verdict: { reason } }, checksNotGood: check, versions: 1 });
    expect(mails(world)).toEqual(check === 1 ? [] : ["unverified"]);
  }
  world.site.set("/privacy", GOOD);
  expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
  await world.check();
  expect(mails(world)).toEqual(["unverified", "recovered"]);
  expect(logEntries(world.archive)).toMatchObject([
    { kind: "version", version: 1 },
    { reason, evidence: expect.stringMatching(/./), checks: 3 },
    { kind: "recovered" },
  ]);
}

describe("a fault makes no version and no alert, one notice when it stays and one when it is over", () => {
  test.each([...STATUS_FAULTS, ...DELIVERY_FAULTS, ...PAGE_FAULTS])("%s: %s", async (_, reason, route) => {
    const world = await openFaultyWorld();
    world.site.set("/privacy", route);
    await expectOneSpell(world, reason);
  });

  test("a page on which the selector matches nothing: selector_unmatched", async () => {
    const world = await openFaultyWorld({ select: ["main"] });
    world.site.set("/privacy", GOOD.replace("<main>", "<div>").replace("</main>", "</div>"));
    await expectOneSpell(world, "selector_unmatched");
  });

  test("a certificate that nobody vouches for: tls", async () => {
    const server = createServer(SELF_SIGNED, (_, response) => response.end(GOOD)).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const world = await openFaultyWorld();
    world.site.set("/privacy", { status: 301, headers: { location: `https://127.0.0.1:${port}/` } });
    await expectOneSpell(world, "tls");
  });
});
