import { type Html, html, htmlText } from "../html.ts";
import * as style from "./style.ts";

/** The HTML part of a mail: one column, in the client's own colours, light or dark. */
export function mailPage(title: string, column: Html): string {
  return htmlText(html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title></head>
<body style="${style.BODY}"><div style="${style.COLUMN}">
${column}</div></body></html>
`);
}
