import { linkedinPrivacyPolicy } from "./linkedin-privacy-policy.ts";
import { linkedinUserAgreement } from "./linkedin-user-agreement.ts";
import { metaFacebookPrivacyPolicy } from "./meta-facebook-privacy-policy.ts";
import { metaInstagramTermsOfUse } from "./meta-instagram-terms-of-use.ts";
import type { DemoPage } from "./page.ts";
import { snapchatPrivacyPolicy } from "./snapchat-privacy-policy.ts";
import { snapchatTermsOfService } from "./snapchat-terms-of-service.ts";
import { xPrivacyPolicy } from "./x-privacy-policy.ts";
import { xTermsOfService } from "./x-terms-of-service.ts";

/** All pages of the demo site, two of each service: one whose change matters and one whose change does not. */
export const PAGES: readonly DemoPage[] = [
  linkedinPrivacyPolicy,
  linkedinUserAgreement,
  snapchatTermsOfService,
  snapchatPrivacyPolicy,
  metaFacebookPrivacyPolicy,
  metaInstagramTermsOfUse,
  xPrivacyPolicy,
  xTermsOfService,
];
