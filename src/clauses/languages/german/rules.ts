import type { Rule } from "../../rule.ts";

const TEACHING = [
  "TRAIN! ..8 AI|MODEL",
  "AI|MODEL ..12/HUMAN TRAIN!",
  "TRAINING",
  "CORPUS! ..6 AI|MODEL",
  "AI|MODEL ..10 CORPUS!",
  "AI|MODEL ..2 LEARN! ..3 aus|von|mit",
  "AI|MODEL ..1 aus|von ..6 LEARN!",
  "AI|MODEL ..5 besser|genauer|intelligenter|leistungsfahiger! ..2 machen|wird|werden",
];
const BETTERING = ["BETTER! ..5/VIA AI|MODEL", "AI|MODEL ..6/SERVICE BETTER!"];

/** A way to refuse, another's machine, teaching of people, machines as the means. */
const NOT_LEARNING = [
  "UNWILLING ..24 TRAIN|BETTER|CORPUS|TRAINING",
  "START ..3 REFUSE ..14/WE TRAIN|BETTER|TRAINING",
  "REFUSE ..3 gegen ..14 TRAIN|BETTER|TRAINING",
  "TRAIN|BETTER ..3 HUMAN",
  "umgang|thema|bereich ..3 AI",
  "ASK ..16 NEG ..14 TRAIN|TRAINING|BETTER",
  "RESERVED",
  "einwilligung ..3 in ..10 TRAIN|BETTER",
  "REFUSE ..16 option|schalter|einstellung|funktion",
  "um ..2 sich|dich ..4 TRAIN|TRAINING",
];
const MEANS = ["VIA ..3/DATA AI ..1 BETTER", "VIA ..2/DATA AI ..8/DATA SERVICE ..4 BETTER"];

export const GERMAN_RULES: readonly Rule[] = [
  {
    id: "de-training",
    category: "ai_training",
    looksFor: "Data is used to train models or AI, in German.",
    match: TEACHING,
    agent: ["provider", "nobody"],
    negated: false,
    consented: false,
    with: ["DATA"],
    near: "context",
    without: [...NOT_LEARNING, "EXCLUDED"],
    fires: [
      "Wir nutzen Ihre Beiträge, um unsere KI-Modelle zu trainieren.",
      "Deine Fotos dienen dem Training unserer künstlichen Intelligenz.",
      "Wir verwenden Ihre Daten, um: >> unsere Sprachmodelle zu trainieren",
    ],
    ignores: [
      "Wir nutzen Ihre Beiträge nicht, um unsere KI-Modelle zu trainieren.",
      "Sie dürfen unsere Inhalte nicht nutzen, um KI zu trainieren.",
      "Mit Ihrer Einwilligung trainieren wir unsere KI mit Ihren Fotos.",
    ],
  },
  {
    id: "de-improving-ai",
    category: "ai_training",
    looksFor: "Data is used to develop or improve models or AI, in German.",
    match: BETTERING,
    agent: ["provider", "nobody"],
    negated: false,
    consented: false,
    with: ["DATA"],
    near: "context",
    without: [...NOT_LEARNING, ...MEANS],
    fires: [
      "Wir werten Ihre Nachrichten aus, um unsere KI-Funktionen zu verbessern.",
      "Kundendaten fließen in die Entwicklung von Algorithmen ein.",
    ],
    ignores: [
      "Mit künstlicher Intelligenz verbessern wir den Schutz Ihrer Daten.",
      "Ihre Daten nutzen wir nicht zur Verbesserung der KI.",
    ],
  },
  {
    id: "de-no-training",
    category: "ai_training_denied",
    looksFor: "Data is not used to train, develop or improve models or AI, in German.",
    match: [...TEACHING, ...BETTERING],
    agent: ["provider", "third", "nobody"],
    negated: true,
    consented: false,
    with: ["DATA"],
    near: "context",
    without: [...NOT_LEARNING, "OURS", "IF ..8 REFUSE"],
    fires: [
      "Wir trainieren unsere KI nicht mit Ihren Dokumenten.",
      "Unsere Dienstleister dürfen Ihre Daten nicht zum Training von KI nutzen.",
    ],
    ignores: [
      "Sie dürfen Inhalte nicht zum Training von KI nutzen.",
      "Wir trainieren unsere KI mit Ihren Dokumenten.",
    ],
  },
  {
    id: "de-left-out",
    category: "ai_training_denied",
    looksFor: "Data is left out of the training of models or AI, in German.",
    match: [
      "TRAIN! ..8 AI|MODEL ..8/WE EXCLUDED",
      "vom|von ..3 TRAIN! ..8 EXCLUDED",
      "vom|von ..2 TRAINING! ..8 EXCLUDED",
    ],
    consented: false,
    with: ["DATA"],
    near: "context",
    without: ["CAN ..16 EXCLUDED", ...NOT_LEARNING],
    fires: ["Private Chats sind vom Training unserer KI ausgenommen."],
    ignores: ["Sie können Ihre Chats vom Training unserer KI ausschließen."],
  },
  {
    id: "de-refuse-training",
    category: "ai_opt_out",
    looksFor: "There is a way to refuse training or AI, in German.",
    match: [
      "REFUSE! ..24 TRAINING|AI|MODEL",
      "TRAINING|AI|MODEL ..24 REFUSE!",
      "UNWILLING! ..24 TRAINING|AI|MODEL",
      "ASK! ..16 NEG ..14 TRAINING|AI|MODEL",
    ],
    with: ["CAN"],
    near: "block",
    without: ["COOKIE", "RESERVED", "wir ..3 AI ..8 REFUSE", "wir ..3 konnen ..6 AI"],
    fires: [
      "Sie können dem Training unserer KI mit Ihren Daten jederzeit widersprechen.",
      "Deaktivieren Sie in den Einstellungen die KI-Funktionen.",
    ],
    ignores: [
      "Sie können der Werbung jederzeit widersprechen.",
      "Wir können die KI-Funktionen jederzeit deaktivieren.",
    ],
  },
  {
    id: "de-refuse-that",
    category: "ai_opt_out",
    looksFor: "There is a way to refuse what the block or its heading says of training, in German.",
    match: ["REFUSE!"],
    with: ["CAN"],
    headed: ["TRAIN", "TRAINING", "AI"],
    without: ["COOKIE", "einwilligung"],
    fires: ["# Training unserer KI >> Sie können in den Einstellungen widersprechen."],
    ignores: ["# Werbung >> Sie können in den Einstellungen widersprechen."],
  },
  {
    id: "de-refuse-it",
    category: "ai_opt_out",
    looksFor: "There is a way to refuse the training that the same block tells of, in German.",
    match: ["REFUSE!"],
    with: ["CAN"],
    without: ["COOKIE"],
    after: ["ai_training"],
    fires: ["Wir trainieren unsere KI mit Ihren Fotos. Sie können dies jederzeit deaktivieren."],
    ignores: ["Wir verkaufen Ihre Fotos. Sie können dies jederzeit deaktivieren."],
  },
];
