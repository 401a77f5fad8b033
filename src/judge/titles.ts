import type { Extraction } from "../extract/extraction.ts";
import type { History, Page } from "./judge.ts";

/** The two titles share more than this part of all their words. */
const SAME = 0.5;

/**
 * Whether a page calls itself what the document was called, or what its address is called: then a text that shares
 * nothing with the known one is one written anew rather than another.
 */
export function isTitledAsBefore(page: Page, extraction: Extraction, history: History): boolean {
  const titles = titlesOf(extraction).map(wordsIn);
  const before = titlesOf(history).map(wordsIn);
  if (titles.some((title) => before.some((known) => share(title, known) > SAME))) return true;
  return isTitledAsAddressed(page, extraction);
}

/** Whether a page calls itself what its address is called: "Privacy Policy" at `/legal/privacy-policy`. */
export function isTitledAsAddressed(page: Page, extraction: Extraction): boolean {
  const address = wordsIn(lastSegment(page.url));
  const titles = titlesOf(extraction).map(wordsIn);
  return address.size > 0 && titles.some((title) => [...address].every((word) => title.has(word)));
}

function titlesOf({ title, blocks }: Pick<Extraction, "title" | "blocks">): readonly string[] {
  const heading = blocks.find((block) => block.kind === "heading")?.text;
  return heading === undefined ? [title] : [title, heading];
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

/** `privacy-policy` of `https://acme.example/legal/privacy-policy.html?hl=en`. */
function lastSegment(url: string): string {
  const path = url.split(/[?#]/)[0] ?? "";
  return (path.split("/").filter(Boolean).at(-1) ?? "").replace(/\.[a-z]{2,5}$/i, "");
}
