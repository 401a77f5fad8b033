import type { FailureReason } from "../model.ts";

/**
 * Why no page came. It is thrown inside this folder because crawlee hears of a failed request in no other way;
 * `fetchPage` turns it into a `failed` outcome.
 */
export class FetchFailure extends Error {
  readonly reason: FailureReason;
  /** What happened, with the URL or address and, where there is one, the remedy. */
  readonly evidence: string;
  /** ISO time before which the host does not want to be asked again. */
  readonly retryAt: string | undefined;

  constructor(reason: FailureReason, evidence: string, retryAt?: string) {
    // Only the reason: crawlee searches messages for error codes and takes a request that names one for a proxy's fault.
    super(reason);
    this.name = "FetchFailure";
    this.reason = reason;
    this.evidence = evidence;
    this.retryAt = retryAt;
  }
}

/** Failures that may be gone a moment later: a dropped connection, a busy name server. */
export function isTransient(failure: FetchFailure): boolean {
  const { reason, evidence } = failure;
  return (
    reason === "connection" || reason === "truncated" || (reason === "dns" && evidence.includes("EAI_AGAIN"))
  );
}

/** What a Node network error (from DNS, TCP, TLS, HTTP or zlib) means for the fetch of `url`. */
export function failureOf(error: unknown, url: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { message = String(error), code = "" } = error as { message?: string; code?: string };
  const refused = REFUSED_BY_AGENT.exec(message)?.[1];
  if (refused !== undefined) return notGlobal(url, refused);
  const evidence = `${url}: ${code === "" || message.includes(code) ? message : `${message} (${code})`}`;
  return new FetchFailure(reasonOf(code), evidence);
}

export function notGlobal(url: string, address: string): FetchFailure {
  const remedy = "`fetch.allow_private_hosts` in the watchlist lets single hosts through";
  return new FetchFailure(
    "address_refused",
    `${url}: ${address} is not a globally reachable address — ${remedy}`,
  );
}

/** request-filtering-agent has no error code. */
const REFUSED_BY_AGENT = /^DNS lookup (\S{1,64})\(.* is not allowed\. Because/;

function reasonOf(code: string): FailureReason {
  if (code === "ENOTFOUND" || code.startsWith("EAI_") || code === "ENODATA") return "dns";
  if (code === "Z_BUF_ERROR") return "truncated";
  if (code.startsWith("Z_") || code.startsWith("ERR__ERROR_")) return "bad_encoding";
  if (TLS_CODE.test(code)) return "tls";
  return "connection";
}

/** OpenSSL's X.509 verification errors (https://nodejs.org/api/tls.html#x509-certificate-error-codes) and Node's own. */
const TLS_CODE =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/;
