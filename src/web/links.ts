import { OVERVIEW } from "../places.ts";

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
