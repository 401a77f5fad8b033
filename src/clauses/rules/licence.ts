import type { Rule } from "./rule.ts";

/** What the user grants: works made from works, and faces, names and voices. */
export const LICENCE_RULES: readonly Rule[] = [
  {
    id: "derivative-works",
    category: "derivative_works",
    looksFor: "The user grants a right to make derivative works of content, feedback or likeness.",
    match: ["GRANT ..150 MAKE ..10 DERIVATIVE!"],
    agent: ["provider", "third", "nobody"],
    negated: false,
    without: [
      "grant you",
      "grants you",
      "obtain ..3 permission",
      "or permit ..3 the",
      "may not ..20 DERIVATIVE",
    ],
    fires: [
      "You grant us a licence to copy, adapt and create derivative works of your posts.",
      "You grant Acme and its affiliates the right to prepare derivative works from your feedback.",
      "You agree that we and our affiliates are granted, even if you are not the owner, a licence to make derivative works of the content.",
    ],
    ignores: [
      "You may not create derivative works of the app.",
      "We grant you a licence to create derivative works of the samples.",
    ],
  },
  {
    id: "likeness-granted",
    category: "likeness",
    looksFor: "The user grants a right to a name, image, voice or likeness.",
    match: [
      "LICENSING ..150 LIKENESS_WORD!",
      "LICENSING ..14 use! ..8 NAME",
      "allow|allows|permit|permits|agree|agrees|consent|consents ..8 use|publish|display! ..8 NAME ..20 PROMO",
    ],
    negated: false,
    without: [
      "impersonate",
      "verify",
      "means",
      "without ..8 permission",
      "other party",
      "IDENTIFIER",
      "collect",
      "unless",
      "grant you",
      "grants you",
      "share ..6 NAME",
    ],
    fires: [
      "You grant us the right to use your name, voice and likeness in advertising.",
      "You give us permission to use your profile picture and your name next to ads.",
    ],
    ignores: ["You may not use another person's likeness.", "We collect your profile photo."],
  },
  {
    id: "likeness-used",
    category: "likeness",
    looksFor: "The provider or others use a person's name, image, voice or likeness, above all in promotion.",
    match: [
      "use|display|publish|exploit|feature! ..10 STRONGLIKENESS ..20 PROMO",
      "use! ..3 your|the|his ..2 NAME ..20 PROMO|LIKENESS_WORD|content",
      "use! ..3 your ..8 likeness",
      "display|publish|show! ..3 your|their|his ..2 NAME ..20 PROMO",
      "use|display|publish|feature|show! ..3 your|their|his ..3 LIKENESS ..16 PROMO",
      "your ..2 NAME ..8 used! ..16 PROMO",
      "create|generate! ..3 images|pictures|videos|content ..6 your ..2 likeness",
    ],
    agent: ["provider", "third"],
    negated: false,
    without: ["collect", "impersonate", "verify", "IDENTIFIER", "other party"],
    fires: ["We may use your name and profile picture in connection with ads."],
    ignores: ["We use your name and e-mail address to open your account."],
  },
];
