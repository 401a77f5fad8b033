import { expect, test } from "vitest";
import { describeFacets, type Facets, facetsOf } from "../../src/clauses/facets.ts";
import type { Category } from "../../src/model.ts";

/** A finding whose quote is the first sentence of its block, up to "|". */
function facets(block: string, category: Category = "ai_training"): Facets {
  const [quote = "", rest = ""] = block.split("|");
  return facetsOf({ category, quote: quote.trim(), text: `${quote.trim()} ${rest.trim()}` });
}

test.each<[what: string, block: string, expected: Facets]>([
  [
    "kinds of data",
    "We may train our models on photos and voice.",
    { data: ["images", "audio"], modality: "may" },
  ],
  [
    "affiliates",
    "We and our affiliates will use posts to train AI.",
    { data: ["posts"], parties: ["affiliates"], modality: "will" },
  ],
  [
    "what a sentence beside it leaves out",
    "We use posts and messages to train AI.| Private messages are never used for that.",
    { data: ["posts"], excluded: ["messages"], modality: "will" },
  ],
  [
    "what the clause itself leaves out",
    "We will train AI on recordings, except those of children.",
    { data: ["video"], excluded: ["minors"], modality: "will" },
  ],
  [
    "people without an account",
    "We train AI on pictures of non-users.",
    { data: ["images"], people: ["others"], modality: "will" },
  ],
  [
    "a switch that is on",
    "Your posts may train AI.| The setting is on by default.",
    { data: ["posts"], default: "on", modality: "may" },
  ],
  [
    "consent",
    "Only if you opt in will your posts train AI.",
    { data: ["posts"], default: "opt_in", modality: "will" },
  ],
  [
    "a refusal for the future",
    "You can opt out.| Opting out does not affect training that has already happened.",
    { time: "from_now_on", modality: "may" },
  ],
  ["nothing", "AI.", {}],
])("%s", (_what, block, expected) => {
  expect(facets(block)).toEqual(expected);
});

test("are told in words", () => {
  expect(
    describeFacets({
      data: ["posts", "images"],
      excluded: ["messages"],
      people: ["others"],
      parties: ["affiliates"],
      default: "on",
      time: "from_now_on",
    }),
  ).toBe(
    "posts, images; not messages; also of people without an account; also by affiliates; on by default; refusing works for the future only",
  );
});
