/** A page in a language that there are no rules for, with the given paragraphs after enough others. */
export function italianPage(extra: readonly string[] = []): string {
  const paragraphs = [...TEXT, ...extra].map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Privacy</title></head><body>
<main><h1>La privacy di Zwitscher</h1>
${paragraphs}
</main></body></html>`;
}

export const ITALIAN_TRAINING =
  "Utilizziamo i contenuti che pubblicate per addestrare i nostri modelli di intelligenza artificiale.";

const TEXT = [
  "In questo testo è scritto che cosa sappiamo di voi, per che cosa ci serve e per quanto tempo lo conserviamo. Vale per tutti quelli che hanno un conto o che visitano le nostre pagine.",
  "Quando aprite un conto, ci date il vostro nome, un indirizzo e una password. Potete aggiungere una foto e una breve descrizione, ma non è necessario per leggere quello che hanno scritto gli altri.",
  "Il conto si può chiudere in ogni momento. Cancelliamo allora i contributi entro trenta giorni e conserviamo solo quello che la legge ci impone di conservare, per esempio le fatture.",
  "Avete il diritto di sapere che cosa è conservato su di voi e il diritto di far correggere gli errori. Potete anche rivolgervi all'autorità del paese in cui vivete, se non siete soddisfatti della nostra risposta.",
];
