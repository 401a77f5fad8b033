import { expect, test } from "vitest";
import { languageOf } from "../../src/extract/language.ts";

const samples: [language: string | null, text: string][] = [
  [
    "en",
    "You own what you store with us, and we do not look into it unless you ask us to help you with a problem of your account.",
  ],
  [
    "de",
    "Was Sie bei uns speichern, gehört Ihnen, und wir sehen es nicht an, es sei denn, Sie bitten uns bei einem Problem um Hilfe.",
  ],
  [
    "fr",
    "Ce que vous enregistrez chez nous vous appartient, et nous ne le regardons pas sauf si vous nous demandez de vous aider.",
  ],
  [
    "es",
    "Lo que usted guarda con nosotros es suyo y no lo miramos, a menos que nos pida ayuda para resolver un problema de la cuenta.",
  ],
  [
    "nl",
    "Wat u bij ons bewaart is van u, en wij kijken er niet naar tenzij u ons vraagt om u te helpen met een probleem van de rekening.",
  ],
  [
    "pl",
    "To, co u nas przechowujesz, należy do ciebie i nie zaglądamy do tego, chyba że poprosisz nas o pomoc przy problemie z kontem, które jest twoje.",
  ],
  [
    "ja",
    "お客様が保存した写真はお客様のものであり、私たちはそれを見ることはありません。ただし、問題の解決を依頼された場合を除きます。",
  ],
  [
    "zh",
    "您存储在我们这里的照片属于您，除非您请求我们帮助解决账户问题，否则我们不会查看这些照片或者将其提供给其他任何人使用。",
  ],
  [
    "ru",
    "Всё, что вы храните у нас, принадлежит вам, и мы не смотрим на это, если вы не попросите нас помочь вам с проблемой по вашей учётной записи.",
  ],
  [null, "Acme GmbH"],
];
test.each(samples)("%s", (language, text) => {
  expect(languageOf([{ kind: "paragraph", text, heading: [], lead: "" }])).toBe(language);
});
