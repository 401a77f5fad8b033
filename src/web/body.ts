import type { Archive } from "../store/archive.ts";
import { capturesOfVersion, loadCapture } from "../store/captures.ts";

/**
 * The bytes of a capture as a download, or (`.txt` after its position) as plain text: never as what they say they are.
 * Null where there is no such capture.
 */
export function bodyAnswer(
  archive: Archive,
  document: string,
  version: number,
  wanted: string,
): Response | null {
  const [, position = "", asText] = /^([1-9]\d{0,3})(\.txt)?$/.exec(wanted) ?? [];
  const record = capturesOfVersion(archive, document, version)[Number(position) - 1];
  if (record === undefined) return null;
  const { body, headers } = loadCapture(archive, record);
  const charset = /charset=["']?([\w-]{1,40})/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const name = `${document.replace("/", "_")}_${version}_${position}.captured`;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": asText === undefined ? "application/octet-stream" : `text/plain; charset=${charset}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      ...(asText === undefined && {
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
    },
  });
}
