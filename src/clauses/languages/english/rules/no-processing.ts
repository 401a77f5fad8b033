import type { Category } from "../../../../model.ts";

/** What is taught or forbidden is told by other categories. */
export const TOLD: readonly Category[] = [
  "ai_training",
  "ai_training_consent",
  "ai_training_denied",
  "ai_restriction",
];
/** What looks like machines at work and is not: teaching, definitions, disclaimers, names, labels. */
export const NOT_PROCESSING: readonly string[] = [
  "TRAIN ..14 AI|MODEL",
  "AI|MODEL ..2 training",
  "BETTER ..9/VIA AI",
  "means",
  "?",
  "research ..4 AI",
  "indicate|label|labels|labelled|labeled ..14 AI",
  "your AI agent|agents",
  "AI agent|agents ..3 you",
  "you ..1 can|may ..2 DELETE",
  "risks",
  "AI is|are ..1 software|technology|a|an|type",
  "START learn|see|discover|find ..1 how",
  "used for AI",
  "launched|introduced ..10 AI",
  "developed ..6 AI ..1 .|,|;|powered",
  "not ..10 authorize|authorise|permit|allow ..14 AI",
  "platform|service that ..2 enables|allows|lets ..2 developers|businesses|customers",
  "is|are the ..2 content|material generated|created",
  "( together",
  "own risk",
  "articles|article|texts|stories ..8 written|created|produced|made ..6 AI",
  "AI developers|companies|labs|firms|makers",
  "download ..6 MODEL",
  "help machines",
  "refer|see ..8 section",
  "MODEL|AI ..4 benefits",
  "AI can be used to",
  "AI people|businesses|anyone can",
  "people|businesses|creators ..2 to ..1 use ..2 AI",
  "START AI services|features|tools are",
  "altered|manipulated ..4 by|with|using ..1 AI",
  "accuracy|correctness|quality ..8 by ..2 AI",
  "added|updated|clarified|revised|included ..3 information|details|section|sections|language ..2 about|on|regarding",
  "be used in connection with",
  "answers|responses|information ..2 provided|given ..1 by ..3 AI",
  "please ..8 say|note|mark|label|disclose|tell",
  "govern|governs|governed ..14 AI",
  "AI ..3 is|are ..2 free|available|optional",
  "is a|an ..2 AI ..4 tool|platform|app|company|startup",
  "AI assisted|generated|powered ..2 appear|appears",
  "you ..2 share ..4 AI|BRAND ..2 conversations|chats|outputs",
];
/** Their own use of AI, not the provider's. */
export const BY_USERS: readonly string[] = [
  "you ..3 EMPLOY ..4 AI",
  "if you use",
  "accounts that",
  "when ..1 using",
  "use of ..3 AI",
  "START use",
  "expect|require|ask|encourage|want|remind ..3 to ..2 EMPLOY",
  "allow|enable|let ..3 USER|YOU ..2 to ..2 EMPLOY",
  "START ..2 .|) use",
  "if you ..3 use|used",
];
/** What people give, or is about them. */
export const PEOPLES: readonly string[] = ["DATA", "YOUR", "OBJECT", "YOURS", "INPUT"];
