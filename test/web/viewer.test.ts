import { request } from "node:http";
import { load } from "cheerio";
import { isTag } from "domhandler";
import { describe, expect, test } from "vitest";
import { addTriage } from "../../src/store/triage.ts";
import { CHIRP, EVIL, HOSTILE_NAME, serveSample } from "./sample.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** As it is asked: `fetch` would not send another Host, nor a path with dots. */
function ask(
  url: string,
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** What could run, or load something, in a page. */
function activeParts(page: string): readonly string[] {
  const $ = load(page);
  return $("*")
    .toArray()
    .filter(isTag)
    .flatMap(({ name, attribs }) => {
      const isLoud = Object.entries(attribs).some(
        ([key, value]) => key.startsWith("on") || key === "src" || /^\s*(javascript|data):/i.test(value),
      );
      return isLoud || ["script", "img", "iframe", "object", "base"].includes(name) ? [name] : [];
    });
}

const CHIRP_PATH = `/services/${CHIRP}`;
const PATHS = [
  "/",
  "/search?q=train",
  "/services/chirp",
  CHIRP_PATH,
  `${CHIRP_PATH}/versions/2`,
  `${CHIRP_PATH}/changes/1..2`,
  `/services/${EVIL}/changes/1..2`,
];

describe("the viewer", () => {
  test.each(PATHS)(
    "%s: under a strict policy, nothing to sniff, revalidated by its tag, HEAD like GET",
    async (path) => {
      const { url, errors } = await serveSample();
      const { status, headers, body } = await ask(url, path);
      expect([status, errors]).toEqual([200, []]);
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=UTF-8",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "content-security-policy": expect.stringMatching(/^default-src 'none'; style-src 'sha256-[^']+'; /),
      });
      expect(activeParts(body)).toEqual([]);
      const again = await ask(url, path, "GET", { "If-None-Match": String(headers.etag) });
      expect([again.status, again.body]).toEqual([304, ""]);
      const head = await ask(url, path, "HEAD");
      expect([head.status, head.headers.etag, head.body]).toEqual([200, headers.etag, ""]);
      const packed = await ask(url, path, "GET", { "Accept-Encoding": "gzip" });
      expect(packed.headers["content-encoding"]).toBe("gzip");
    },
  );

  test.each(PATHS)("%s: JSON for who asks for it, and under its own address", async (path) => {
    const { url } = await serveSample();
    const [place = "", query = ""] = path.split("?");
    const own = `${place === "/" ? "/index" : place}.json?${query}`;
    const [accepted, named] = [
      await ask(url, path, "GET", { Accept: "application/json" }),
      await ask(url, own),
    ];
    expect(accepted.headers["content-type"]).toBe("application/json");
    expect(accepted.headers.vary).toContain("Accept");
    expect(JSON.parse(accepted.body)).toEqual(JSON.parse(named.body));
  });

  test.each([
    "/nothing",
    "/services/none",
    "/services/chirp/none",
    `${CHIRP_PATH}/versions/9`,
    `${CHIRP_PATH}/versions/x`,
    `${CHIRP_PATH}/changes/2..x`,
    `${CHIRP_PATH}/changes/1..99`,
    `${CHIRP_PATH}/versions/1/captures/2`,
    `${CHIRP_PATH}/versions/1/captures/0`,
    "/services/chirp%2Fprivacy-policy",
    "/<script>",
  ])("%s: is not there, and is not repeated", async (path) => {
    const { url, errors } = await serveSample();
    const { status, body } = await ask(url, path);
    expect([status, errors]).toEqual([404, []]);
    expect(body).not.toContain("<script>");
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", async (method) => {
    const { url } = await serveSample();
    const { status, headers } = await ask(url, "/", method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  test.each([
    ["127.0.0.1:80", 200],
    ["[::1]:80", 200],
    ["localhost", 200],
    ["Watch.example.org:443", 200],
    ["evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["localhost.evil.example", 421],
  ])("Host: %s → %i", async (host, status) => {
    const { url } = await serveSample(["watch.example.org"]);
    const answer = await ask(url, "/", "GET", { Host: host });
    expect(answer.status).toBe(status);
  });

  test("gives the bytes of a capture as a download or as plain text, never as a page", async () => {
    const { url } = await serveSample();
    const path = `/services/${EVIL}/versions/2/captures/1`;
    const download = await ask(url, path);
    expect(download.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment; filename/),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
    expect(download.body).toContain("<h1>Evil Privacy Policy</h1>");
    const text = await ask(url, `${path}.txt`);
    expect([text.headers["content-type"], text.body]).toEqual(["text/plain; charset=utf-8", download.body]);
  });

  test.each([
    ["/feed.atom", [`${CHIRP}@3`, `${CHIRP}@2`, `${EVIL}@2`]],
    ["/services/chirp/feed.atom", [`${CHIRP}@3`, `${CHIRP}@2`]],
    ["/services/chirp/terms/feed.atom", []],
  ])("%s is a valid Atom feed of the changes there, each with a link to its page", async (path, changes) => {
    const { url } = await serveSample();
    const { headers, body } = await ask(url, path);
    expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const $ = load(body, { xml: true });
    expect($("feed").attr("xmlns")).toBe("http://www.w3.org/2005/Atom");
    for (const name of ["id", "title", "updated"]) expect($(`feed > ${name}`)).toHaveLength(1);
    const entries = $("entry")
      .toArray()
      .map((entry) => $(entry));
    expect(entries.map((entry) => entry.children("id").text().split(":").at(-1))).toEqual(changes);
    for (const entry of entries) {
      for (const name of ["title", "updated", "author"]) expect(entry.children(name)).toHaveLength(1);
      const link = entry.children("link").attr("href") ?? "";
      expect(link.startsWith(url)).toBe(true);
      expect((await ask(url, link.slice(url.length - 1))).status).toBe(200);
    }
  });

  test("tells the whole story: what is said since when, what changed, what cannot be seen, what a person made of it", async () => {
    const { url } = await serveSample();
    const overview = JSON.parse((await ask(url, "/index.json")).body);
    const chirp = overview.services.find(({ service }: { service: string }) => service === "chirp");
    expect(chirp).toMatchObject({
      name: "Chirp",
      documents: 2,
      categories: {
        ai_training: { since: "2024-09-18T00:00:00.000Z", documents: [CHIRP] },
        ai_opt_out: { documents: [CHIRP] },
      },
    });
    expect(overview.unverified).toMatchObject([{ document: EVIL, service: HOSTILE_NAME, checksNotGood: 1 }]);
    expect(
      overview.changes.map(
        ({ document, version }: { document: string; version: number }) => `${document}@${version}`,
      ),
    ).toEqual([`${CHIRP}@3`, `${CHIRP}@2`, `${EVIL}@2`]);
    expect(overview.changes[1]).toMatchObject({ level: "high", triage: { state: "acknowledged" } });
    const change = JSON.parse((await ask(url, `${CHIRP_PATH}/changes/1..2.json`)).body);
    expect(change).toMatchObject({
      alert: "high",
      changes: expect.arrayContaining([
        expect.objectContaining({
          event: "training_introduced",
          explanation: expect.objectContaining({ because: expect.any(String) }),
        }),
      ]),
      blocks: { added: 1 },
      excerpts: expect.arrayContaining([expect.objectContaining({ kind: "added" })]),
    });
    const search = JSON.parse(
      (await ask(url, "/search.json?q=%22generative%20AI%20models%22&in=chirp")).body,
    );
    expect(search.hits).toMatchObject([
      { document: CHIRP, version: 2, stands: true, title: "Chirp Privacy Policy" },
    ]);
  });

  test("shows at once what was written since", async () => {
    const { url, archive } = await serveSample();
    const states = async (): Promise<unknown> =>
      JSON.parse((await ask(url, "/index.json")).body).changes.map(
        ({ triage }: { triage: { state: string } | null }) => triage?.state,
      );
    const first = await ask(url, "/");
    expect(await states()).toEqual([undefined, "acknowledged", undefined]);
    addTriage(archive, CHIRP, 3, { at: "2026-01-01T00:00:00.000Z", state: "dismissed", note: "" });
    expect(await states()).toEqual(["dismissed", "acknowledged", undefined]);
    expect((await ask(url, "/", "GET", { "If-None-Match": String(first.headers.etag) })).status).toBe(200);
  });

  test("compares any two versions, and says so when a page cannot be made", async () => {
    const { url, archive, errors } = await serveSample();
    const change = JSON.parse((await ask(url, `${CHIRP_PATH}/changes/1..3.json`)).body);
    expect(change).toMatchObject({ before: 1, after: 3, alert: "high", triage: [] });
    archive.statement("update versions set blocks_br = x'00' where document = ?").run(CHIRP);
    const broken = await ask(url, `${CHIRP_PATH}/versions/1`);
    expect([broken.status, errors.length]).toEqual([500, 1]);
    expect((await ask(url, "/")).status).toBe(200);
  });
});
