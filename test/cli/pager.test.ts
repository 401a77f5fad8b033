import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pagerOf } from "../../src/cli/pager.ts";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";
import { hasPseudoTerminal, runOnTerminal } from "../support/pseudo-terminal.ts";

describe("the pager is", () => {
  const less = ["less", "-FRX"];
  test.each<[string, Record<string, string>, readonly string[] | null]>([
    ["less", { TERM: "xterm" }, less],
    ["none on a terminal that cannot do what less needs", { TERM: "dumb" }, null],
    ["none without a kind of terminal", {}, null],
    ["what PAGER says", { TERM: "xterm", PAGER: "most" }, ["most"]],
    ["what CLAUSEWATCH_PAGER says before all", { PAGER: "most", CLAUSEWATCH_PAGER: "more" }, ["more"]],
    ["split at white space", { PAGER: " less  -S\t-R " }, ["less", "-S", "-R"]],
    ["not read by a shell", { PAGER: "less|tee$(id) 'a b'" }, ["less|tee$(id)", "'a", "b'"]],
    ["none when empty", { TERM: "xterm", PAGER: "" }, null],
    ["none when blank", { TERM: "xterm", PAGER: "  " }, null],
    ["none when it is cat", { TERM: "xterm", PAGER: "cat" }, null],
    ["none when CLAUSEWATCH_PAGER is empty", { PAGER: "less", CLAUSEWATCH_PAGER: "" }, null],
  ])("%s", (_, environment, expected) => {
    expect(pagerOf(environment)).toEqual(expected);
  });
});

/** A folder with two pages, captures of both, and a pager that writes what it gets to `paged.txt`. */
function world(): { folder: string; env: Record<string, string>; paged(): string | null } {
  const folder = temporaryFolder();
  const pages = [policyPage("Acme"), policyPage("Acme", ["We answer letters within a week."])];
  mkdirSync(join(folder, "captures/Acme/Terms"), { recursive: true });
  for (const [index, page] of pages.entries()) {
    writeFileSync(join(folder, `${index}.html`), page);
    writeFileSync(join(folder, `captures/Acme/Terms/2024-0${index + 1}-01T00-00-00.000Z.html`), page);
  }
  const program = `import { readFileSync, writeFileSync } from "node:fs";
writeFileSync("paged.txt", process.env.LESS + "\\n" + readFileSync(0, "utf8")); process.exit(3);`;
  writeFileSync(join(folder, "pager.mjs"), program);
  const file = join(folder, "paged.txt");
  return {
    folder,
    env: { PAGER: `${process.execPath} pager.mjs` },
    paged: () => (existsSync(file) ? readFileSync(file, "utf8") : null),
  };
}

const COMPARE = ["compare", "0.html", "1.html"];
const CYAN = "\x1b[36m";

describe.skipIf(!hasPseudoTerminal)("on a terminal (needs `script` of util-linux)", () => {
  test.each([
    ["compare", COMPARE, "We answer letters within a week."],
    ["diff", ["diff", "acme/terms"], "We answer letters within a week."],
    ["show", ["show", "acme/terms"], "How your information is used"],
    ["log", ["log"], "version 2"],
  ])("%s goes through the pager, whose exit code does not count", async (_, args, says) => {
    const { folder, env, paged } = world();
    await run(["import", "captures"], folder);
    const { code, screen } = await runOnTerminal(args, folder, env);
    expect([code, paged()]).toEqual([0, expect.stringContaining(says)]);
    expect(screen).not.toContain(says);
  });

  test("the pager gets colours, and FRX for less", async () => {
    const { folder, env, paged } = world();
    await runOnTerminal(COMPARE, folder, env);
    expect(paged()).toMatch(/^FRX\n/);
    expect(paged()).toContain(CYAN);
  });

  test("LESS stays as it is set, and NO_COLOR holds in the pager", async () => {
    const { folder, env, paged } = world();
    await runOnTerminal(COMPARE, folder, { ...env, LESS: "-i", NO_COLOR: "1" });
    expect(paged()).toMatch(/^-i\n/);
    expect(paged()).not.toContain("\x1b");
  });

  test.each<[string, readonly string[], Record<string, string>]>([
    ["--no-pager", ["--no-pager"], {}],
    ["an empty PAGER", [], { PAGER: "" }],
    ["PAGER=cat", [], { PAGER: "cat" }],
    ["an empty CLAUSEWATCH_PAGER", [], { CLAUSEWATCH_PAGER: "" }],
    ["a pager that is not there", [], { PAGER: "/nowhere/pager -x" }],
    ["--json", ["--json"], {}],
  ])("with %s all is printed at once", async (_, args, more) => {
    const { folder, env, paged } = world();
    const { code, screen } = await runOnTerminal([...COMPARE, ...args], folder, { ...env, ...more });
    expect([code, paged()]).toEqual([0, null]);
    expect(screen).toContain(
      args.includes("--json") ? '{"alert":"none"' : "We answer letters within a week.",
    );
  });

  test("a pager that is quit early is no failure", async () => {
    const { folder } = world();
    const lines = Array.from({ length: 40_000 }, (_, index) => `<p>Rule ${index} is new.</p>`).join("\n");
    writeFileSync(join(folder, "long.html"), `<html lang="en"><main>${lines}</main></html>`);
    const { code, screen } = await runOnTerminal(["-q", "compare", "0.html", "long.html"], folder, {
      PAGER: "head -n 1",
    });
    expect(code).toBe(0);
    expect(screen.split("\n").filter(Boolean)).toHaveLength(1);
  });

  test.skipIf(spawnSync("less", ["--version"]).status !== 0)(
    "less shows at once what fits the screen",
    async () => {
      const { folder } = world();
      const { code, screen } = await runOnTerminal(COMPARE, folder);
      expect(code).toBe(0);
      expect(screen).toContain("We answer letters within a week.");
    },
  );

  test("a mistake has its exit code and opens no pager", async () => {
    const { folder, env, paged } = world();
    const { code } = await runOnTerminal(["diff", "acme/nothing"], folder, env);
    expect([code, paged()]).toEqual([2, null]);
  });
});

test("in a pipe there is no pager", async () => {
  const { folder, env, paged } = world();
  const { stdout } = await run(COMPARE, folder, { ...env, TERM: "xterm" });
  expect(stdout).toContain("We answer letters within a week.");
  expect(paged()).toBeNull();
});
