import type { BrokenReason } from "../model.ts";

/** What pages say that stand in for a document. Lower case, straight quotes. */
export interface Stand {
  readonly reason: BrokenReason;
  /** What the phrase means, for the evidence: "the page says …". */
  readonly pattern: RegExp;
}

/** Said in the title, in the first heading or as the first words, these decide on pages of up to 400 words. */
export const TITLES: readonly Stand[] = [
  {
    reason: "bot_wall",
    pattern:
      /^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|please wait|one moment, please|checking your browser|security check(?:point)?|ddos-guard|you have been blocked|request (?:blocked|rejected|unsuccessful)|are you (?:a )?(?:human|robot)|robot check|bot verification|human verification|verify(?:ing)? you are (?:a )?human|nur einen moment|un instant|un momento|sicherheitsüberprüfung|zugriff verweigert|accès refusé|acceso denegado)\b/,
  },
  {
    reason: "soft_404",
    pattern:
      /(?:^|\b)(?:(?:error )?404(?: error)?(?:$|\s*[-:|]|\s+(?:page )?not found)|(?:page|document|article|file|content)(?: was| could| can)?(?: not|n't|not)(?: be)? found|page (?:does not|doesn't|no longer) exists?|page (?:is )?(?:not available|isn't available|no longer available|unavailable)|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|página não encontrada|strona nie (?:została )?znaleziona|ページが見つかりません|页面不存在|找不到页面)/,
  },
  {
    reason: "error_page",
    pattern:
      /^(?:(?:error )?5\d\d\b|(?:internal )?server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|(?:oops|whoops|sorry|uh[- ]oh)[,.! ]|something went wrong|an? (?:unexpected |unknown )?error (?:has )?occurred|application error|error$|under maintenance|(?:scheduled )?maintenance|temporarily (?:unavailable|down)|we'll be (?:right )?back|wartungsarbeiten|es ist ein fehler aufgetreten|une erreur est survenue|se ha producido un error)/,
  },
  {
    reason: "login",
    pattern:
      /^(?:log ?in|sign ?in|please (?:log|sign) in|you must (?:log|sign) in|login required|anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|inloggen|log (?:in|into) (?:to )?\S+|sign in (?:to|with) \S+)\b/,
  },
  {
    reason: "consent_wall",
    pattern:
      /^(?:before you continue|bevor (?:sie|du) fortfahren|avant (?:de continuer|d'accéder)|antes de continuar|prima di continuare|we value your privacy|your privacy choices matter|cookie consent)\b/,
  },
];

/** Said anywhere on a page of up to 150 words. */
export const SENTENCES: readonly Stand[] = [
  {
    reason: "captcha",
    pattern:
      /(?:complete|solve|enter|type|pass) (?:the|this|a) (?:captcha|security check|characters|puzzle)|i'?m not a robot|prove (?:that )?you(?:'re| are) (?:not a robot|human)|confirm (?:that )?you(?:'re| are) (?:not a robot|human)|verify (?:that )?you(?:'re| are) (?:not a (?:ro)?bot|(?:a )?human)|\bcaptcha\b|press (?:and|&) hold/,
  },
  {
    reason: "bot_wall",
    pattern:
      /enable (?:javascript and cookies|js and disable)|checking (?:if the site connection is secure|your browser)|unusual (?:traffic|activity) from your|automated (?:queries|requests|access)|you(?:'ve| have) been blocked|access (?:to this (?:page|site|resource|website) )?(?:is|was|has been)? ?(?:denied|blocked|restricted)|don't have permission to access|incident id|ray id|request could not be satisfied|blocked by (?:network|our) security|suspicious activity|ddos protection|needs to review the security of your connection/,
  },
  {
    reason: "consent_wall",
    pattern:
      /(?:accept|allow|agree to|reject)(?: to)? (?:all|the use of|our)?\s?(?:cookies|tracking)|accept (?:all|and continue)|manage (?:your )?(?:cookie|consent|privacy) (?:preferences|settings|choices)|alle (?:cookies )?akzeptieren|tout accepter|aceptar todo|accetta tutt[oi]|zustimmen und weiter/,
  },
  {
    reason: "login",
    pattern:
      /(?:you )?(?:must|need to|have to|please) (?:be logged in|log ?in|sign ?in)|(?:log|sign) in to (?:continue|view|see|access|your account)|forg(?:ot|otten) (?:your )?password|melden sie sich an|connectez-vous|inicia sesión/,
  },
  {
    reason: "soft_404",
    pattern:
      /(?:page|document|article|content|url|link) (?:you (?:are|were|'re) (?:looking for|trying to reach|requested)|you requested|requested|that you requested)[^.]{0,60}(?:not|n't|no longer|removed|moved|deleted)|(?:we )?(?:could|can)(?:n't| ?not) find (?:the|that|this) (?:page|document|article)|(?:could|can)(?:n't| ?not) be found|doesn't exist|does not exist|no longer (?:available|exists)|page not found|isn't available|not available in your (?:country|region)/,
  },
  {
    reason: "error_page",
    pattern:
      /something went wrong|(?:unexpected|internal|unknown|application|client-side)(?: server)? (?:error|exception)|try (?:again|reloading)|temporarily unavailable|under maintenance|come back later|be back (?:soon|shortly)|service unavailable|bad gateway/,
  },
  {
    reason: "script_shell",
    pattern:
      /(?:enable|requires?|need(?:s)?|turn on|activate) (?:to (?:enable|run) )?(?:javascript|js)\b|javascript (?:is |has been )?(?:required|disabled)|you should be redirected|redirecting|being redirected|not redirected automatically|unsupported browser|browser (?:is|isn't|is not) (?:not )?supported/,
  },
];

/** A first paragraph that says so decides at any length: what follows belongs to another page. */
export const FIRST_WORDS: readonly Stand[] = [
  {
    reason: "soft_404",
    pattern:
      /^(?:sorry,? |oops,? |we're sorry,? (?:but )?)?(?:the|this) (?:requested )?(?:page|document|article|policy|file)(?: you (?:are looking for|requested))? (?:could not be|couldn't be|can ?not be|can't be|was not|wasn't) found\b/,
  },
];
