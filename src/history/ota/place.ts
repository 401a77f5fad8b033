import { slug } from "../../slug.ts";
import { CONTENT_TYPES } from "../captures-folder.ts";
import type { ImportedDocument } from "../import-capture.ts";

/** What a file of a repository of records is a record of. */
export interface Place extends ImportedDocument {
  readonly contentType: string;
}

/**
 * `Service Name/Terms Type.html`, or `Service Name/Terms Type #source.html` where the terms have several source documents:
 * each of these is a document of its own. Null for a file that is no record: at the top, hidden, or further down.
 */
export function placeOf(path: string): Place | { readonly reason: string } | null {
  const [folder = "", file, ...deeper] = path.split("/");
  if (file === undefined || deeper.length > 0 || folder.startsWith(".") || file.startsWith(".")) return null;
  if (/\p{Cc}/u.test(path)) return { reason: "its name holds a line break or another control character" };
  const [, stem = "", ending = ""] = /^(.+)\.([^. ]+)$/.exec(file) ?? [];
  const contentType = CONTENT_TYPES[ending.toLowerCase()];
  if (contentType === undefined) return { reason: "its name ends in none of .html, .pdf, .md, .txt" };
  const service = serviceOf(path);
  if (service.id === "" || slug(stem) === "") {
    return { reason: "its name has no letter or digit to make an id of" };
  }
  const charset = contentType.startsWith("text/") ? "; charset=utf-8" : "";
  return { id: `${service.id}/${slug(stem)}`, service, name: stem, contentType: `${contentType}${charset}` };
}

/** Whose folder a file is in. */
export function serviceOf(path: string): ImportedDocument["service"] {
  const [folder = ""] = path.split("/");
  return { id: slug(folder), name: folder };
}
