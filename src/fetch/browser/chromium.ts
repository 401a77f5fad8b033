import { existsSync } from "node:fs";
import { constants } from "node:os";
import type { Browser } from "playwright-core";
import { FetchFailure } from "../failure.ts";
import type { GateProxy } from "./proxy.ts";

/** The browser, started when it is first needed and again when it has ended. */
export interface Chromium {
  /** Throws a FetchFailure `browser_failed` when it does not start. */
  launch(): Promise<Browser>;
  /** Calls `listener` whenever it has ended, by itself or closed. */
  onEnd(listener: () => void): void;
  /** Ends it, and waits until its processes and its folders are gone. */
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
  const stopIfKilled = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal]);
  const start = async (): Promise<Browser> => {
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch(optionsFor(executablePath, proxy)).catch((error: Error) => {
      throw new FetchFailure("browser_failed", `${executablePath} did not start: ${reasonIn(error)}`);
    });
    for (const signal of SIGNALS) if (process.listenerCount(signal) === 0) process.on(signal, stopIfKilled);
    return browser;
  };
  return {
    launch() {
      if (current !== null) return current;
      const started = start();
      const forget = (): void => {
        current = null;
        for (const listener of listeners) listener();
      };
      started.then((browser) => browser.once("disconnected", forget), forget);
      current = started;
      return started;
    },
    onEnd: (listener) => void listeners.push(listener),
    async close() {
      await current?.then((browser) => browser.close()).catch(() => {});
      for (const signal of SIGNALS) process.off(signal, stopIfKilled);
    },
  };
}

/** A program that says nothing to these dies of them at once; Playwright takes the browser along on `exit` only. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

function optionsFor(executablePath: string, { server, username, password }: GateProxy) {
  return {
    executablePath,
    headless: true,
    /** Chromium refuses to start for root with it. */
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server, username, password },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
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
