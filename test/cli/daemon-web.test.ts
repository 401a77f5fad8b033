import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFleet } from "../support/fleet.ts";
import { policyPage } from "../support/policy.ts";
import { run, start } from "../support/program.ts";

const fleetOf = (count: number) =>
  openFleet(count, (name) => policyPage(name), { document: "Privacy Policy", schedule: "0 * * * *" });

interface Daemon {
  readonly child: { readonly exitCode: number | null };
  output(): string;
}

async function until(daemon: Daemon, condition: () => boolean): Promise<void> {
  while (!condition() && daemon.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

async function viewerOf(daemon: Daemon): Promise<string> {
  const found = (): string | undefined => /viewer at (http:\S+)/.exec(daemon.output())?.[1];
  await until(daemon, () => found() !== undefined);
  return found() ?? daemon.output();
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  return new Promise((resolve) => socket.once("connect", () => resolve(socket)));
}

test("the daemon serves the viewer while it checks, and stops both on SIGTERM, whoever holds a connection", async () => {
  const { folder, site } = await fleetOf(30);
  const daemon = start(["daemon", "--web", "127.0.0.1:0"], folder);
  const url = await viewerOf(daemon);
  await until(daemon, () => site.requests.length > 3);
  expect(await statusOf(url)).toBe(200);
  expect(daemon.output()).not.toContain("pass over");
  await until(daemon, () => daemon.output().includes("pass over 30 documents"));
  expect(await statusOf(`${url}services/service-30/privacy-policy`)).toBe(200);
  (await openSocket(url)).write("GET / HTTP/1.1\r\nHost: loc");
  daemon.child.kill("SIGTERM");
  expect(await daemon.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/stopped\n$/) });
  await expect(fetch(url)).rejects.toThrow();
}, 60_000);

test("the viewer of the daemon goes by the names given, and shows the watchlist as the daemon has it", async () => {
  const { folder, site } = await fleetOf(1);
  const daemon = start(["daemon", "--web", "127.0.0.1:0", "--web-host", "watch.example.org"], folder);
  const url = await viewerOf(daemon);
  await until(daemon, () => daemon.output().includes("pass over"));
  for (const [host, status] of [
    ["watch.example.org", "200"],
    ["evil.example.org", "421"],
  ] as const) {
    const socket = await openSocket(url);
    socket.write(`GET / HTTP/1.0\r\nHost: ${host}\r\n\r\n`);
    const answer = await new Promise<string>((resolve) => socket.once("data", (data) => resolve(`${data}`)));
    expect(answer.split(" ")[1]).toBe(status);
  }
  const page = async (): Promise<string> => (await fetch(`${url}services/service-1/privacy-policy`)).text();
  expect(await page()).toContain(site.url("/0"));
  const file = join(folder, "watchlist.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(site.url("/0"), site.url("/moved")));
  expect(await page()).toContain(site.url("/moved"));
  expect(daemon.output()).toContain("was read again");
}, 60_000);

test("an address that is none or is taken ends the daemon before anything is checked", async () => {
  const { folder, site } = await fleetOf(1);
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const taken = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  for (const [address, says] of [
    [taken, `nothing can be served on ${taken}: listen EADDRINUSE`],
    ["nonsense", `"nonsense" is no address: write a port (8300) or HOST:PORT`],
  ] as const)
    expect(await run(["daemon", "--web", address], folder)).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining(says) },
      stdout: expect.not.stringContaining("watching"),
    });
  expect(site.requests).toEqual([]);
});
