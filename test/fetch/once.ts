/** A program that fetches the page of its argument and has nothing else to do: how it ends is what is tested. */
import { createRequire } from "node:module";
import { openFetcher } from "../../src/fetch/fetcher.ts";
import { memoryAt, SETTINGS } from "./settings.ts";

const isLoaded = (name: string): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes(name));

const loadedAtImport = isLoaded("@crawlee");
const fetcher = await openFetcher(SETTINGS, memoryAt());
const outcome = await fetcher.fetchPage({ url: process.argv[2] ?? "", robots: true, validators: {} });
await fetcher.close();
const kind = outcome.kind === "failed" ? outcome.reason : outcome.kind;
console.log(
  JSON.stringify({
    kind,
    loadedAtImport,
    loadedAtEnd: isLoaded("@crawlee"),
    browser: isLoaded("playwright"),
  }),
);
