import { expect, test } from "vitest";
import { decodeBody } from "../../src/extract/charset.ts";

const latin = Buffer.from("<p>Größe \x93zitiert\x94</p>", "latin1");
const cases: [what: string, body: Buffer, contentType: string | undefined, charset: string, text: string][] =
  [
    [
      "a byte order mark beats the header",
      Buffer.from("\ufeffGröße"),
      "text/html; charset=iso-8859-1",
      "utf-8",
      "Größe",
    ],
    [
      "the header beats the page",
      Buffer.from('<meta charset="iso-8859-1">ö'),
      "text/html; charset=UTF-8",
      "utf-8",
      "ö",
    ],
    [
      "the page is believed without a header",
      Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from([0xb1])]),
      "text/html",
      "iso-8859-2",
      "ą",
    ],
    [
      "http-equiv counts",
      Buffer.from("<meta http-equiv=content-type content='text/html; charset=utf-8'>ß"),
      undefined,
      "utf-8",
      "ß",
    ],
    [
      "a <meta> in a comment does not",
      Buffer.from('<!-- <meta charset="koi8-r"> -->ß'),
      undefined,
      "utf-8",
      "ß",
    ],
    ["latin-1 means windows-1252", latin, "text/html; charset=latin1", "windows-1252", "“zitiert”"],
    ["windows-1252 that is labelled UTF-8", latin, "text/html; charset=utf-8", "windows-1252", "Größe"],
    [
      "UTF-8 that is labelled windows-1252",
      Buffer.from("<p>Größe"),
      "text/html; charset=cp1252",
      "utf-8",
      "Größe",
    ],
    ["unlabelled UTF-8", Buffer.from("Größe"), undefined, "utf-8", "Größe"],
    [
      "unlabelled bytes that are no UTF-8 are windows-1252",
      latin,
      undefined,
      "windows-1252",
      "Größe “zitiert”",
    ],
    ["an unknown label is ignored", Buffer.from("ß"), "text/html; charset=klingon", "utf-8", "ß"],
    ["UTF-16 with a mark", Buffer.from("\ufeff<p>Größe</p>", "utf16le"), "text/html", "utf-16le", "Größe"],
    [
      "UTF-16 without a mark",
      Buffer.from("<html><body><p>Words of the page</p>", "utf16le"),
      undefined,
      "utf-16le",
      "Words",
    ],
  ];

test.each(cases)("%s", (_, body, contentType, charset, text) => {
  const decoded = decodeBody(body, contentType);
  expect(decoded.charset).toBe(charset);
  expect(decoded.text).toContain(text);
  expect(decoded.replaced).toBe(0);
});

test("characters that cannot be decoded are counted", () => {
  expect(decodeBody(Buffer.from([0x41, 0xff, 0xfe, 0x42]), "text/html; charset=utf-8").replaced).toBe(2);
});
