/** What the demo shows of a mail. */
export interface Eml {
  readonly subject: string;
  /** Id of the document that the mail is about. */
  readonly document: string;
  /** Its plain text. */
  readonly text: string;
}

/** Reads a mail as clausewatch writes it: headers, and a text part that is plain, quoted-printable or base64. */
export function readEml(source: string): Eml {
  const { headers, body } = split(source);
  const list = /<(.+)\.clausewatch\.localhost>/.exec(headers.get("list-id") ?? "")?.[1] ?? "";
  return {
    subject: decodeWords(headers.get("subject") ?? ""),
    document: list.split(".").toReversed().join("/"),
    text: textOf(headers, body),
  };
}

function split(source: string): { headers: ReadonlyMap<string, string>; body: string } {
  const normal = source.replaceAll("\r\n", "\n");
  const end = normal.indexOf("\n\n");
  const lines = normal
    .slice(0, end)
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: normal.slice(end + 2) };
}

function textOf(headers: ReadonlyMap<string, string>, body: string): string {
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return decode(headers.get("content-transfer-encoding"), body);
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\n/, "")));
  const plain = parts.find((part) => part.headers.get("content-type")?.startsWith("text/plain"));
  return plain === undefined ? "" : decode(plain.headers.get("content-transfer-encoding"), plain.body);
}

function decode(encoding: string | undefined, body: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? decodeQuoted(body.replaceAll("=\n", "")) : body;
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** RFC 2047, in UTF-8. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_match, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : decodeQuoted(word.replaceAll("_", " ")),
    );
}
