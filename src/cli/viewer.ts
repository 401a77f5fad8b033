import { atomFeed, type FeedDocument } from "../alerts/feed.ts";
import type { Document } from "../model.ts";
import { changePlace, serviceOf } from "../places.ts";
import { type Archive, openArchive } from "../store/archive.ts";
import { type KnownDocument, listDocuments } from "../store/documents.ts";
import { addressOf } from "../web/host.ts";
import { startViewer, type Viewer } from "../web/server.ts";
import { CommandError, type GlobalOptions } from "./session.ts";

export interface ViewerOptions {
  /** `[HOST:]PORT` */
  readonly address: string;
  /** Names under which the viewer may be asked for. */
  readonly hosts: readonly string[];
  readonly watched: () => readonly Document[];
  readonly onError: (error: unknown) => void;
}

/** Serves the archive, opened to be read only. Throws CommandError when the address is none, or is taken. */
export async function openViewer(options: GlobalOptions, viewer: ViewerOptions): Promise<Viewer> {
  const { address, hosts, watched, onError } = viewer;
  const where = addressOf(address);
  if (where === null)
    throw new CommandError(
      `"${address}" is no address: write a port (8300) or HOST:PORT (127.0.0.1:8300)`,
      2,
    );
  const archive = openArchive(options.db, { readonly: true });
  const feed = (place: string | null, origin: string): Promise<string> => {
    const linkOf = ({ document, before, version }: { document: string; before: number; version: number }) =>
      `${origin}/${changePlace(document, before, version)}`;
    return atomFeed(archive, feedDocuments(archive, watched()), { place, linkOf });
  };
  try {
    const started = await startViewer({ archive, watched, hosts, onError, feed }, where);
    return {
      url: started.url,
      close: () => started.close().finally(() => archive.close()),
    };
  } catch (error) {
    archive.close();
    throw new CommandError(`nothing can be served on ${address}: ${(error as Error).message}`, 2);
  }
}

/**
 * Every document that the archive knows, as the watchlist has it; of one that it does not name every change of the text
 * is told.
 */
export function feedDocuments(archive: Archive, watched: readonly Document[]): readonly FeedDocument[] {
  const byId = new Map<string, FeedDocument>(watched.map((document) => [document.id, document]));
  return listDocuments(archive).map((known) => byId.get(known.id) ?? stranger(known));
}

function stranger({ id, service, name }: KnownDocument): FeedDocument {
  return {
    ...{ id, name, urls: [], optOut: [], alerts: { level: "any" } },
    service: { id: serviceOf(id), name: service },
  };
}
