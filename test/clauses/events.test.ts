import { describe, expect, test } from "vitest";
import { eventsOf } from "../../src/clauses/events.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, ClauseEvent } from "../../src/model.ts";
import { blockFrom } from "./blocks.ts";

/** Enough around the clause that the document stays the same document. */
const REST = [
  "Acme runs a place where people share pictures of gardens, and this text tells how it works for everybody.",
  "An account needs a name and a password, and you keep the password to yourself at all times.",
  "Orders are paid in advance, and a receipt goes to the address that you gave when you signed up.",
  "The law of Norway governs, and the courts of Bergen hear any case that may come of all this.",
];

function eventsBetween(before: readonly string[], after: readonly string[]): readonly ClauseEvent[] {
  const blocks = (texts: readonly string[]): readonly Block[] => [...REST, ...texts].map(blockFrom);
  const [was, is] = [blocks(before), blocks(after)];
  return eventsOf(diffBlocks(was, is), findClauses(was), findClauses(is));
}

const named = (events: readonly ClauseEvent[]): readonly string[] =>
  events.map(({ event, level }) => `${event} ${level}`);

describe("a change means something where a clause came, went, widened or narrowed", () => {
  const TRAINS = "We may use your posts to train our AI models.";
  const DENIES = "We do not use your posts to train AI models.";
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["training appears", [], [TRAINS], ["training_introduced high"]],
    ["training vanishes", [TRAINS], [], ["training_reduced info"]],
    [
      "a second clause appears",
      [TRAINS],
      [TRAINS, "Your voice recordings help us to train speech AI."],
      ["training_expanded high"],
    ],
    [
      "new data in the same clause",
      [TRAINS],
      ["We may use your posts and private messages to train our AI models."],
      ["training_expanded high"],
    ],
    [
      "a condition is dropped",
      ["With your consent we may use your posts to train our AI models."],
      [TRAINS],
      ["training_expanded high"],
    ],
    [
      "it is no longer only what is public",
      ["We use public posts to train our AI."],
      ["We use posts to train our AI."],
      ["training_expanded high"],
    ],
    [
      "a promise is kept for those only who pay",
      ["We do not use your content to train AI models."],
      ["We do not use the content of paying customers to train AI models."],
      ["denial_removed high"],
    ],
    [
      "a promise speaks of less",
      ["We do not use your posts, photos or messages to train AI models."],
      ["We do not use your posts or photos to train AI models."],
      ["denial_removed high"],
    ],
    [
      "a promise speaks of something else",
      ["Business data is never used for training our models."],
      ["Personal data of children is never used for training our models."],
      ["denial_removed high"],
    ],
    [
      "a way to refuse is left to some",
      ["You can object to AI training at any time."],
      ["Users in the EU can object to AI training at any time."],
      ["opt_out_removed high"],
    ],
    [
      "affiliates join in",
      ["We and our vendors may use prompts to improve our models."],
      ["We, our affiliates and our vendors may use prompts to improve our models."],
      ["training_expanded high"],
    ],
    ["a promise appears", [], [DENIES], ["denial_added info"]],
    ["a promise vanishes", [DENIES], [], ["denial_removed high"]],
    [
      "partners may train",
      [],
      ["Our partners may use your posts to train their own AI models."],
      ["third_party_training high"],
    ],
    [
      "a way to refuse appears",
      [],
      ["You can opt out of AI training in your settings."],
      ["opt_out_added info"],
    ],
    [
      "a way to refuse vanishes",
      ["You can opt out of AI training in your settings."],
      [],
      ["opt_out_removed high"],
    ],
    [
      "a way to refuse vanishes together with what it refused",
      ["An algorithm ranks what your friends post. You can opt out of this ranking."],
      [],
      ["processing_changed info"],
    ],
    [
      "training on consent vanishes",
      ["With your consent, we train our AI models on your recordings."],
      [],
      ["training_reduced info"],
    ],
    [
      "a promise to wait for consent vanishes",
      ["We never train our AI models on your recordings without your consent."],
      [],
      ["denial_removed high"],
    ],
    [
      "machines at work appear",
      [],
      ["We use machine learning to detect spam in your messages."],
      ["processing_changed info"],
    ],
    ["a ban appears", [], ["You must not use our pages to train AI models."], ["restriction_changed info"]],
    [
      "a licence appears",
      [],
      ["You grant us a licence to make derivative works of your pictures."],
      ["licence_changed high"],
    ],
    [
      "a licence vanishes",
      ["You grant us a licence to make derivative works of your pictures."],
      [],
      ["licence_changed info"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(named(eventsBetween(before, after))).toEqual(expected);
  });

  test("a promise that turns into training is both", () => {
    expect([...named(eventsBetween([DENIES], [TRAINS]))].sort()).toEqual([
      "denial_removed high",
      "training_introduced high",
    ]);
  });

  test("the event carries both sentences and the heading", () => {
    const [event] = eventsBetween(
      ["# Your content >> We may use your posts to train our AI models."],
      ["# Your content >> We may use your posts and photos to train our AI models."],
    );
    expect(event).toMatchObject({
      category: "ai_training",
      before: "We may use your posts to train our AI models.",
      after: "We may use your posts and photos to train our AI models.",
      heading: ["Your content"],
    });
  });
});

describe("a change without effect on a clause gives nothing", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["the same text", ["We train AI on your posts."], ["We train AI on your posts."]],
    [
      "other words for the same",
      ["We may use your posts in order to train our AI models."],
      ["We may use your posts to train our AI models."],
    ],
    [
      "a clause that moved into another paragraph",
      [
        "We train our AI models on your posts.",
        "Gardens are watered on Mondays, and this paragraph is about water alone.",
      ],
      [
        "Gardens are watered on Mondays, and this paragraph is about water alone. We train our AI models on your posts.",
      ],
    ],
    [
      "a sentence that was broken over three paragraphs and is one again",
      [
        "We will not use your voice notes or",
        "your drawings to train our AI models",
        "unless you ask us to.",
      ],
      ["We will not use your voice notes or your drawings to train our AI models unless you ask us to."],
    ],
    [
      "sources of training that a list names instead of the sentence",
      [
        "We train our models on these sources: public posts and photos that members share.",
        "When we collect public posts and photos to train our models, they may name people.",
      ],
      [
        "We train our models on these sources: public posts and photos that members share.",
        "When we collect material to train our models, it may name people.",
      ],
    ],
    [
      "machines known to be at work that get another name",
      [
        "We use machine learning to find spam in your messages.",
        "We may hide photos, videos and profiles of sellers that were flagged by our systems, and close shops that break the rules often.",
      ],
      [
        "We use machine learning to find spam in your messages.",
        "We may hide photos, videos and profiles of sellers that were flagged by our AI, and close shops that break the rules often.",
      ],
    ],
    [
      "a ban that repeats another one",
      ["You must not use our pages to train AI models."],
      [
        "You must not use our pages to train AI models.",
        "Everything stays under these limits, including the prohibition on AI training.",
      ],
    ],
    ["news about something else", [], ["Gardens may now be shared with neighbours of the same street."]],
  ])("%s", (_, before, after) => {
    expect(eventsBetween(before, after)).toEqual([]);
  });

  test.each<[string, number]>([
    ["appears", 0],
    ["vanishes", 1],
  ])("a document that %s as a whole is no event", (_, side) => {
    const full = [...REST, "We train AI models on your posts.", ...REST.map((text) => `Also: ${text}`)].map(
      blockFrom,
    );
    const [was, is] = side === 0 ? [[], full] : [full, []];
    expect(eventsOf(diffBlocks(was, is), findClauses(was), findClauses(is))).toEqual([]);
  });

  test("a promise is missed although its paragraph moved", () => {
    const [promise, reversed] = ["We will never", "We will"].map(
      (start) =>
        `Letters that you send stay on the list of the club. ${start} train AI models on your letters.`,
    );
    const rest = [...REST, ...REST.map((text) => `Also: ${text}`)];
    const events = eventsBetween([promise ?? "", ...rest], [...rest, reversed ?? ""]);
    expect(named(events)).toContain("denial_removed high");
  });

  test("a document that was cut off in the middle is no event", () => {
    const full = [
      ...REST,
      ...REST.map((text) => `Also: ${text}`),
      "We never train AI models on your posts.",
    ].map(blockFrom);
    const cut = full.slice(0, 4);
    expect(eventsOf(diffBlocks(full, cut), findClauses(full), findClauses(cut))).toEqual([]);
  });

  const LONG = Array.from(
    { length: 12 },
    (_, day) => `On day ${day} of the month, gardeners meet at the well.`,
  );
  const CLAUSE = "We use machine learning to detect spam in your messages.";

  const repeated = (texts: readonly string[], times: number): readonly string[] =>
    Array.from({ length: times }, (_, round) => texts.map((text) => `${text} (${round})`)).flat();

  test("of a long page with hardly half of its text left, nothing is told that went, and everything that came", () => {
    const came = "Our partners may use your posts to train their own AI models, and to sell them.";
    const events = eventsBetween([...repeated(LONG, 5), CLAUSE], [...repeated(LONG, 2), came]);
    expect(named(events)).toEqual(["third_party_training high"]);
  });

  test.each(["This page isn't available", "An unexpected error occurred. Try again later."])(
    "where “%s” stands in the place of a part, neither its going nor its return is told",
    (notice) => {
      expect(eventsBetween([...LONG, CLAUSE], [...LONG, notice])).toEqual([]);
      expect(eventsBetween([...LONG, notice], [...LONG, CLAUSE])).toEqual([]);
      expect(eventsBetween([...LONG, CLAUSE], LONG)).toHaveLength(1);
    },
  );

  const BRITISH = [
    "We personalise what you see, and we organise it by colour.",
    "Our neighbours in the data centre analyse faults, and we apologise for them.",
    "A favourite garden is recognised by the licence that hangs at its gate, and honoured.",
  ];
  const AMERICAN = [
    "We personalize what you see, and we organize it by color.",
    "Our neighbors in the data center analyze faults, and we apologize for them.",
    "A favorite garden is recognized by the license that hangs at its gate, and honored.",
  ];
  const MORE = [...LONG, ...LONG.map((text) => `Also: ${text}`)];

  test("of a page that went over to the spelling of another region, only what is high is told", () => {
    expect(eventsBetween([...MORE, ...BRITISH], [...MORE, ...AMERICAN, CLAUSE])).toEqual([]);
    expect(eventsBetween([...MORE, ...AMERICAN, CLAUSE], [...MORE, ...BRITISH])).toEqual([]);
    expect(eventsBetween([...MORE, ...BRITISH], [...MORE, ...BRITISH, CLAUSE])).toHaveLength(1);
    const trains = "We may use your posts to train our AI models.";
    expect(named(eventsBetween([...MORE, ...BRITISH], [...MORE, ...AMERICAN, trains]))).toEqual([
      "training_introduced high",
    ]);
  });
});
