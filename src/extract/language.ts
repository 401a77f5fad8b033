import type { Block } from "../model.ts";

/**
 * ISO 639-1 code of the language of some blocks: by script where it decides, else by function words. `declared` (the
 * page's `lang`) is believed only where the words do not contradict it. Null below 20 words.
 */
export function languageOf(blocks: readonly Block[], declared?: string): string | null {
  const sample = sampleOf(blocks);
  const script = byScript(sample);
  if (script !== null) return script;
  const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  if (words.length < 20) return null;
  const scores = score(words);
  const [best, runnerUp] = scores;
  const said = declared?.trim().slice(0, 2).toLowerCase() ?? "";
  const saidScore = scores.find(([language]) => language === said)?.[1] ?? 0;
  if (best === undefined || best[1] < words.length * 0.05) return null;
  if (saidScore >= best[1] * 0.8) return said;
  return best[1] >= (runnerUp?.[1] ?? 0) * 1.1 ? best[0] : null;
}

const SAMPLE_LENGTH = 12_000;

/** Text from the whole of the document, at most 12,000 characters. */
function sampleOf(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => block.text);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const every = Math.max(1, Math.ceil(length / SAMPLE_LENGTH));
  return texts
    .filter((_, index) => index % every === 0)
    .join(" ")
    .slice(0, SAMPLE_LENGTH);
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\u3041-\u30ff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff]/g],
  ["th", /[\u0e01-\u0e5b]/g],
  ["he", /[\u05d0-\u05ea]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["ar", /[\u0620-\u06ff]/g],
  ["hi", /[\u0900-\u097f]/g],
  ["ka", /[\u10d0-\u10ff]/g],
  ["hy", /[\u0531-\u058f]/g],
  ["ta", /[\u0b80-\u0bff]/g],
  ["bn", /[\u0980-\u09ff]/g],
];

function byScript(sample: string): string | null {
  if (sample.replace(/[a-z]+/gi, "").length < sample.length / 2) return null;
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  if (letters < 40) return null;
  for (const [language, pattern] of SCRIPTS) {
    const share = (sample.match(pattern) ?? []).length / letters;
    // Japanese is told from Chinese by its kana, of which there are many but not most.
    if (share > (language === "ja" ? 0.1 : 0.4)) return language === "ar" ? arabicScript(sample) : language;
  }
  return null;
}

function arabicScript(sample: string): string {
  return (sample.match(/[\u067e\u0686\u06af\u06cc]/g) ?? []).length > sample.length * 0.02 ? "fa" : "ar";
}

function score(words: readonly string[]): (readonly [string, number])[] {
  const scores = new Map(Object.keys(FUNCTION_WORDS).map((language) => [language, 0]));
  for (const word of words)
    for (const language of languagesByWord().get(word) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  return [...scores].sort((left, right) => right[1] - left[1]);
}

let cached: ReadonlyMap<string, readonly string[]> | null = null;
function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  cached ??= indexByWord();
  return cached;
}

function indexByWord(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS))
    for (const word of new Set(list.split(" "))) index.set(word, [...(index.get(word) ?? []), language]);
  return index;
}

/** Frequent words that are short on homographs in their neighbours' lists. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in or that you your we is for by with this are not any our from may will be if on as",
  de: "der die das und zu den mit von sie wir ist nicht ein eine für auf werden ihre im oder dass des dem ihnen bei",
  fr: "le la les des et vous nous que dans pour est une votre vos nos sur par ou du ce pas avec sont aux qui",
  es: "el los las del que y para por con una sus su nuestros usted como no se es en o al nuestra puede estos",
  it: "il di che e per non della dei le con una un gli nel alla sono del in da i nostri tuo può più si",
  pt: "o os as do da que e para com uma não dos das em por seus sua nossos você ou no na ao são pode",
  nl: "de het een van en dat te voor met wij zijn op niet uw je of aan door bij deze kunnen worden u",
  sv: "och att det som för är av en på med inte du vi den till har kan eller din om dina vår ditt",
  da: "og at det som for er af en på med ikke du vi den til har kan eller din om dine vores hvis",
  no: "og at det som for er av en på med ikke du vi den til har kan eller din om dine våre hvis",
  fi: "ja on ei että tai se voi kun ovat jos sekä myös käyttää tämän palvelun voimme sinun joka mukaan",
  pl: "i w z na do że nie się oraz jest przez lub dla od są może które użytkownika o po tym",
  cs: "a v na se že je s z do pro nebo o k jsou které může podle jako při které nebo vaše",
  sk: "a v na sa že je s z do pre alebo o k sú ktoré môže podľa ako pri vaše tieto",
  hu: "a az és hogy nem is egy vagy meg ha ezt csak amely által azt kell lehet szolgáltatás adatok",
  ro: "și de la în că cu pe pentru nu este sau din care sunt prin dumneavoastră le ale ai să",
  hr: "i u na se je da za od su koje ili s može o kao ako koji bilo vaše svoje nije",
  sl: "in v na se je da za od so ki ali z lahko o kot če vaše tudi teh ni pri",
  tr: "ve bir bu için ile veya olarak olan da de kişisel tarafından gibi daha her ya verileri size",
  vi: "và của các cho là không trong có được với này bạn chúng tôi hoặc khi từ để người",
  id: "dan yang di untuk dari dengan ini anda kami atau pada dalam tidak akan dapat oleh kepada data adalah",
  ca: "el la els les i de que per amb una les del no és als seva o en aquest vostra nosaltres dels",
  et: "ja on ei et või see kui ka mis oma teie meie võib selle ning mida kasutada",
  lv: "un ir ka ar par no vai uz jūsu mēs var nav lai tiek kas šo to pie",
  lt: "ir kad yra su į iš ar arba jūsų mes gali tai ne kaip apie už pagal šios",
  ru: "и в не на с что по для или вы мы от при из об это их ваши также как",
  uk: "і та в не на з що до для або ви ми від при із про це їх ваші також як",
  bg: "и в не на с че за или вие ние от при се да са по ще това може както",
  sr: "и у на се је да за од су које или с може о као ако који ваше нису",
};
