import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Fetcher, type FetchMemory, openFetcher } from "../../src/fetch/fetcher.ts";
import type { Capture, FetchOutcome, FetchSettings } from "../../src/model.ts";
import { memoryAt, SETTINGS } from "./settings.ts";

/** A fetcher that is closed when the test ends. */
export async function openForTest(
  settings: Partial<FetchSettings> = {},
  memory: FetchMemory = memoryAt(),
): Promise<Fetcher & { get(url: string): Promise<FetchOutcome> }> {
  const fetcher = await openFetcher({ ...SETTINGS, ...settings }, memory);
  onTestFinished(() => fetcher.close());
  return { ...fetcher, get: (url) => fetcher.fetchPage({ url, robots: false, validators: {} }) };
}

export function captureOf(outcome: FetchOutcome): Capture {
  if (outcome.kind === "fetched") return outcome.capture;
  throw new Error(`no page: ${JSON.stringify(outcome)}`);
}

/** A key and a certificate for 127.0.0.1 and localhost that nobody has signed, made by openssl. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "clausewatch-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", ["req", "-x509", ...curve, ...names, "-keyout", key, "-out", cert], {
    stdio: "pipe",
  });
  const pair = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  rmSync(folder, { recursive: true });
  return pair;
}
