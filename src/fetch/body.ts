import type { IncomingMessage } from "node:http";
import { pipeline, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFailure } from "./failure.ts";

/**
 * The body of a response, decoded from its Content-Encoding and nothing else. Throws a FetchFailure: `too_large` as
 * soon as more than `maxBytes` have been decoded (the rest is neither read nor inflated), `truncated` when the
 * connection ends before the body does, `bad_encoding` when it cannot be inflated.
 */
export async function readBody(response: IncomingMessage, url: string, maxBytes: number): Promise<Buffer> {
  const decoders = decodersOf(response.headers["content-encoding"] ?? "", url);
  const announced = Number(response.headers["content-length"] ?? 0);
  if (decoders.length === 0 && announced > maxBytes) throw tooLarge(url, maxBytes, `announces ${announced}`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(response, decoders)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(url, maxBytes, "has more");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function* decoded(response: IncomingMessage, decoders: readonly Transform[]): AsyncIterable<Buffer> {
  let receivedBytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      receivedBytes += chunk.length;
      done(null, chunk);
    },
  });
  // The callback keeps errors from becoming uncaught; the loop throws them.
  const stream = pipeline([response, counter, ...decoders], () => {}) as unknown as Transform;
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    // A 404 may announce an encoding and then say nothing: no decoder takes nothing for an empty text.
    if (!(response.complete && receivedBytes === 0)) throw error;
  }
}

function tooLarge(url: string, maxBytes: number, what: string): FetchFailure {
  return new FetchFailure("too_large", `${url}: the limit is ${maxBytes} bytes, the page ${what}`);
}

/** Content-Encoding lists the codings in the order in which they were applied. */
function decodersOf(encoding: string, url: string): Transform[] {
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  const applied = codings.filter((coding) => coding !== "" && coding !== "identity").reverse();
  if (applied.length > 2)
    throw new FetchFailure("bad_encoding", `${url}: ${applied.length} encodings on top of each other`);
  return applied.map((coding) => {
    if (coding === "gzip" || coding === "x-gzip") return createGunzip();
    if (coding === "br") return createBrotliDecompress();
    if (coding === "deflate") return createInflate();
    throw new FetchFailure(
      "bad_encoding",
      `${url}: Content-Encoding ${coding} was not asked for and is not known`,
    );
  });
}
