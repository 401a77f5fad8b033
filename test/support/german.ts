/** A page in a language that there are no rules for, with the given paragraphs after enough others. */
export function germanPage(extra: readonly string[] = []): string {
  const paragraphs = [...TEXT, ...extra].map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Datenschutz</title></head><body>
<main><h1>Datenschutz bei Zwitscher</h1>
${paragraphs}
</main></body></html>`;
}

export const GERMAN_TRAINING =
  "Wir verwenden die Beiträge, die Sie veröffentlichen, um unsere Modelle der künstlichen Intelligenz zu trainieren.";

const TEXT = [
  "In diesem Text steht, was wir über Sie wissen, wozu wir es brauchen und wie lange wir es behalten. Er gilt für alle, die bei uns ein Konto haben oder unsere Seiten besuchen.",
  "Wenn Sie ein Konto eröffnen, nennen Sie uns Ihren Namen, eine Adresse und ein Passwort. Ein Bild und eine kurze Beschreibung können Sie hinzufügen, aber nichts davon ist nötig, um zu lesen, was andere geschrieben haben.",
  "Das Konto kann zu jeder Zeit geschlossen werden. Wir löschen die Beiträge dann binnen dreißig Tagen und behalten nur, was wir nach dem Gesetz behalten müssen, etwa die Rechnungen.",
  "Sie haben das Recht zu erfahren, was über Sie gespeichert ist, und das Recht, Fehler berichtigen zu lassen. Auch bei der Behörde des Landes, in dem Sie leben, können Sie sich beschweren.",
];
