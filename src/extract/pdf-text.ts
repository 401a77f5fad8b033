import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** What a PDF shows, page by page, in the order in which it draws it. */
export interface PdfText {
  /** As its metadata states them; "" where they do not. */
  readonly title: string;
  readonly language: string;
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** A run of text in one font. In points, `x` and `y` (of its base line) from the upper left corner of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Not written from left to right. */
  readonly slanted: boolean;
}

export type PdfReading =
  | ({ readonly kind: "text" } & PdfText)
  /** `why` is a sentence without a full stop. */
  | { readonly kind: "unreadable"; readonly why: string };

export interface PdfLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: PdfLimits = { seconds: 20, megabytes: 1024 };
const MAX_OUTPUT_BYTES = 200_000_000;

/**
 * Reads a PDF. Never throws, and never takes more time and memory than `limits`: a process of its own does it, which
 * can be killed whatever the PDF makes of it, and knows nothing of this one's environment.
 */
export function readPdfText(body: Uint8Array, limits: PdfLimits = LIMITS): PdfReading {
  const { seconds, megabytes } = limits;
  const heap = `--max-old-space-size=${megabytes}`;
  const ended = spawnSync(process.execPath, [heap, ...PROGRAM, String(megabytes * 1_000_000)], {
    input: body,
    env: {},
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (ended.status === 0) return JSON.parse(ended.stdout.toString()) as PdfReading;
  const { code = "" } = (ended.error ?? {}) as NodeJS.ErrnoException;
  if (code === "ETIMEDOUT") return unreadable(`the PDF was not read within ${seconds} s`);
  if (code === "ENOBUFS") return unreadable("the PDF has more text than is read");
  if (ended.signal !== null) return unreadable(`reading the PDF takes more than ${megabytes} MB of memory`);
  return unreadable(`the PDF cannot be read (its reader ended with ${code || `code ${ended.status}`})`);
}

/** From a folder beside `extract/` or from it: the bundle and the sources both have the program there. */
const PROGRAM = programArguments(import.meta.url);

function programArguments(here: string): readonly string[] {
  const ending = extname(here);
  const file = fileURLToPath(new URL(`../extract/pdf-program${ending}`, here));
  return ending === ".ts" ? ["--import", createRequire(here).resolve("tsx"), file] : [file];
}

function unreadable(why: string): PdfReading {
  return { kind: "unreadable", why };
}
