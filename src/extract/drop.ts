import { type Element, tokensOf } from "./dom.ts";

/** What the walk knows of an element when it leaves it. Lengths in characters without white space. */
export interface Mass {
  /** Text in runs of 50 characters or more of which less than half is linked. */
  prose: number;
  text: number;
  linked: number;
  topHeadings: number;
  headings: number;
  /** Buttons that accept or refuse something. */
  choices: number;
  /** A consent notice was taken out of it. */
  consent: boolean;
  /** Fields that a reader types into. */
  fields: number;
  /** Rolling hash of the text without white space, and what it is multiplied by when text is added before it. */
  print: number;
  power: number;
}

/** Reason why an element is no part of any document, whatever it holds; null = undecided. */
export function reasonOnSight(element: Element, inMain: boolean): string | null {
  const byTag = TAG_REASONS[element.name];
  if (byTag !== undefined) return byTag;
  const { attribs } = element;
  const role = attribs.role;
  if (role !== undefined) {
    const reason = ROLE_REASONS[role.trim().toLowerCase()];
    if (reason !== undefined) return reason;
    if (!inMain && OUTSIDE_ROLES.has(role.trim().toLowerCase())) return `page furniture (role ${role})`;
  }
  if (attribs["aria-modal"] === "true") return "dialog";
  for (const token of tokensOf(element)) {
    if (CONSENT_TOKENS.has(token) || token.startsWith("sp_message_container_")) return "consent notice";
    const reason = TOKEN_REASONS[token];
    if (reason !== undefined && !HEADING.test(element.name)) return reason;
  }
  return null;
}

/** Reason to leave out an element once its content has been measured; null = keep. */
export function reasonOnMeasure(element: Element, mass: Mass, inMain: boolean): string | null {
  const poor = mass.prose < 200;
  if (mass.fields > 0 && mass.text < 150 && mass.headings === 0) return "form";
  switch (element.name) {
    case "header":
      return mass.topHeadings === 0 && mass.prose < 50 ? "page header" : null;
    case "footer":
      return inMain && !poor && mass.linked < mass.text / 3 ? null : "page footer";
    case "nav":
      return !poor && mass.linked < mass.text / 3 ? null : "navigation";
    case "aside":
      return mass.prose < 50 || mass.linked > mass.text / 2 ? "aside" : null;
    case "form":
      return poor && mass.topHeadings === 0 ? "form" : null;
    default:
      return null;
  }
}

const HEADING = /^h[1-6]$/;

const TAG_REASONS: Readonly<Record<string, string>> = {
  select: "form control",
  textarea: "form control",
  input: "form control",
  datalist: "form control",
  progress: "form control",
  noscript: "text for browsers without scripts",
  dialog: "dialog",
  menu: "navigation",
};

const ROLE_REASONS: Readonly<Record<string, string>> = {
  dialog: "dialog",
  alertdialog: "dialog",
  search: "search",
  menu: "navigation",
  menubar: "navigation",
  toolbar: "toolbar",
  tooltip: "tooltip",
  progressbar: "form control",
  combobox: "form control",
  listbox: "form control",
  slider: "form control",
  spinbutton: "form control",
  textbox: "form control",
  searchbox: "form control",
};

const OUTSIDE_ROLES: ReadonlySet<string> = new Set(["navigation", "banner", "contentinfo", "complementary"]);

const TOKEN_REASONS: Readonly<Record<string, string>> = {
  breadcrumb: "breadcrumb",
  breadcrumbs: "breadcrumb",
  "skip-link": "skip link",
  "skip-to-content": "skip link",
  "skip-nav": "skip link",
  "skip-to-main-content": "skip link",
  "sr-only": "text for screen readers only",
  "visually-hidden": "text for screen readers only",
  visuallyhidden: "text for screen readers only",
  "screen-reader-text": "text for screen readers only",
  "screen-reader-only": "text for screen readers only",
  "u-visually-hidden": "text for screen readers only",
};

/** Ids and classes that the common consent tools give their containers. */
const CONSENT_TOKENS: ReadonlySet<string> = new Set(
  `onetrust-consent-sdk onetrust-banner-sdk onetrust-pc-sdk cybotcookiebotdialog cookiebotwidget
  usercentrics-root usercentrics-cmp-ui uc-banner-modal didomi-host didomi-popup truste-consent-track consent_blackbox
  trustarc-banner-container cookie-law-info-bar cookie-law-info-again cliSettingsPopup cky-consent-container cky-modal cky-overlay
  cmplz-cookiebanner-container cmplz-cookiebanner osano-cm-window osano-cm-dialog iubenda-cs-banner
  termly-code-snippet-support t-consentprompt qc-cmp2-container qc-cmp-cleanslate cc-window cc-banner cc-revoke cc--anim
  cc-main cookieconsent moove_gdpr_cookie_info_bar moove_gdpr_cookie_modal tarteaucitronroot axeptio_overlay
  axeptio_btn hs-eu-cookie-confirmation hs-banner-parent ch2-container cookiescript_injected_wrapper cookiescript_injected
  cookiescript_badge cookie-notice gdpr-cookie-message borlabscookiebox borlabscookieboxwrap brlbs-cmpnt-container
  fides-overlay fides-banner-container fides-banner ketch-consent-banner ketch-preferences lanyard_root klaro cookie-modal
  cookiefirst-root cookiefirst-banner gdprcookiebar complianz-cookiebanner evidon-banner _evidon_banner
  _evidon-barrier-wrapper wt-cli-cookie-bar-container pea_cook_wrapper eupopup eu-cookie-bar cookiehub
  cookieyes transcend-consent-manager privacy-center-modal cookie-consent cookie-banner cookie-consent-banner
  fs-cc-banner_component fs-cc-prefs_component fs-cc-manager_component cookie-banner-container`
    .toLowerCase()
    .split(/\s+/),
);
