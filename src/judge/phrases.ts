import type { BrokenReason } from "../model.ts";

/** What pages say that stand in for a document. Lower case, straight quotes. */
export interface Stand {
  readonly reason: BrokenReason;
  /** What the phrase means, for the evidence: "the page says …". */
  readonly pattern: RegExp;
  /** Only on pages of up to 60 words: help pages say it, too. */
  readonly sparse?: true;
}

/** Said in the title, in the first heading or as the first words, these decide on pages of up to 400 words. */
export const TITLES: readonly Stand[] = [
  {
    reason: "bot_wall",
    pattern:
      /^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|please wait|one moment, please|checking (?:your browser|the site connection|if you)|security (?:check(?:point)?|verification)|performing security verification|ddos-guard|(?:sorry, )?you have been blocked|request (?:blocked|rejected|unsuccessful)|are you (?:a )?(?:human|robot)|robot or human|robot check|bot verification|human verification|verify(?:ing)? (?:that )?you are (?:a )?human|client challenge|vercel security checkpoint|nur einen moment|einen moment,? bitte|bitte warten|un instant|un momento|un moment|sicherheitsüberprüfung|zugriff verweigert|sind sie ein mensch|accès (?:refusé|temporairement restreint)|vérification de sécurité|acceso denegado|verificación de seguridad|accesso negato|acesso negado|verificação de segurança|toegang geweigerd|even geduld|odmowa dostępu|chwileczkę|åtkomst nekad|доступ (?:запрещен|запрещён|ограничен)|один момент|проверка безопасности|しばらくお待ちください|アクセスが拒否|请稍候|訪問被拒|访问被拒绝|잠시만 기다)/,
  },
  {
    reason: "soft_404",
    pattern:
      /(?:^|\b)(?:(?:error )?404(?: error)?(?:$|\s*[-–:|]|\s+(?:page )?not found)|(?:page|document|article|file|content)(?: was| could| can)?(?: not|n't)(?: be)? found|(?:page|content) (?:does not|doesn't|no longer) exists?|(?:page|content) (?:is )?(?:not available|isn't available|no longer available|unavailable)|(?:content|service|site|page|website) (?:is |isn't |is not )?(?:un)?available in your (?:country|region|location)|seite (?:wurde )?nicht gefunden|nicht verfügbar in (?:ihrem|deinem) land|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|página não encontrada|strona nie (?:została )?znaleziona|nie znaleziono strony|sidan (?:hittades inte|kunde inte hittas)|siden (?:ble|blev) ikke funnet|страница не найдена|ページが見つかりません|页面不存在|找不到页面|페이지를 찾을 수 없)/,
  },
  {
    reason: "error_page",
    pattern:
      /^(?:(?:error )?5\d\d\b|(?:internal )?server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|(?:oops|whoops|sorry|uh[- ]oh)[,.! ]|something (?:went|has gone) wrong|an? (?:unexpected |unknown )?error (?:has )?occurred|application error|error$|(?:down for |under |scheduled )maintenance|maintenance(?: mode)?(?:$|\s*[-–|:])|(?:we're )?temporarily (?:unavailable|down|offline)|we(?:'ll| will) be (?:right )?back|wartungsarbeiten|wartungsmodus|es ist ein fehler aufgetreten|etwas ist schiefgelaufen|une erreur (?:est survenue|s'est produite)|site en maintenance|se ha producido un error|algo salió mal|en mantenimiento|si è verificato un errore|in manutenzione|ocorreu um erro|em manutenção|er is iets misgegaan|wystąpił błąd|något gick fel|произошла ошибка|エラーが発生|メンテナンス中|出错了)/,
  },
  {
    reason: "login",
    pattern:
      /^(?:log ?in|sign ?in|please (?:log|sign) in|you must (?:log|sign) in|login required|anmelden|einloggen|anmeldung|se connecter|connexion|connectez-vous|iniciar sesión|inicia sesión|accedi|iniciar sessão|entrar|inloggen|logga in|logg inn|log ind|zaloguj się|logowanie|войти|вход|ログイン|登录|登錄|로그인)(?:$|\s*[-–—|:·•]|\s+(?:or|oder|ou|o)\s|(?:\s+(?:in)?(?:to|with|bei|mit|à|avec|en|con|a|em|na|bij)(?:\s+[^\s.]+){1,4})$)/,
  },
  {
    reason: "consent_wall",
    pattern:
      /^(?:before you continue|bevor (?:sie|du) (?:fortfahren|fortfährst|weitergeh)|avant (?:de continuer|d'accéder)|antes de continuar|prima di continuare|voordat je verdergaat|innan du fortsätter|zanim przejdziesz|ご利用の前に|we value your privacy|we care about your privacy|your privacy choices matter|ihre privatsphäre ist uns wichtig|wir schätzen ihre privatsphäre|le respect de votre vie privée|valoramos (?:su|tu) privacidad|cookie consent|continue with (?:ads|advertising)|mit werbung weiterlesen|weiter mit werbung)/,
  },
];

/** Said anywhere on a page of up to 60 words, or early on one of up to 150. */
export const SENTENCES: readonly Stand[] = [
  {
    reason: "captcha",
    pattern:
      /(?:complete|solve|enter|type|pass) (?:the|this|a) (?:captcha|security check|characters|puzzle)|i'?m not a robot|prove (?:that )?you(?:'re| are) (?:not a robot|human)|confirm (?:that )?you(?:'re| are) (?:not a robot|human)|verify (?:that )?you(?:'re| are) (?:not a (?:ro)?bot|(?:a )?human)|press (?:and|&) hold|slide (?:right )?to (?:secure|verify|complete)|ich bin kein roboter|je ne suis pas un robot|no soy un robot|non sono un robot|não sou um robô|nie jestem robotem|私はロボットではありません|人机验证|滑动验证/,
  },
  { reason: "captcha", pattern: /\bcaptcha\b/, sparse: true },
  {
    reason: "bot_wall",
    pattern:
      /enable (?:javascript and cookies|js and disable)|checking (?:if the site connection is secure|your browser)|unusual (?:traffic|activity) from your|automated (?:queries|requests|access)|you(?:'ve| have) been blocked|access (?:to this (?:page|site|resource|website) )?(?:is|was|has been)? ?(?:denied|blocked|restricted)|don't have permission to access|incident id|ray id|request could not be satisfied|blocked by (?:network|our) security|suspicious activity|ddos protection|needs to review the security of your connection|made us think (?:that )?you (?:were|are) a bot|if you believe you have been blocked|reference (?:id|number)? ?#\d|ungewöhnliche(?:n)? (?:aktivität|datenverkehr)|zugriff (?:auf diese seite )?(?:wurde )?(?:verweigert|gesperrt|blockiert)|activité inhabituelle|accès (?:à cette page )?(?:a été )?(?:refusé|bloqué)|actividad (?:inusual|sospechosa)|attività insolita|atividade incomum|アクセスが拒否|подозрительн\S+ активност|异常流量/,
  },
  {
    reason: "consent_wall",
    pattern:
      /(?:accept|allow|agree to|reject)(?: to)? (?:all|the use of|our)?\s?(?:cookies|tracking)|accept (?:all|and continue)|manage (?:your )?(?:cookie|consent|privacy) (?:preferences|settings|choices)|alle (?:cookies )?akzeptieren|tout accepter|aceptar todo|accetta tutt[oi]|zustimmen und weiter|alles accepteren|aceitar tudo|godkänn alla|zaakceptuj wszystk|(?:we|wir|nous) (?:and our|und unsere|et nos) (?:\d+ )?(?:\w+ )?(?:partners|partner|partenaires)/,
  },
  {
    reason: "login",
    pattern:
      /(?:you )?(?:must|need to|have to|please) (?:be logged in|log ?in|sign ?in)|(?:log|sign) in to (?:continue|view|see|access|your account)|(?:bitte )?melden sie sich an|connectez-vous|inicia sesión/,
  },
  {
    reason: "login",
    pattern:
      /forg(?:ot|otten) (?:your )?password|passwort vergessen|mot de passe oublié|olvidaste tu contraseña|password dimenticata|wachtwoord vergeten/,
    sparse: true,
  },
  {
    reason: "soft_404",
    pattern:
      /(?:page|document|article|content|url|link) (?:you (?:are|were|'re) (?:looking for|trying to reach|requested)|you(?:'re| have|'ve) (?:looking for|requested)|you requested|requested|that you requested)[^.]{0,60}(?:not|n't|no longer|removed|moved|deleted)|(?:we )?(?:could|can)(?:n't| ?not) find (?:the|that|this) (?:page|document|article)|(?:could|can)(?:n't| ?not) be found|doesn't exist|does not exist|no longer (?:available|exists)|page not found|isn't available|(?:not|un)available in your (?:country|region|location)|seite (?:existiert nicht|wurde nicht gefunden)|n'existe (?:pas|plus)|no existe|non esiste|bestaat niet|finns inte|не существует/,
  },
  {
    reason: "error_page",
    pattern:
      /something (?:went|has gone) wrong|(?:unexpected|internal|unknown|application|client-side)(?: server)? (?:error|exception)|try (?:again|reloading)|temporarily unavailable|under maintenance|come back later|be back (?:soon|shortly)|service unavailable|bad gateway|versuchen sie es (?:später )?(?:erneut|noch einmal)|veuillez réessayer|inténtal?o de nuevo|riprova più tardi|tente novamente/,
  },
  {
    reason: "script_shell",
    pattern:
      /(?:enable|requires?|need(?:s)?|turn on|activate) (?:to (?:enable|run) )?(?:javascript|js)\b|javascript (?:is |has been )?(?:required|disabled)|you should be redirected|redirecting|being redirected|not redirected automatically|unsupported browser|browser (?:is|isn't|is not) (?:not )?supported|javascript (?:aktivieren|ist deaktiviert)|activer javascript|habilit[ae] javascript/,
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
