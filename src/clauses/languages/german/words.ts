import type { Lexicon } from "../../marks.ts";
import { bare, lexicon } from "../spelling.ts";

/** "Künstliche" and "kuenstliche" are one word; a compound counts as its last part: "Kundendaten" = "daten". */
export function wordOf(word: string): string {
  const plain = bare(word).replace(/([aou])e/g, "$1");
  if (plain.length < 9) return plain;
  return COMPOUND.exec(plain)?.[1] ?? plain;
}

/** Parts that stand for the whole; the compounds that mean something else are left as they are. */
const COMPOUND =
  /^(?!trainings|sprachmodell|(?:geschafts|preis|gerate|rollen|abo|lizenz|erlos|betriebs|browser|zahlungs|arbeitszeit)modell)[a-z]{3,}?(daten|inhalte|inhalten|modelle|modellen|modell|modells|algorithmen|algorithmus|aufnahmen|aufzeichnungen|nachrichten|informationen|verlauf|verlaufe|verlaufen|anfragen|beitrage|beitragen|dienste|diensten)$/;

const YOU_DO = "(konnen|durfen|mussen|sollten|haben|erhalten|mochten)";

export const GERMAN_WORDS: Lexicon = lexicon(
  {
    TRAIN: `trainier(e|en|t|te|ten|end); trainierte(n|s|r|m); trainings; training; nachtrainier(en|t); weitertrainier(en|t);
      vortrainier(en|t); anlernen; angelernt; anzulernen; feinabstimm(en|ung); feinabgestimmt; feinabzustimmen; abzustimmen;
      fine tuning; finetuning; feinjustier(en|t|ung); zu schulen; geschult; ki trainings; ki training; ai training`,
    /** Teaching machines in one word. */
    TRAINING: `schulung (von|unserer|ihrer) (ki|modelle|modellen|sprachmodelle|sprachmodellen|algorithmen|kunstlichen); schulung der (modelle|sprachmodelle|algorithmen); schulung generativer ki; modelltraining; modelltrainings; modelltrainieren; ki training; ki trainings; ai training; sprachmodelltraining; modellverbesserung; modellentwicklung`,
    CORPUS: `trainingsdaten; trainingsdatensatz; trainingsdatensatze(n|s|); trainingsmaterial; trainingszweck(e|en|)`,
    BETTER: `verbesser(e|n|t|te|ten|ung|ungen|nd); weiterentwick(eln|elt|elte|lung|le|ele); weiterzuentwickeln; entwick(eln|elt|elte|lung|le|ele);
      optimier(e|en|t|te|ung|ungen); verfeiner(n|t|ung); testen; getestet; test(s|); validier(en|t|ung); evaluier(en|t|ung); aufbau;
      kalibrier(en|t|ung); perfektionier(en|t|ung); trainieren; ausbau; auszubauen; erforschen; erforschung; erhohen; steigern; verbesserte(n|r|s|)`,
    AI: `ki; ai; kunstlich(e|er|en) intelligenz(en|); kunstlich intelligent(e|en|er); maschinell(e|es|en|em|er) lernen(s|); maschinell(e|en|er) lernverfahren;
      machine learning; deep learning; neuronal(e|en|es|er) netz(e|en|); neuronal(e|en|es|er) netzwerk(e|en|); llm; llms; gpt; chatgpt; copilot; gemini; chatbot(s|);
      generativ(e|er|en) ki; genai; lernende(n|) system(e|en|); algorithm(us|en); sprachmodell(e|en|s|); grundmodell(e|en|s|);
      ki (dienst|dienste|diensten|funktion|funktionen|system|systeme|systemen|modell|modelle|modellen|anwendungen|assistent|assistenten|produkte|produkten|technologien|technologie|gestutzte|gestutzten|basierte|basierten|agenten);
      machine learning (modell|modelle|modellen|verfahren); spracherkennung; sprachassistent(en|); bilderkennung; bildgenerator(en|);
      ki (basierte|basierten|gestutzte|gestutzten) (produkte|produkten|dienste|diensten|funktionen|systeme|angebote|technologien)`,
    MODEL: `modell(e|en|s|)`,
    LEARN: `lern(t|en|e)`,
    SERVICE: `dienst(e|en|es|); produkt(e|en|); angebot(e|en|); website; app; sicherheit; qualitat; service(s|); leistungen; nutzererlebnis`,
    VIA: `mit; durch; mithilfe; mittels; dank; anhand; unter; per; via; auf basis; auf grundlage`,
    DATA: `sprachbefehl(e|en); daten; inhalt(e|en|s|); information(en|); angabe(n|); beitrag; beitrag(e|en|s); nachricht(en|); gesprach(e|en|s|); chat(s|); verlauf; verlauf(e|en|s);
      eingabe(n|); prompt(s|); anfrage(n|); foto(s|); bild(er|ern|); video(s|); aufnahme(n|); aufzeichnung(en|); text(e|en|); dokument(e|en|); datei(en|); werk(e|en|);
      kommentar(e|en|); feedback; ruckmeldung(en|); korrektur(en|); interaktion(en|); nutzungsverhalten; verhalten; transaktion(en|); stimme(n|); gesicht(er|);
      vorliebe(n|); profil(e|en|); code; konversation(en|); unterhaltung(en|); antwort(en|); uploads; posts; material(ien|); was sie (schreiben|eingeben|hochladen|teilen); was du (schreibst|eingibst|hochladst|teilst);
      musikvorlieben; aktivitaten; dialog(e|en|); mitschnitt(e|en|); transkript(e|en|); e mails; akten; projekte; zeichnungen; schriftsatze; bewertungen; rezensionen; eintrage; notizen; entwurfe; telefonate; anrufe; sprachnachrichten`,
    OURS: `unsere(n|r|m|s|) (inhalt|inhalte|inhalten|dienst|dienste|diensten|website|webseite|plattform|api|materialien); dieser (website|webseite|seite|plattform); diese(n|) website; des dienstes; der website; der plattform`,
    HUMAN: `mitarbeiter(n|s|innen|); mitarbeitende(n|); beschaftigte(n|); personal(s|); angestellte(n|); team(s|); partner; kurse(n|); seminar(e|en|)`,
    WE: `wir; mochten wir; unsererseits; von uns; durch uns; konzernunternehmen; konzerngesellschaften; verbundene unternehmen; unser unternehmen`,
    USER: `(nutzende|nutzenden|nutzerinnen|mitglieder|besucher|lizenznehmer|auftraggeber) (durfen|konnen|mussen|verpflichten); ihr (durft|konnt|musst|habt); (durft|konnt|musst|habt) ihr; sie ${YOU_DO}; ${YOU_DO} sie; du (kannst|darfst|musst|hast|sollst|mochtest); (kannst|darfst|musst|hast|mochtest) du; sie verpflichten; verpflichten sie; verpflichtest du; du verpflichtest; sie sind; sind sie; sie stimmen zu nicht;
      nutzer (durfen|konnen|mussen|verpflichten); kunden (durfen|konnen|mussen); kunde darf; nutzer darf; den nutzern; dem nutzer; nutzern ist; crawler; crawlern; bots; bewerber; ihnen ist; ist ihnen; ist es ihnen; ihr eigenes; ihre eigenen ki`,
    THIRD: `dritt(e|en|er); dienstleister(n|); auftragsverarbeiter(n|); anbieter(n|s|); ki anbieter(n|s|); partner(n|); unterauftragnehmer(n|); subunternehmer(n|); lieferanten; openai; microsoft; google; anthropic`,
    NEG: `nicht; kein; kein(e|en|er|em|es|erlei); niemals; nie; weder; keinesfalls; keineswegs; unterlassen; verzichten; davon ausgeschlossen; nichts`,
    FALSENEG: `nicht (ausschliessliche|ausschliesslichen|ausschliessliches|exklusive|exklusives|exklusiven|kommerziell|kommerzielle|kommerziellen|ubertragbare|ubertragbares|unterlizenzierbare); nicht nur; nicht lediglich; nicht ausschliesslich; nicht mehr als; nicht zuletzt; nicht personenbezogen(e|en|er|es); nicht offentlich(e|en|er); nicht identifizierbar(e|en|er)`,
    BAN: `untersagt; untersagen; verboten; verbieten; nicht gestattet; nicht erlaubt; nicht zulassig; unzulassig`,
    EXCLUDED: `erfolgt nicht; findet nicht statt; finden nicht statt; ausgeschlossen; ausgenommen; ausschliessen; ausgespart`,
    RESERVED: `widersprechen wir; wir widersprechen; vorbehalten; data mining`,
    IF: `wenn; falls; sofern; soweit; es sei denn; ausser; solange; sobald`,
    RELATIVE: ``,
    PURPOSE: `um`,
    CONTRAST: `aber; jedoch; sondern; vielmehr; sie jedoch; nutzen sie jedoch; verwenden sie jedoch; verwenden sie aber; nutzen sie aber; und (verwenden|nutzen|verarbeiten) (sie|diese|ihre)`,
    UNWILLING: `nicht (mochten|mochtest|wollen|willst|wunschen|wunschst|einverstanden); nicht damit einverstanden; (mochtest|willst) du nicht; (mochten|wollen|wunschen) sie nicht`,
    CAN: `konnt; konnen; kannst; kann; recht; moglichkeit; jederzeit; einstellung(en|); kontoeinstellungen; datenschutzeinstellungen; konto; option; lassen sich; lasst sich; formular; hier; bitte; schreiben sie; sofern; es sei denn; wenn; falls; solange; um sich; um dich; gilt; wirkung; zukunft; schalter; haken; steht ihnen; steht dir; widerspruchsrecht`,
    REFUSE: `entfernen sie den haken; entferne den haken; haken entfernen; widersprech(en|e|); widersprich; widersprichst; widerspruch(s|es|); widerspruchsrecht; zu widersprechen; widersprochen; abgelehnt; deaktiviert; ablehn(en|st|t); abzulehnen; lehnen sie; deaktivier(en|e|st|t|ung|bar); auszuschalten; ausschalten; ausgeschaltet; abschalten; abzuschalten; abgeschaltet; abstellen; abzustellen;
      abmelden; abzumelden; opt out; abwahlen; abzuwahlen; ausschliessen; auszuschliessen; widerruf(en|t|); zu widerrufen; verweiger(n|t|ung); zu verhindern; unterbinden; zu unterbinden; nein sagen; austragen; untersagen; zu untersagen; herausnehmen; ausnehmen; schalten sie; schalte; stellen sie; schaltest`,
    ASK: `verlangen; fordern; auffordern; beantragen; verlangst; bitten`,
    COOKIE: `cookie(s|); werbung; werbezweck(e|en|); werbezwecken; newsletter; marketing; direktwerbung; tracking`,
  },
  wordOf,
);

/** What waits for a yes. */
export const CONSENTING: readonly string[] = [
  "nur|ausschliesslich|erst|lediglich ..8 einwilligung|zustimmung|einwilligen|zustimmen|erlauben",
  "mit|aufgrund|ohne|vorbehaltlich ..3 einwilligung|zustimmung|erlaubnis",
  "wenn|sofern|falls|soweit|solange|nur ..8 einwilligen|zustimmen|eingewilligt|zugestimmt|einwilligst|zustimmst|zustimmung|einwilligung|erlauben|erlaubt|aktivieren|aktiviert|freigeben|einverstanden",
  "holen|bitten ..6 einwilligung|zustimmung",
  "freiwillig",
];
