import type { Lexicon } from "../../marks.ts";
import { bare, lexicon } from "../spelling.ts";

const TRAINED = "(e|ee|es|ees|er|ons|ent|ait|ant|ez|erons|eront|ement|ements)";
const MADE = "(e|ee|es|ees)";

export const FRENCH_WORDS: Lexicon = lexicon(
  {
    TRAIN: `entrain${TRAINED}; reentrain${TRAINED}; affin(er|age|ons|e|es|ent); peaufin(er|ons|e); reglage fin; ajustement fin; ajust(er|ons)`,
    TRAINING: `formation (de l|des|de nos|de notre|d|du|de leurs|de leur) (ia|modeles|modele|algorithmes|algorithme); formation (de l|de notre) intelligence artificielle; rendre (notre ia|nos modeles|nos algorithmes) plus; notre ia plus (performante|precise|intelligente); apprentissage (de nos|des|de leurs|du|de notre) (modeles|modele|algorithmes|ia|systemes); form(er|ons|ent) (nos|notre|des|les|l) (modeles|algorithmes|ia|intelligence|modele);
      entrainement (de l|d une|des|de notre) ia; modeles (apprennent|apprend)`,
    CORPUS: `donnees d entrainement; jeux de donnees d entrainement; jeu de donnees d entrainement; corpus d entrainement; fins d entrainement`,
    BETTER: `amelior(e|ee|er|ons|ent|ant|ation|ations|erons); developp(e|er|ons|ent|ant|ement|ements|erons); perfectionn(e|er|ons|ent|ant|ement); optimis(e|er|ons|ent|ation);
      concevoir; conception; test(er|ons|s|); mise au point; mettre au point; cre(er|ons|ation); elabor(er|ons|ation); valid(er|ons|ation); evalu(er|ons|ation); enrichir; construire; renforcer; faire evoluer; faire progresser; augmenter; accroitre`,
    BETTERED: `amelior${MADE}; developp${MADE}; perfectionn${MADE}; optimis${MADE}`,
    AI: `ia; ai; intelligence(s|) artificielle(s|); apprentissage (automatique|machine|profond|statistique); machine learning; deep learning; modele(s|) (de langage|linguistique|linguistiques|predictif|predictifs|generatif|generatifs|d ia|d apprentissage);
      reseau neuronal; reseaux neuronaux; reseau(x|) de neurones; algorithm(e|es|ique|iques); chatbot(s|); agent(s|) conversationnel(s|); llm; llms; gpt; chatgpt; copilot; gemini; ia generative(s|);
      reconnaissance (vocale|faciale|d images|d image|de la parole); (systeme|systemes|outil|outils|fonctionnalite|fonctionnalites|fonction|fonctions|produits|services|technologies|solutions|modeles|modele) d ia;
      (systeme|systemes|outils|fonctionnalites|fonctions|modeles|modele) d intelligence artificielle; assistant(s|) (virtuel|virtuels|vocal|vocaux)`,
    MODEL: `modele(s|)`,
    SHADOW: `modele economique; modele d affaires; modele de (l|votre|ton) (appareil|navigateur|telephone|terminal|ordinateur|vehicule); modele (d|du) (appareil|navigateur|terminal|telephone); modele de (contrat|document|formulaire|lettre|facture); modele commercial; modeles de documents`,
    TRAINIT: `l entrainer; les entrainer`,
    ITSELF: `de celui ci; de ceux ci; de ce dernier; de ces derniers`,
    LEARN: `appren(d|nent|dre)`,
    VIA: `avec; grace; a l aide; par; via; au moyen; en utilisant; moyennant; a partir; sur la base`,
    DATA: `donnee(s|); contenu(s|); information(s|); message(s|); conversation(s|); photo(s|); image(s|); video(s|); commentaire(s|); publication(s|); texte(s|); document(s|); fichier(s|); oeuvre(s|);
      saisie(s|); requete(s|); prompt(s|); enregistrement(s|); echange(s|); historique(s|); journaux; activite(s|); discussion(s|); transaction(s|); habitude(s|); comportement(s|); retour(s|); avis; correction(s|); contribution(s|); voix; visage(s|);
      interaction(s|); profil(s|); reponse(s|); code; courriel(s|); appel(s|); entree(s|); note(s|); question(s|); vos recherches; tes recherches; usage(s|); utilisation que vous; dossier(s|); ce que (vous|tu); dialogues; chat(s|); projets; dessins; annonces; evaluations; commandes; mails; telechargements; posts; saisi(e|s|es)`,
    OURS: `(nos|notre) (contenus|contenu|site|plateforme|services|service|api); (ce|du|le) site; (nos|nos propres) (textes|articles|donnees|pages)`,
    OWN: `votre propre; vos propres`,
    OPTION: `option; curseur; parametre; interrupteur; case`,
    HUMAN: `employe(s|es|); salarie(s|es|); personnel; collaborateur(s|); equipe(s|); agents; partenaire(s|); stagiaires`,
    WE: `nous; notre groupe; notre societe; nos filiales; societes de notre groupe; par nos soins`,
    WECAN: `nous pouvons; nous nous reservons; nous pourrons`,
    USER: `(les utilisateurs|les membres|les abonnes) (s interdisent|s abstiennent|s abstiendront); l utilisateur (s abstient|s abstiendra); vous (pouvez|devez|avez|etes|pourrez|vous engagez|vous interdisez|n etes|ne pouvez|ne devez|n avez|entrainez|ne pourrez); tu (peux|dois|as|es|ne peux|ne dois|pourras); il vous est; vous est;
      les utilisateurs (ne|peuvent|doivent|s engagent); l utilisateur (ne|peut|doit|s engage|s interdit); les clients (ne|peuvent|doivent|s engagent); le client (ne|peut|doit|s engage); les robots; robots; candidats; les visiteurs ne`,
    THIRD: `tiers; tierces; fournisseur(s|); prestataire(s|); sous traitant(s|); partenaire(s|); openai; microsoft; google; anthropic; mistral`,
    NEG: `ne; n; ni; pas; aucun; aucune; jamais`,
    FALSENEG: `non seulement; pas (seulement|uniquement|exclusivement); non personnelle(s|); non identifiable(s|); non identifiante(s|); non public(s|); n utilisons que; n utilise que; n exploitons que; n entrainons que; ne traitons que; ne sont utilisees que; ne servent que; n est pas que; pas que`,
    BAN: `interdit; interdite(s|); interdits; interdisons; interdisent; prohibe(s|e|); proscrit; interdiction; pas permis`,
    AFTERBAN: `(n est|ne sont) pas (autorise|autorisee|autorises|autorisees|permis|permise); (est|sont) (interdit|interdite|interdits|interdites|prohibe|prohibee); est soumise a notre; requiert notre`,
    EXCLUDED: `exclu; exclus; exclue; exclues; tenu a l ecart; tenues a l ecart`,
    RESERVED: `nous nous opposons; est reserve; est reservee; sont reserves; sont reservees; fouille; reservee`,
    IF: `si; s il; s ils; sauf; sauf si; a moins que; a moins; lorsque; quand; tant que; des lors que; sous reserve; en cas`,
    RELATIVE: `qui; que; qu; dont; lesquelles; lesquels`,
    PURPOSE: `pour; pour que; afin; afin que; a des fins; aux fins; dans le but; en vue; a seule fin`,
    CONTRAST: `mais; cependant; toutefois; en revanche; neanmoins; et nous; et (utilisons|exploitons|les utilisons)`,
    UNWILLING: `ne (souhaitez|voulez|desirez) (pas|plus); ne (souhaites|veux) (pas|plus); n etes pas d accord; preferez; preferez que`,
    CAN: `pouvez; peux; peut; peuvent; droit; parametres; reglages; option; formulaire; compte; a tout moment; si; s il; sauf; a moins; avenir; possibilite; cliquez; veuillez; pour (refuser|vous|desactiver|t|exclure|retirer); ne vaut que; pourrez`,
    REFUSE: `oppos(er|ez|iez|e|es|ition|ent|ant); desactiv(er|ez|e|es|ee|ees|ation|able|ables|iez|ant); refus(er|ez|e|es|iez|ant); retir(er|ez|e|ant); retrait; revoqu(er|ez); desinscri(re|vez|ption); exclure; opt out; dire non; decoch(er|ez); empecher; ne plus participer; vous soustraire; interdire; ne pas participer`,
    ASK: `demander; exiger; demandez; demande; requerir`,
    YES: `consentement; consentir; votre accord`,
    COOKIE: `cookie(s|); publicite(s|); publicitaire(s|); prospection; marketing; newsletter; traceur(s|); demarchage; lettre d information`,
  },
  bare,
);

/** What waits for a yes. */
export const CONSENTING: readonly string[] = [
  "seulement|uniquement|exclusivement ..8 consentement|accord|autorisation|consentez|acceptez",
  "avec|sans|apres|moyennant ..4 consentement|accord|autorisation",
  "si|lorsque|sauf|quand ..8 consentez|acceptez|autorisez|activez|consenti|consentement|consens|acceptes|autorises|actives|autorise|active|donne",
  "sous ..1 reserve ..4 consentement|accord",
  "base ..4 consentement",
  "volontairement|facultatif|facultative",
];
