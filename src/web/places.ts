/** Where each page is, as a path without a slash at its beginning; "" is the overview. Parts of ids are percent-encoded. */

import { documentPlace } from "../places.ts";

export { changePlace, documentPlace } from "../places.ts";

export const OVERVIEW = "";
export const SEARCH = "search";

export function versionPlace(document: string, version: number): string {
  return `${documentPlace(document)}/versions/${version}`;
}

/** The bytes of the capture in this position of a version, from 1. */
export function bodyPlace(document: string, version: number, position: number): string {
  return `${versionPlace(document, version)}/captures/${position}`;
}

/** Of everything, a service or a document. */
export function feedPlace(id: string | null): string {
  return id === null ? "feed.atom" : `${documentPlace(id)}/feed.atom`;
}

export function serviceOf(document: string): string {
  return document.split("/")[0] ?? document;
}

/** How the pages are kept: by a server, or as files in a folder, where no search runs and no captured bytes are. */
export type Medium = "server" | "files";

/** References from one page to others; relative, so that all pages may stand under any address. */
export interface Links {
  readonly medium: Medium;
  readonly page: (place: string) => string;
  readonly file: (place: string) => string;
}

/** `from`: the place of the page that the references stand in. */
export function linksFrom(from: string, medium: Medium): Links {
  const up = "../".repeat(from.split("/").length - 1);
  return {
    medium,
    page: (place) => up + (medium === "files" ? fileOf(place) : place) || "./",
    file: (place) => up + place,
  };
}

/** The file that a page is kept in. */
export function fileOf(place: string): string {
  return place === OVERVIEW ? "index.html" : `${place}.html`;
}
