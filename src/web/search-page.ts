import { type Html, html } from "../html.ts";
import { SEARCH, versionPlace } from "../places.ts";
import { type Term, wordsOf } from "../store/search.ts";
import type { Links } from "./links.ts";
import { viewerPage } from "./page.ts";
import type { Search } from "./search.ts";
import { headingId } from "./text.ts";
import { day } from "./words.ts";

/** What was found, the latest recorded first, with the words marked that were looked for. */
export function searchPage(search: Search, links: Links): string {
  const { query, hits, next } = search;
  return viewerPage({
    title: query === "" ? "Search" : `Search: ${query}`,
    links,
    query,
    main: html`<h1>Search</h1>
<p class="soft">In the text of every version: words (also as the beginning of longer ones), <code>"a phrase"</code>, <code>-without</code>. Each passage is shown for the version in which it came.</p>
${query !== "" && hits.length === 0 && html`<p>Nothing was found.</p>`}
${hits.map((hit) => hitHtml(hit, search.terms, links))}
${next !== null && html`<p><a href="${links.page(SEARCH)}?${nextQuery(search)}">Older ones</a></p>`}`,
  });
}

function nextQuery({ query, place, next }: Search): string {
  const parameters = { q: query, ...(place !== null && { in: place }), before: String(next) };
  return new URLSearchParams(parameters).toString();
}

function hitHtml(hit: Search["hits"][number], terms: readonly Term[], links: Links): Html {
  const { document, title, version, capturedAt, block, index, stands } = hit;
  return html`<div class="clause"><p class="soft"><a href="${links.page(versionPlace(document, version))}#${headingId(index)}">${title}, version ${version}</a>, ${day(capturedAt)}; ${stands ? "still there" : "no longer in the latest version"}${block.heading.length > 0 && html`<br>${block.heading.join(" › ")}`}</p>
<p dir="auto">${marked(block.text, terms)}</p></div>
`;
}

/** Characters shown on each side of the first word that was looked for. */
const AROUND = 300;

/** The text around the first hit, words marked that a term begins with. */
function marked(text: string, terms: readonly Term[]): readonly Html[] {
  const wanted = terms
    .filter(({ kind }) => kind !== "not")
    .flatMap(({ words, kind }) =>
      words.map((word, index) => ({ word, whole: kind === "phrase" || index < words.length - 1 })),
    );
  const isHit = (piece: string): boolean =>
    wordsOf(piece).some((found) =>
      wanted.some(({ word, whole }) => (whole ? found === word : found.startsWith(word))),
    );
  const pieces = text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((piece, at) => ({ piece, hit: at % 2 === 1 && isHit(piece) }));
  const shown = around(pieces);
  return shown.map(({ piece, hit }) => (hit ? html`<mark>${piece}</mark>` : html`${piece}`));
}

interface Shown {
  readonly piece: string;
  readonly hit: boolean;
}

function around(pieces: readonly Shown[]): readonly Shown[] {
  const total = pieces.reduce((sum, { piece }) => sum + piece.length, 0);
  if (total <= 3 * AROUND) return pieces;
  const first = Math.max(
    0,
    pieces.findIndex(({ hit }) => hit),
  );
  let [start, end] = [first, first];
  for (let room = AROUND; start > 0 && room > 0; start--) room -= pieces[start - 1]?.piece.length ?? 0;
  for (let room = 2 * AROUND; end < pieces.length && room > 0; end++) room -= pieces[end]?.piece.length ?? 0;
  const cut: Shown = { piece: "…", hit: false };
  return [...(start > 0 ? [cut] : []), ...pieces.slice(start, end), ...(end < pieces.length ? [cut] : [])];
}
