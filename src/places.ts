/** Where each page of the viewer is, as a path without a slash at its beginning; "" is the overview. Parts of ids are percent-encoded. */

export const OVERVIEW = "";
export const SEARCH = "search";

/** Of a document (`service-id/document-id`), or of a service by its id. */
export function documentPlace(id: string): string {
  return `services/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** Of the change from one version to another. */
export function changePlace(document: string, before: number, after: number): string {
  return `${documentPlace(document)}/changes/${before}..${after}`;
}

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
