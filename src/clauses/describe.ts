import type { Category, ClauseEvent, EventKind } from "../model.ts";

/** All of them, the weightiest first. */
export const CATEGORIES: readonly Category[] = [
  "ai_training",
  "ai_training_third_party",
  "ai_training_consent",
  "ai_training_denied",
  "ai_opt_out",
  "ai_processing",
  "ai_restriction",
  "derivative_works",
  "likeness",
];

/** What a finding of this category says, as the end of "The document says that …". */
export function describeCategory(category: Category): string {
  return CATEGORY_WORDS[category];
}

/** What happened, as the end of "The service …". */
export function describeEvent(event: EventKind): string {
  return EVENTS[event];
}

/** What the events say, each once, in their order. */
export function describeEvents(events: readonly Pick<ClauseEvent, "event">[]): readonly string[] {
  return [...new Set(events.map(({ event }) => describeEvent(event)))];
}

const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  ai_training: "user data may train AI",
  ai_training_consent: "user data trains AI only with consent",
  ai_training_denied: "some user data does not train AI",
  ai_training_third_party: "others may train their AI on user data",
  ai_opt_out: "AI use of data can be refused",
  ai_processing: "AI works on user data",
  ai_restriction: "others must not train AI on the service",
  derivative_works: "derivative works may be made of user content",
  likeness: "names, faces or voices may be used",
};

const EVENTS: Readonly<Record<EventKind, string>> = {
  training_introduced: "now trains AI on user data",
  training_expanded: "trains AI on more than before",
  denial_removed: "no longer promises not to train AI on user data",
  third_party_training: "lets others train their AI on user data",
  opt_out_removed: "no longer offers a way to refuse AI use of data",
  training_reduced: "trains AI on less than before",
  denial_added: "now promises not to train AI on some data",
  opt_out_added: "now offers a way to refuse AI use of data",
  processing_changed: "changed how AI works on user data",
  restriction_changed: "changed what others may do with AI on its content",
  licence_changed: "changed the licence to content, names or faces",
};
