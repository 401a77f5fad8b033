/**
 * Inline styles of the mails. Where a background is set, the text colour is set with it, and text on the client's own
 * background keeps the client's colour: readable in light and dark mode.
 */
export const BODY = "margin:0;padding:0";
export const COLUMN =
  "max-width:42em;margin:0 auto;padding:16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif";
export const H1 = "font-size:22px;line-height:1.3;margin:0 0 8px";
export const H2 = "font-size:17px;line-height:1.3;margin:26px 0 8px";
export const P = "margin:4px 0";
export const SMALL = "margin:4px 0;font-size:13px;opacity:0.75";
export const HIGH = "margin:8px 0;padding:2px 0 2px 12px;border-left:4px solid #c62828";
export const INFO = "margin:8px 0;padding:2px 0 2px 12px;border-left:4px solid #777777";
export const BOX = "margin:8px 0;padding:8px 12px;border:2px solid #2e7d32";
export const LIST = "margin:4px 0;padding-left:24px";
export const PASSAGE = "margin:2px 0 14px;padding-left:12px;border-left:2px solid #bbbbbb";
export const OTHER = "margin:4px 0;font-size:14px";
export const ADDED = "background-color:#d4f4dc;color:#0b4a1d;text-decoration:underline";
export const REMOVED = "background-color:#fbd9d9;color:#7a1010;text-decoration:line-through";
export const LINK = "word-break:break-all";
export const TABLE = "border-collapse:collapse;font-size:13px";
export const LABEL = "padding:1px 12px 1px 0;vertical-align:top;opacity:0.75";
export const VALUE = "padding:1px 0;word-break:break-all";
export const CODE = "font-family:monospace;font-size:13px";
