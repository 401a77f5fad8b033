import { describe, expect, test } from "vitest";
import { limitedAmong, limitsOf, lookedFor } from "../../src/clauses/coverage.ts";
import { eventsOf } from "../../src/clauses/events.ts";
import { openExplanations } from "../../src/clauses/explain.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { languageFor } from "../../src/clauses/languages.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import { blockFrom, blocksFrom } from "./blocks.ts";
import { FRENCH } from "./wordings/french.ts";
import { GERMAN } from "./wordings/german.ts";
import { SPANISH } from "./wordings/spanish.ts";

describe("what is looked for depends on the language", () => {
  test.each([
    ["en", 9, null],
    [null, 9, null],
    ["de", 3, "partly supported language: in German (de) only"],
    ["fr", 3, "partly supported language: in French (fr) only"],
    ["es", 3, "partly supported language: in Spanish (es) only"],
    ["it", 0, "unsupported language: there are no rules for Italian (it) yet"],
  ])("%s: %i categories", (language, count, limits) => {
    expect(lookedFor(language)).toHaveLength(count);
    const said = limitedAmong([language]).map(limitsOf);
    expect(said).toEqual(limits === null ? [] : [expect.stringContaining(limits)]);
  });

  test.each([
    ["de", GERMAN.preamble],
    ["fr", FRENCH.preamble],
    ["es", SPANISH.preamble],
    [
      "en",
      "This notice tells what we do with the things that you share with us, and which of them we keep for how long.",
    ],
    ["en", "Short."],
  ])("%s is read from the words: %s", (code, text) => {
    expect(languageFor(blocksFrom(text)).code).toBe(code);
  });

  test("a page with much English in it is read as English", () => {
    const english = "You can ask us to delete the data that you gave to us, and we will do that in a week.";
    const found = findClauses(
      blocksFrom(GERMAN.preamble, english, "We train our AI models on your posts.", english),
    );
    expect(found.map(({ rule }) => rule)).toEqual(["train-models"]);
  });
});

describe("a word is read however it is written", () => {
  test.each([
    ["umlauts", "Wir nutzen Ihre Fotos, um künstliche Intelligenz zu trainieren."],
    ["umlauts written out", "Wir nutzen Ihre Fotos, um kuenstliche Intelligenz zu trainieren."],
    ["umlauts as two characters", "Wir nutzen Ihre Fotos, um ku\u0308nstliche Intelligenz zu trainieren."],
    ["a soft hyphen", "Wir nutzen Ihre Fotos, um KI-Mo\u00addelle zu trainieren."],
    ["a non-breaking hyphen", "Wir nutzen Ihre Fotos, um KI\u2011Modelle zu trainieren."],
  ])("%s: %s", (_, text) => {
    const [finding] = findClauses(blocksFrom(GERMAN.preamble, text));
    expect(finding).toMatchObject({ category: "ai_training", block: 1, start: 0, quote: text });
  });
});

test("a finding says which rule fits which of its words", () => {
  const text = "Wir nutzen Ihre Fotos, um unsere Sprachmodelle zu trainieren.";
  const blocks = blocksFrom(GERMAN.preamble, text);
  const [finding] = findClauses(blocks);
  if (finding === undefined) throw new Error("nothing was found");
  expect(openExplanations(blocks)(finding)).toMatchObject({
    rule: "de-training",
    looksFor: "Data is used to train models or AI, in German.",
    matched: "sprachmodelle zu trainieren",
  });
});

describe("a change means in another language what it means in English", () => {
  const REST = {
    de: [
      GERMAN.preamble,
      "Die Rechnung schicken wir an die Anschrift, die bei der Anmeldung angegeben wurde, und sie ist in zwei Wochen zu zahlen.",
      "Es gilt das Recht von Norwegen, und die Gerichte in Bergen sind für alle Streitigkeiten aus diesem Vertrag zuständig.",
    ],
    fr: [
      FRENCH.preamble,
      "La facture est envoyée à l’adresse que vous avez indiquée lors de l’inscription, et elle est payable sous deux semaines.",
      "Le droit norvégien est applicable, et les tribunaux de Bergen sont compétents pour tous les litiges qui en résultent.",
    ],
    es: [
      SPANISH.preamble,
      "La factura se envía a la dirección que usted indicó al registrarse y debe pagarse en el plazo de dos semanas.",
      "Se aplica el derecho de Noruega y los tribunales de Bergen son competentes para todos los litigios que surjan de este contrato.",
    ],
  };
  const TRAINS = {
    de: "Wir nutzen Ihre Beiträge zum Training unserer KI.",
    fr: "Nous utilisons vos publications pour entraîner notre IA.",
    es: "Utilizamos sus publicaciones para entrenar nuestra IA.",
  };
  const DENIES = {
    de: "Wir nutzen Ihre Beiträge nicht zum Training unserer KI.",
    fr: "Nous n’utilisons pas vos publications pour entraîner notre IA.",
    es: "No utilizamos sus publicaciones para entrenar nuestra IA.",
  };
  const eventsBetween = (
    language: keyof typeof REST,
    before: readonly string[],
    after: readonly string[],
  ) => {
    const [was, is] = [before, after].map((texts) => [...REST[language], ...texts].map(blockFrom));
    const events = eventsOf(diffBlocks(was ?? [], is ?? []), findClauses(was ?? []), findClauses(is ?? []));
    return events.map(({ event }) => event).sort();
  };
  test.each(["de", "fr", "es"] as const)("%s", (language) => {
    const [trains, denies] = [[TRAINS[language]], [DENIES[language]]];
    expect(eventsBetween(language, [], trains)).toEqual(["training_introduced"]);
    expect(eventsBetween(language, trains, [])).toEqual(["training_reduced"]);
    expect(eventsBetween(language, denies, trains)).toEqual(["denial_removed", "training_introduced"]);
    expect(eventsBetween(language, trains, trains)).toEqual([]);
  });
});

test.each([
  [
    "de",
    "wir verwenden ihre daten nicht um unsere ki modelle zu trainieren oder die daten zu verbessern ",
    11_000,
  ],
  ["de", "die ki ist nach der regel und dem text untersagt verboten nicht um ", 15_000],
  ["fr", "nous utilisons que vos données pour entraîner pas nos modèles d’ia qui ne sont pas ", 12_000],
  ["es", "no que utilizamos los datos para entrenar la ia de sus modelos y de las cookies ", 12_000],
])("a block of 1 MB in %s is read in seconds at most", { timeout: 20_000 }, (code, words, times) => {
  const blocks = blocksFrom(words.repeat(times));
  expect(languageFor(blocks).code).toBe(code);
  const started = performance.now();
  findClauses(blocks);
  expect(performance.now() - started).toBeLessThan(10_000);
});
