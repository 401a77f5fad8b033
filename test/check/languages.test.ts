import { expect, test } from "vitest";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { ITALIAN_TRAINING, italianPage } from "../support/italian.ts";
import { policyPage } from "../support/policy.ts";
import { openWorld, type World } from "./world.ts";

const mails = ({ archive }: World): readonly string[] =>
  listOutbox(archive).map(({ kind, message }) => `${kind} ${message.to.join()}: ${message.subject}`);
const NOTICE = "Acme Privacy Policy: no rules for Italian, its clauses are not found";

test("a document in a language without rules brings one notice, to the operator and to its readers, for ever", async () => {
  const world = await openWorld(italianPage());
  expect(await world.check()).toMatchObject({ kind: "baseline", unsupported: "it" });
  const notices = [`operator operator@example.org: ${NOTICE}`, `operator reader@example.org: ${NOTICE}`];
  expect(mails(world)).toEqual(notices);
  expect(await world.check()).toMatchObject({ kind: "unchanged" });
  world.site.set("/privacy", italianPage([ITALIAN_TRAINING]));
  expect(await world.check()).toMatchObject({ kind: "changed", level: "any", unsupported: "it", mails: 0 });
  expect(mails(world)).toEqual(notices);
});

test("who asked for any change gets it, and reads why nothing is said of its meaning", async () => {
  const alerts = { to: ["reader@example.org"], level: "any" } as const;
  const world = await openWorld(italianPage(), {}, { alerts });
  await world.check();
  world.site.set("/privacy", italianPage([ITALIAN_TRAINING]));
  expect(await world.check()).toMatchObject({ kind: "changed", level: "any", mails: 1 });
  const alert = listOutbox(world.archive).find(({ kind }) => kind === "alert");
  expect(alert?.message.text.replace(/\s+/g, " ")).toContain(
    "The text is in Italian, and there are no rules for Italian yet",
  );
});

test("a dry run queues no notice, and a document in English has none", async () => {
  const world = await openWorld(italianPage());
  await world.check({ dryRun: true });
  expect(mails(world)).toEqual([]);
  const english = await openWorld(policyPage("Acme"));
  expect(await english.check()).not.toHaveProperty("unsupported");
  expect(mails(english)).toEqual([]);
});
