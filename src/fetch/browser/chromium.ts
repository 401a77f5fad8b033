import { existsSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { FetchFailure } from "../failure.ts";
import type { GateProxy } from "./proxy.ts";

/** The browser, started when it is first needed and again when it has ended. */
export interface Chromium {
  /** Throws a FetchFailure `browser_failed` when it does not start. */
  launch(): Promise<Browser>;
  /** Calls `listener` whenever it has ended, by itself or closed. */
  onEnd(listener: () => void): void;
  /** Ends it for good, and waits until its processes and its folders are gone. */
  close(): Promise<void>;
}

/** Where distributions and vendors install it. */
const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium to use. Throws a FetchFailure `browser_missing`, which says what to install, when there is none. */
export function findChromium(chosen: string | undefined): string {
  const found = chosen === undefined ? USUAL_PATHS.find((path) => existsSync(path)) : chosen;
  if (found !== undefined && existsSync(found)) return found;
  const remedy = "install one (apt-get install chromium) or name its path in CLAUSEWATCH_CHROMIUM";
  const what = found === undefined ? "no Chromium was found" : `there is no Chromium at ${found}`;
  throw new FetchFailure("browser_missing", `${what}: ${remedy}`);
}

export function openChromium(executablePath: string, proxy: GateProxy): Chromium {
  let current: Promise<Browser> | null = null;
  const listeners: (() => void)[] = [];
  const folders = new Set<string>();
  const removeFolders = async (): Promise<void> => {
    await Promise.all(
      [...folders].map((folder) =>
        rm(folder, REMOVAL).then(
          () => folders.delete(folder),
          () => {},
        ),
      ),
    );
  };
  const start = async (): Promise<Browser> => {
    const { chromium } = await import("playwright-core");
    const folder = await mkdtemp(join(tmpdir(), "clausewatch-browser-"));
    folders.add(folder);
    const forget = (): void => {
      current = null;
      void removeFolders();
      for (const listener of listeners) listener();
    };
    try {
      const browser = await chromium.launch(optionsFor(executablePath, proxy, folder));
      return browser.once("disconnected", forget);
    } catch (error) {
      forget();
      throw new FetchFailure(
        "browser_failed",
        `${executablePath} did not start: ${reasonIn(error as Error)}`,
      );
    }
  };
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => {
    const ended = current?.then((browser) => browser.close()).catch(() => {});
    ending ??= Promise.resolve(ended).then(removeFolders);
    return ending;
  };
  const dieOrderly = (signal: NodeJS.Signals): void => {
    const die = (): never => process.exit(128 + constants.signals[signal]);
    // After Playwright's own listener, which kills a browser that has not ended by then.
    process.on("exit", () => {
      for (const folder of folders) rmSync(folder, REMOVAL);
    });
    setTimeout(die, LAST_MS);
    void end().then(die);
  };
  return {
    launch() {
      if (current !== null) return current;
      for (const signal of SIGNALS) if (!isHeard(signal)) process.on(signal, dieOrderly);
      current = start();
      return current;
    },
    onEnd: (listener) => void listeners.push(listener),
    async close() {
      await end();
      for (const signal of SIGNALS) process.off(signal, dieOrderly);
    },
  };
}

/** A program that does not listen to these would die of them at once, and leave the browser's folder behind. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
const LAST_MS = 5000;

/** `signal-exit`, which crawlee loads, listens too, and does nothing when it is not alone (the words are its source's). */
function isHeard(signal: NodeJS.Signals): boolean {
  return process.listeners(signal).some((listener) => !String(listener).includes("emitter.count"));
}

/** The last of the browser's processes may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

function optionsFor(executablePath: string, { server, username, password }: GateProxy, folder: string) {
  return {
    executablePath,
    headless: true,
    /** Chromium refuses to start for root with it. */
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server, username, password },
    // All that it writes is in one folder; Playwright's own, which it takes for the profile, may outlive a crash.
    env: { ...process.env, TMPDIR: folder } as Record<string, string>,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // With two dashes, Playwright would not pass it on.
      `-user-data-dir=${join(folder, "profile")}`,
      // Nothing but the proxy may be connected to, by any protocol: no UDP for WebRTC, no lookup of a name.
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
      "--disable-quic",
      "--disable-gpu",
    ],
  };
}

/** The line in which Chromium says why, else Playwright's first. */
function reasonIn({ message }: Error): string {
  const lines = message.split("\n").map((line) => line.trim());
  const told = lines.find((line) => /(?:FATAL|ERROR):|error while loading|No such file/i.test(line));
  return (told ?? lines[0] ?? "").slice(0, 300);
}
