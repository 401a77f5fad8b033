import { type Random, seeded } from "../diff/generate.ts";

/** One in twenty speaks of AI, as in the policies of services that use it. */
const SENTENCES = [
  "We use the content that you post to train the models behind our features.",
  "You keep all rights in your work and grant us a licence to host, copy and show it.",
  "If you are a resident of the region, further rights are described below.",
  "We keep records for as long as the law asks us to.",
  "Our partners receive what they need to deliver a parcel, and nothing more.",
  "Please read this notice together with the terms of the service that you use.",
  "You may not copy the service, or help anybody else to do so.",
  "We do not sell what you write in private messages.",
  "Payments are handled by a bank that tells us only whether they went through.",
  "Letters that reach us by post are answered within a month.",
  "Cookies help us to remember which language you like to read.",
  "A parent or guardian has to agree before a child opens an account.",
  "Disputes are settled by the courts of the place where you live.",
  "We may close an account that has not been used for two years.",
  "Refunds are paid to the card or account that the money came from.",
  "Some features need your location, which you can hide at any time.",
  "Our staff are bound to secrecy even after they have left us.",
  "Backups are kept in another building and overwritten after ninety days.",
  "You can ask for a copy of everything that we hold about you.",
  "The service is offered as it is, without a promise that it never fails.",
];

/**
 * A page as services have them: a policy of about `kilobytes`, a fifth of it text (three of four real ones hold less),
 * the rest markup, scripts and menus. `visit` changes what
 * no reader sees, `edition` a few of its sentences.
 */
export function policyPage(kilobytes: number, { visit = 0, edition = 0 } = {}): string {
  const random = seeded(1);
  const sections: string[] = [];
  for (let size = 0; size < kilobytes * 1000; size += sections.at(-1)?.length ?? 0)
    sections.push(section(random));
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/p/${index}">Page ${index}</a></li>`,
  ).join("");
  return `<!doctype html><html lang="en" data-visit="${visit}"><head><title>Privacy notice</title>
<style>${".card{margin:0 auto;padding:1rem}".repeat(100)}</style></head><body>
<header><nav><ul>${links}</ul></nav></header><main><h1>Privacy notice</h1><p>This is edition ${edition} of our notice, which replaces all others.</p>${sections.join("")}<p>Edition ${edition} was read by ${edition * 3} lawyers before we published it.</p></main>
<footer><ul>${links}</ul><p>© The company</p></footer></body></html>`;
}

/** Times that a word is repeated in the data which each section carries for its scripts. */
const STATE = 550;

function section(random: Random): string {
  const attributes = `class="css-${random(1e6).toString(36)} text text--${random(9)}" data-id="${random(1e9)}"`;
  const paragraph = () =>
    `<p ${attributes}><span ${attributes}>${sentences(random, 3)}</span> <a href="/x/${random(1e4)}">${sentences(random, 1)}</a></p>`;
  const items = Array.from({ length: 4 }, () => `<li ${attributes}>${sentences(random, 1)}</li>`).join("");
  return `<section ${attributes}><h2 ${attributes}>${random(900)}. Part</h2>${paragraph()}${paragraph()}<ul>${items}</ul></section>
<script type="application/json">${JSON.stringify({ id: random(1e9), state: random(1e9).toString(36).repeat(STATE) })}</script>`;
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => `${SENTENCES[random(SENTENCES.length)]} (${random(1e4)})`).join(
    " ",
  );
}
