/** Where the viewer has a page that others link to, as a path without a slash at its beginning. Parts of ids are percent-encoded. */

/** Of a document (`service-id/document-id`), or of a service by its id. */
export function documentPlace(id: string): string {
  return `services/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** Of the change from one version to another. */
export function changePlace(document: string, before: number, after: number): string {
  return `${documentPlace(document)}/changes/${before}..${after}`;
}
