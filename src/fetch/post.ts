import type { FetchSettings } from "../model.ts";
import { openAddressGate, parseTarget } from "./address.ts";
import { FetchFailure } from "./failure.ts";
import { request } from "./request.ts";
import { retryAfter } from "./retry-after.ts";
import { userAgent } from "./user-agent.ts";

export type PostOutcome =
  /** `retryAt`: ISO time before which a 429 or 503 asks not to be called again. */
  | { readonly kind: "answered"; readonly status: number; readonly retryAt?: string }
  /** Nobody answered. `evidence` names the URL and what happened. */
  | { readonly kind: "failed"; readonly evidence: string };

/**
 * Posts a body by the rules that hold for pages: address gate, certificates, limits on time and size. A redirect is an
 * answer, it is not followed. It never throws.
 */
export async function post(
  url: string,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  settings: FetchSettings,
  now: Date,
): Promise<PostOutcome> {
  const gate = openAddressGate(settings.allowPrivateHosts);
  const bytes = Buffer.from(body);
  const sent = { ...headers, "user-agent": userAgent(settings.contact), "content-length": `${bytes.length}` };
  const limits = { ...settings, timeLeftMs: settings.timeoutSeconds * 1000 };
  try {
    const { signal } = new AbortController();
    const answer = await request(parseTarget(url), sent, gate, limits, signal, bytes);
    const asked = [429, 503].includes(answer.status) ? answer.headers["retry-after"] : undefined;
    const retryAt = asked === undefined ? null : retryAfter(asked, now);
    return { kind: "answered", status: answer.status, ...(retryAt !== null && { retryAt }) };
  } catch (error) {
    if (error instanceof FetchFailure) return { kind: "failed", evidence: error.evidence };
    throw error;
  } finally {
    gate.close();
  }
}
