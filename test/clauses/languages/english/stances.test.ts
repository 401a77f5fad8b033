import { describe, expect, test } from "vitest";
import { engineOf, read } from "../../../../src/clauses/engine.ts";
import { ENGLISH } from "../../../../src/clauses/languages/english.ts";
import type { Agent } from "../../../../src/clauses/stance.ts";

describe("who acts at a word, and whether it is denied", () => {
  test.each<[string, string, Agent, boolean]>([
    ["We will train it.", "train", "provider", false],
    ["You may not train it.", "train", "user", true],
    ["Acme does not train it.", "train", "provider", true],
    ["We use photos you choose to train it.", "train", "provider", false],
    ["We do not sell, and may train it.", "train", "provider", false],
    ["You agree that we may train it.", "train", "provider", false],
    ["You grant us a licence to train it.", "train", "provider", false],
    ["We grant you a licence to train it.", "train", "user", false],
    ["Photos are used by third parties to train it.", "train", "third", false],
    ["If you do not refuse, we train it.", "train", "provider", false],
    ["You may not: (a) copy it; (b) train it.", "train", "user", true],
    ["We are not only here to train it.", "train", "provider", false],
    ["It is prohibited to train it.", "train", "user", true],
    ["A vendor does not use content we send to train it.", "train", "third", true],
    ["Our trusted AI vendors may train it.", "train", "third", false],
    ["Our contracts forbid them to train it.", "train", "third", true],
    ["Your data is not used by our vendors to train it.", "train", "third", true],
    ["Provider may train it.", "train", "provider", false],
    ["You license the works to us to train it.", "train", "provider", false],
    ["Content owned by third parties may train it.", "train", "nobody", false],
  ])("%s", (text, word, agent, negated) => {
    const { tokens, stances } = read(engineOf(ENGLISH), text, 0, text.length);
    expect(stances()[tokens.words.indexOf(word)]).toEqual({ agent, negated });
  });
});
