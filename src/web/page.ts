import { createHash } from "node:crypto";
import { type Html, html, htmlText } from "../html.ts";

/**
 * A whole HTML document that needs nothing else: its styles are in it, and its policy forbids everything but them, so that
 * it runs and loads nothing even where it is opened from a disk.
 */
export function wholePage(title: string, style: string, main: Html): string {
  const digest = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const page = htmlText(html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer"><title>${title}</title>
<style>STYLE</style></head>
<body>${main}</body></html>
`);
  return page.replace("<style>STYLE</style>", () => `<style>${style}</style>`);
}
