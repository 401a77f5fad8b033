import type { Block } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { type Reading, read } from "./engine.ts";
import { sentencesOf } from "./sentences.ts";
import { NO_STANCE, type Stance } from "./stance.ts";

/** What a block inherits from above it. */
export interface Context {
  /** Who acts, and whether it is forbidden, where the block itself does not say. */
  readonly initial: Stance;
  /** Lead-in and headings, read. */
  readonly governing: readonly Reading[];
}

/** Reads leads and headings once each: `contextOf` is called for every block. */
export function openContexts(): (block: Block) => Context {
  const readings = new Map<string, Reading>();
  const remember = (text: string, initial: Stance): Reading => {
    const key = `${initial.agent}${initial.negated}${text}`;
    const known = readings.get(key) ?? lastSentence(text, initial);
    readings.set(key, known);
    return known;
  };
  return (block) => {
    const headings = block.heading.map((heading) => remember(heading, NO_STANCE));
    const banned = block.heading.some((heading) => BANNING.test(heading));
    const fromHeading: Stance = banned ? { agent: "user", negated: true } : NO_STANCE;
    if (block.lead === "") return { initial: fromHeading, governing: headings };
    const lead = remember(block.lead, fromHeading);
    return { initial: lead.stances.at(-1) ?? fromHeading, governing: [...headings, lead] };
  };
}

const BANNING =
  /\b(?:acceptable use|prohibit|restrict(?:ed|ions)|must not|may not|not allowed|forbidden|unacceptable|usage polic)/i;

function lastSentence(text: string, initial: Stance): Reading {
  const canonical = canonicalise(text).text;
  const last = sentencesOf(canonical).at(-1);
  return read(canonical, last?.start ?? 0, last?.end ?? canonical.length, initial);
}
