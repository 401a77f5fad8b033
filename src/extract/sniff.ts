import type { SourceKind } from "./extraction.ts";

/** What a body is: by its first bytes, then its Content-Type, then the name in its URL, then its look. */
export function sniff(body: Uint8Array, text: string, contentType?: string, url?: string): SourceKind {
  const binary = binaryKind(body, text);
  if (binary !== null) return binary;
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (/^(?:image|audio|video|font)\/(?!svg)/.test(type)) return "binary";
  if (looksLikeHtml(text)) return "html";
  if (type === "text/markdown" || type === "text/x-markdown" || /\.(?:md|markdown)$/i.test(pathOf(url))) {
    return "markdown";
  }
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  return looksLikeMarkdown(text) ? "markdown" : "text";
}

const SIGNATURES: readonly (readonly [string, SourceKind])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG", "binary"],
  ["GIF8", "binary"],
  ["\xff\xd8\xff", "binary"],
  ["PK\x03\x04", "binary"],
  ["\x1f\x8b", "binary"],
  ["\xd0\xcf\x11\xe0", "binary"],
  ["RIFF", "binary"],
  ["wOF", "binary"],
  ["{\\rtf", "binary"],
];

function binaryKind(body: Uint8Array, text: string): SourceKind | null {
  const start = String.fromCharCode(...body.subarray(0, 1024));
  // Readers accept a PDF whose header is preceded by up to 1024 bytes of something else.
  const pdf = start.indexOf("%PDF-");
  if (pdf >= 0 && !start.slice(0, pdf).includes("<")) return "pdf";
  for (const [signature, kind] of SIGNATURES) if (start.startsWith(signature)) return kind;
  return controlShare(text.slice(0, 4096)) > 0.05 ? "binary" : null;
}

/** Share of characters that no text contains. NUL is counted apart: some servers pad pages with it. */
function controlShare(sample: string): number {
  let count = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if ((code > 0 && code < 9) || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) count++;
  }
  return sample.length === 0 ? 0 : count / sample.length;
}

const HTML_START =
  /^[\s\ufeff\0]*(?:<!--|<!doctype\s+html|<\?xml|<(?:html|head|body|script|meta|title|div|main|article|section|h1|p|table|style|br|a|ul|ol|span|header|nav|template)\b)/i;

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2048);
  return HTML_START.test(start) || /<(?:html|body|head)\b[^>]{0,500}>/i.test(text.slice(0, 20_000));
}

function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000);
  const signs = [
    /^#{1,6} \S/m,
    /^[*-] \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
    /\*\*[^*\n]{1,200}\*\*/,
    /^={3,}$/m,
  ];
  return signs.filter((sign) => sign.test(start)).length >= 2;
}

function pathOf(url: string | undefined): string {
  return (url ?? "").split(/[?#]/)[0] ?? "";
}
