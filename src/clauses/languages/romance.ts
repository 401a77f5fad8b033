import type { Rule } from "../rule.ts";

const TEACHING = [
  "TRAIN! ..10 AI|MODEL",
  "AI|MODEL ..8/PURPOSE TRAIN!",
  "AI|MODEL ..10 TRAIN! ITSELF",
  "AI|MODEL ..12 TRAINIT!",
  "TRAINING",
  "CORPUS! ..5 AI|MODEL",
  "AI|MODEL ..4/PURPOSE CORPUS!",
  "AI|MODEL ..2 LEARN!",
];
const BETTERING = ["BETTER! ..7/VIA AI|MODEL", "AI|MODEL ..6/PURPOSE BETTERED!"];

/** A way to refuse, a condition, another's machine, teaching of people. */
const NOT_LEARNING = [
  "UNWILLING ..24 TRAIN|BETTER|CORPUS|TRAINING",
  "START ..3 REFUSE ..14/WE TRAIN|BETTER|TRAINING",
  "REFUSE ..5/WE TRAIN|TRAINING",
  "REFUSE ..16 OPTION ..8 TRAIN|BETTER|AI",
  "TRAIN|BETTER ..12 AFTERBAN",
  "ASK ..16 NEG ..14 TRAIN|TRAINING|BETTER",
  "YES ..6 TRAIN|BETTER|TRAINING",
  "TRAIN|BETTER ..3 HUMAN",
  "RESERVED",
  "USER ..12 OWN",
];

/** Example sentences of each rule. */
export type Examples = Readonly<Record<RuleName, Pick<Rule, "fires" | "ignores">>>;
type RuleName = "training" | "improving" | "denied" | "left_out" | "refuse" | "refuse_that" | "refuse_it";

/** The rules of a language in which the object follows the verb: they differ in words and examples only. */
export function romanceRules(code: string, name: string, examples: Examples): readonly Rule[] {
  const training = { negated: false, consented: false, with: ["DATA"], near: "context" } as const;
  return [
    {
      id: `${code}-training`,
      category: "ai_training",
      looksFor: `Data is used to train models or AI, in ${name}.`,
      match: TEACHING,
      agent: ["provider", "nobody"],
      ...training,
      without: [...NOT_LEARNING, "EXCLUDED"],
      ...examples.training,
    },
    {
      id: `${code}-improving-ai`,
      category: "ai_training",
      looksFor: `Data is used to develop or improve models or AI, in ${name}.`,
      match: BETTERING,
      agent: ["provider", "nobody"],
      ...training,
      without: NOT_LEARNING,
      ...examples.improving,
    },
    {
      id: `${code}-no-training`,
      category: "ai_training_denied",
      looksFor: `Data is not used to train, develop or improve models or AI, in ${name}.`,
      match: [...TEACHING, ...BETTERING],
      agent: ["provider", "third", "nobody"],
      ...training,
      negated: true,
      without: [...NOT_LEARNING, "OURS", "IF ..8 REFUSE"],
      ...examples.denied,
    },
    {
      id: `${code}-left-out`,
      category: "ai_training_denied",
      looksFor: `Data is left out of the training of models or AI, in ${name}.`,
      match: [
        "EXCLUDED ..3 TRAIN! ..8 AI|MODEL",
        "EXCLUDED ..3 TRAINING!",
        "TRAIN! ..8 AI|MODEL ..6 EXCLUDED",
      ],
      consented: false,
      with: ["DATA"],
      near: "context",
      without: NOT_LEARNING,
      ...examples.left_out,
    },
    {
      id: `${code}-refuse-training`,
      category: "ai_opt_out",
      looksFor: `There is a way to refuse training or AI, in ${name}.`,
      match: [
        "REFUSE! ..24 TRAINING|AI|MODEL",
        "TRAINING|AI|MODEL ..24 REFUSE!",
        "UNWILLING! ..24 TRAINING|AI|MODEL",
        "ASK! ..16 NEG ..14 TRAINING|AI|MODEL",
      ],
      with: ["CAN"],
      near: "block",
      without: ["COOKIE", "RESERVED", "WECAN ..6 REFUSE"],
      ...examples.refuse,
    },
    {
      id: `${code}-refuse-that`,
      category: "ai_opt_out",
      looksFor: `There is a way to refuse what the heading says of training, in ${name}.`,
      match: ["REFUSE!"],
      with: ["CAN"],
      headed: ["TRAIN", "TRAINING", "AI"],
      without: ["COOKIE", "YES", "WECAN ..6 REFUSE"],
      ...examples.refuse_that,
    },
    {
      id: `${code}-refuse-it`,
      category: "ai_opt_out",
      looksFor: `There is a way to refuse the training that the same block tells of, in ${name}.`,
      match: ["REFUSE!"],
      with: ["CAN"],
      without: ["COOKIE", "RESERVED", "WECAN ..6 REFUSE"],
      after: ["ai_training"],
      ...examples.refuse_it,
    },
  ];
}
