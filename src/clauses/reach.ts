/** What a clause covers that others do not, by the names of the lexicon: "who: now also affiliates". */
export function describeGain(names: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return describe(names, others, { reach: "now also", aside: "is new" });
}

/** What a clause covered that others do not: "a condition is gone (consent)". */
export function describeLoss(names: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return describe(names, others, { reach: "no longer", aside: "is gone" });
}

function describe(
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
  words: { readonly reach: string; readonly aside: string },
): readonly string[] {
  const own = [...names].filter((name) => !others.has(name)).map((name) => name.split(":"));
  const kinds = Object.entries(KINDS).map(([kind, { title, narrows }]) => {
    const values = own.filter(([of]) => of === kind).map(([, value = ""]) => inWords(value));
    if (values.length === 0) return "";
    const list = values.filter((value) => value !== "").join(", ");
    if (!narrows) return `${title}: ${words.reach} ${list}`;
    return `${title} ${words.aside}${list === "" ? "" : ` (${list})`}`;
  });
  return kinds.filter((phrase) => phrase !== "");
}

/** A name of the lexicon, without its kind, for people: "third" is "third parties". */
export function inWords(name: string): string {
  return VALUES[name] ?? name;
}

/** `narrows`: it limits a clause instead of widening it. */
const KINDS: Readonly<Record<string, { readonly title: string; readonly narrows: boolean }>> = {
  data: { title: "data", narrows: false },
  people: { title: "whose", narrows: false },
  party: { title: "who", narrows: false },
  ai: { title: "machines", narrows: false },
  purpose: { title: "purpose", narrows: false },
  limit: { title: "a condition", narrows: true },
  exception: { title: "an exception", narrows: true },
};

const VALUES: Readonly<Record<string, string>> = {
  third: "third parties",
  others: "people without an account",
  generative: "generative AI",
  any: "AI",
  "opt-out": "a way to refuse",
  deidentified: "data without names",
  personal: "personal data",
  public: "public data",
  service: "service data",
  usage: "usage data",
  location: "locations",
  profile: "profiles",
  outputs: "AI outputs",
  content: "your content",
  health: "health and biometric data",
  inferred: "inferences",
  sell: "selling",
  moderate: "moderation",
  recommend: "recommendations",
  assist: "assistance",
};
