import { type Context, Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { trimTrailingSlash } from "hono/trailing-slash";
import { html } from "../html.ts";
import type { Document } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { bodyAnswer } from "./body.ts";
import { changeView } from "./change.ts";
import { changePage } from "./change-page.ts";
import { documentHistory } from "./document.ts";
import { documentPage } from "./document-page.ts";
import { isOwnHost } from "./host.ts";
import { changeJson, versionJson } from "./json.ts";
import { type Links, linksFrom } from "./links.ts";
import { overviewOf } from "./overview.ts";
import { overviewPage } from "./overview-page.ts";
import { POLICY, viewerPage } from "./page.ts";
import { searchView } from "./search.ts";
import { searchPage } from "./search-page.ts";
import { serviceView } from "./service.ts";
import { servicePage } from "./service-page.ts";
import { versionView } from "./version.ts";
import { versionPage } from "./version-page.ts";

export interface ViewerParts {
  /** Opened to be read only. */
  readonly archive: Archive;
  /** The documents of the watchlist as it stands; empty where there is none. */
  readonly watched: () => readonly Document[];
  /** Atom feed of a service or document, or (null) of everything; `origin`: where the viewer is found, without a slash. */
  readonly feed: (place: string | null, origin: string) => Promise<string>;
  /** Names, besides `localhost`, under which the viewer may be asked for; addresses always may. */
  readonly hosts: readonly string[];
  /** A page could not be made. */
  readonly onError: (error: unknown) => void;
}

/** The viewer: GET and HEAD only, nothing is written, nothing of a captured page is ever active content. */
export function viewerApp(parts: ViewerParts): Hono {
  const { archive, watched } = parts;
  const app = new Hono();
  app.use(guard(parts.hosts), compress(), etag(), trimTrailingSlash());
  const overview = whileUnchanged(archive, () => overviewOf(archive));
  for (const path of ["/", "/index.json"]) page(app, path, overview, overviewPage);
  for (const path of ["/search", "/search.json"])
    page(app, path, (context) => searchView(archive, ...searchOf(context)), searchPage);
  for (const path of ["/feed.atom", "/services/:service/feed.atom", "/services/:service/:document/feed.atom"])
    app.get(path, async (context) => {
      const { service, document } = context.req.param() as Readonly<Record<string, string | undefined>>;
      const place = [service, document].filter((part) => part !== undefined).join("/") || null;
      const feed = await parts.feed(place, new URL(context.req.url).origin);
      return context.body(feed, 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
    });
  page(
    app,
    "/services/:service",
    (context) => serviceView(archive, last(context, "service"), watched()),
    servicePage,
  );
  page(
    app,
    "/services/:service/:document",
    (context) => documentHistory(archive, documentOf(context), watched()),
    documentPage,
  );
  page(
    app,
    "/services/:service/:document/versions/:version",
    (context) => versionView(archive, documentOf(context), numberOf(last(context, "version"))),
    versionPage,
    versionJson,
  );
  page(
    app,
    "/services/:service/:document/changes/:range",
    (context) => {
      const [before = "", after = ""] = last(context, "range").split("..");
      return changeView(archive, documentOf(context), numberOf(before), numberOf(after));
    },
    changePage,
    changeJson,
  );
  app.get("/services/:service/:document/versions/:version/captures/:position", (context) => {
    const { version = "", position = "" } = context.req.param();
    return bodyAnswer(archive, documentOf(context), numberOf(version), position) ?? nothing(context);
  });
  app.notFound(nothing);
  app.onError((error, context) => {
    parts.onError(error);
    return context.text("This page could not be made; the log of the viewer says why.\n", 500);
  });
  return app;
}

/** What `make` makes, made anew only when something was written to the archive since. */
function whileUnchanged<Made>(archive: Archive, make: () => Made): () => Made {
  let known: { readonly version: number; readonly made: Made } | null = null;
  return () => {
    const version = archive.dataVersion();
    if (known?.version !== version) known = { version, made: make() };
    return known.made;
  };
}

/** A page for people, or the same as JSON: under its address with `.json`, or for who asks for JSON only. */
function page<View extends object>(
  app: Hono,
  path: string,
  viewOf: (context: Context) => View | null,
  render: (view: View, links: Links) => string,
  json: (view: View) => object = (view) => view,
): void {
  app.get(path, (context) => {
    const view = viewOf(context);
    if (view === null) return nothing(context);
    context.header("Vary", "Accept");
    if (wantsJson(context)) return context.json(json(view));
    return context.html(render(view, linksOf(context)));
  });
}

function wantsJson({ req }: Context): boolean {
  const accept = req.header("Accept") ?? "";
  return req.path.endsWith(".json") || (accept.includes("application/json") && !accept.includes("text/html"));
}

function nothing(context: Context): Response {
  if (wantsJson(context)) return context.json({ error: "not found" }, 404);
  const main = html`<h1>Nothing here</h1><p>There is no such page; the archive may know the document under another name.</p>`;
  return context.html(viewerPage({ title: "Nothing here", main, links: linksOf(context) }), 404);
}

function linksOf({ req }: Context): Links {
  return linksFrom(req.path.slice(1), "server");
}

function documentOf(context: Context): string {
  return `${context.req.param("service")}/${last(context, "document")}`;
}

/** The value of a part of the path, without the `.json` that says in which form the page is wanted. */
function last(context: Context, name: string): string {
  return (context.req.param(name) ?? "").replace(/\.json$/, "");
}

/** 0, which no version has, for what is no number. */
function numberOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

function searchOf({ req }: Context): [string, { place: string | null; before: number | null }] {
  const query = (req.query("q") ?? "").slice(0, LONGEST_QUERY);
  const before = Number(req.query("before"));
  return [
    query,
    { place: req.query("in") || null, before: Number.isSafeInteger(before) && before > 0 ? before : null },
  ];
}

const LONGEST_QUERY = 200;

/** Headers of every answer, and refusals: of other methods, and of names that are not the viewer's (DNS rebinding). */
function guard(hosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (!isOwnHost(context.req.header("Host"), hosts))
      context.res = context.text("This viewer does not go by that name: see `serve --host`.\n", 421);
    else if (method !== "GET" && method !== "HEAD")
      context.res = context.text("This viewer is read-only.\n", 405, { Allow: "GET, HEAD" });
    else await next();
    const { headers } = context.res;
    if (!headers.has("Content-Security-Policy"))
      headers.set("Content-Security-Policy", `${POLICY}; frame-ancestors 'none'`);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-cache");
  };
}
