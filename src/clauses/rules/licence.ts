import type { Rule } from "./rule.ts";

/** What the user grants: works made from works, and faces, names and voices. */
export const LICENCE_RULES: readonly Rule[] = [
  {
    id: "derivative-works",
    category: "derivative_works",
    looksFor: "The user grants a right to make derivative works of content, feedback or likeness.",
    match: ["GRANT ..120 MAKE ..8 DERIVATIVE!", "GRANT ..120 MAKE ..14 DERIVATIVE!"],
    negated: false,
    without: [
      "grant you",
      "grants you",
      "you ..2 not",
      "obtain ..3 permission",
      "make ..3 derivative works of , or permit",
    ],
    fires: ["You grant us a licence to copy, adapt and create derivative works of your posts."],
    ignores: [
      "You may not create derivative works of the app.",
      "We grant you a licence to create derivative works of the samples.",
    ],
  },
  {
    id: "likeness-licence",
    category: "likeness",
    looksFor: "The provider or others may use a person's name, image, voice or likeness.",
    match: [
      "USE|display|publish|exploit|including|reproduce! ..10 STRONGLIKENESS",
      "GRANT ..60 STRONGLIKENESS!",
      "GRANT ..12 use! ..8 NAME",
      "use! ..3 your|the ..2 NAME ..12 LIKENESS",
      "use! ..3 your|the ..2 NAME ..20 PROMO",
      "NAME! ..4 LIKENESS ..20 PROMO",
      "use! ..6 your ..6 LIKENESS ..20 PROMO",
    ],
    negated: false,
    agent: ["provider", "nobody", "third"],
    without: ["you ..2 not", "collect", "impersonate", "verify"],
    fires: ["You grant us the right to use your name, voice and likeness in advertising."],
    ignores: ["You may not use another person's likeness.", "We collect your profile photo."],
  },
];
