import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { FailureReason } from "../model.ts";
import type { AddressGate } from "./address.ts";
import { readBody } from "./body.ts";
import { FetchFailure, failureOf } from "./failure.ts";

/** One answer of one server. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** Names in lower case; repeated headers joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded from Content-Encoding; empty for a redirect. */
  readonly body: Buffer;
}

export interface RequestLimits {
  /** What is left of `timeoutSeconds` after the redirects so far. */
  readonly timeLeftMs: number;
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
}

/**
 * One GET (with a `body`, one POST) on one connection, redirects not followed: HTTP/1.1 with certificates always verified (over HTTP/2 an agent
 * would not see the connection, and so could not refuse its address). Throws nothing but a FetchFailure.
 */
export async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  gate: AddressGate,
  limits: RequestLimits,
  stop: AbortSignal,
  body?: Buffer,
): Promise<Answer> {
  const abort = new AbortController();
  const giveUp = (reason: FailureReason, why: string) =>
    abort.abort(new FetchFailure(reason, `${url.href}: ${why}`));
  const late = () => giveUp("timeout", `not complete after ${limits.timeoutSeconds} s`);
  const stopped = () => giveUp("connection", "stopped before it was complete");
  const timer = setTimeout(late, limits.timeLeftMs);
  stop.addEventListener("abort", stopped);
  try {
    const response = await send(url, headers, gate, abort.signal, body);
    return await answerOf(response, url, limits.maxBytes);
  } catch (error) {
    throw failureOf(abort.signal.aborted ? abort.signal.reason : error, url.href);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", stopped);
  }
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  gate: AddressGate,
  signal: AbortSignal,
  body?: Buffer,
): Promise<IncomingMessage> {
  const { agent, lookup } = gate.routeFor(url);
  const method = body === undefined ? "GET" : "POST";
  const options = { method, headers, agent, lookup, signal, maxHeaderSize: MAX_HEADER_BYTES };
  return new Promise((resolve, reject) => {
    const sent: ClientRequest =
      url.protocol === "https:"
        ? https.request(url, { ...options, rejectUnauthorized: true })
        : http.request(url, options);
    sent.on("response", resolve).on("error", reject).end(body);
  });
}

/** Node's own limit, 16 KiB, is less than what some sites send as policies and cookies. */
const MAX_HEADER_BYTES = 64 * 1024;

async function answerOf(response: IncomingMessage, url: URL, maxBytes: number): Promise<Answer> {
  const distinct = Object.entries(response.headersDistinct);
  const answer = {
    url: url.href,
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(distinct.map(([name, values = []]) => [name, values.join(", ")])),
  };
  if (redirectTarget(answer) !== null) {
    response.destroy();
    return { ...answer, body: Buffer.alloc(0) };
  }
  try {
    return { ...answer, body: await readBody(response, url.href, maxBytes) };
  } catch (error) {
    response.destroy();
    const failure = failureOf(error, url.href);
    // The connection was there when the headers came: what was lost is the rest of the body.
    throw failure.reason === "connection" ? new FetchFailure("truncated", failure.evidence) : failure;
  }
}

/** The Location of a redirect (RFC 9110 section 15.4), as the server wrote it; null for any other answer. */
export function redirectTarget(answer: Pick<Answer, "status" | "headers">): string | null {
  const redirects = [301, 302, 303, 307, 308].includes(answer.status);
  return redirects ? (answer.headers.location ?? null) : null;
}
