import { join } from "node:path";
import { expect, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { enqueue, markDead } from "../../src/store/outbox.ts";
import { message } from "../alerts/sample.ts";
import { run, temporaryFolder } from "../support/program.ts";

const AT = "2024-09-18T01:00:00.000Z";

/** A folder with an outbox of two mails, the first given up. */
function outboxFolder(): string {
  const folder = temporaryFolder();
  const archive = openArchive(join(folder, "snapshots/archive.db"));
  for (const key of ["a", "b"])
    enqueue(archive, {
      ...{ key, kind: "alert", document: "chatter/terms", level: "high", dueAt: AT },
      message: message({ messageId: `<${key}@clausewatch>`, text: "One\n\x1b[31mtwo \u202eeerht\n" }),
    });
  markDead(archive, 1, AT, "550 no such user \x1b[2J");
  archive.close();
  return folder;
}

test("mail show prints a mail as it is sent, with its attempts, and nothing that harms a terminal", async () => {
  const folder = outboxFolder();
  const { stdout, code } = await run(["mail", "show", "1"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^mail 1: dead since 2024-09-18.*mail retry 1/);
  expect(stdout).toContain("1. 2024-09-18T01:00:00.000Z dead: 550 no such user");
  expect(stdout).toContain("Message-ID: <a@clausewatch>\nAuto-Submitted: auto-generated\n\nOne\ntwo eerht\n");
  expect(stdout).not.toMatch(/[\x1b\u202e]/);
  const json = JSON.parse((await run(["mail", "show", "1", "--json"], folder)).stdout);
  expect(json).toMatchObject({ id: 1, state: "dead", deliveries: [{ attempt: 1, outcome: "dead" }] });
});

test("mail drop takes a mail off for good and asks nothing; it stays on record", async () => {
  const folder = outboxFolder();
  expect(await run(["mail", "drop", "1"], folder)).toMatchObject({ code: 0 });
  expect((await run(["mail", "retry"], folder)).stderr).not.toContain("mail 1");
  const { stdout } = await run(["mail", "list"], folder);
  expect(stdout).toMatch(/^1 {2}dropped .*\n.*550.*\n2 {2}sent /);
  expect((await run(["mail", "show", "1"], folder)).stdout).toMatch(/^mail 1: dropped at /);
});

test.each([
  [["mail", "show", "9"], /no mail has the number 9: see "clausewatch mail list"/],
  [["mail", "show"], /which mail\?/],
  [["mail", "drop", "9"], /no mail that this can be done with has the number 9/],
  [["mail", "drop"], /which mail\?/],
  [["mail", "throw"], /"mail throw" is no command: use mail list/],
])("%j is refused with what to do", async (args, says) => {
  const { code, stderr } = await run(args, outboxFolder());
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
});
