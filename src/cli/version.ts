import { readFileSync } from "node:fs";

/** Version of this program. The file is at the same distance from `src/cli` and from what is built of it. */
export function programVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
