import { PAGES } from "./pages/all.ts";

/** How a person refuses, service by service, as lines of YAML for a watchlist. */
const OPT_OUT: Readonly<Record<string, string>> = {
  LinkedIn: `setting: Data for Generative AI Improvement
        path: [Settings, Data privacy, Data for Generative AI Improvement]
        note: It does not undo training that has already happened.`,
  Snapchat: `setting: See My Selfie in Ads
        path: [Settings, My Account, My Selfie, See My Selfie in Ads]`,
  Meta: `setting: Objection form
        path: [Privacy Policy, Meta AI page, Take control]`,
  X: `setting: Grok
        path: [Settings, Privacy and safety, Data sharing and personalization, Grok]`,
};

/** A watchlist for the demo site: what anybody would write, with the loopback address allowed and no pause. */
export function demoWatchlist(siteUrl: string): string {
  const services = [...new Set(PAGES.map(({ service }) => service))];
  return `fetch:
  contact: clausewatch demo
  delay_seconds: 0
  allow_private_hosts: [127.0.0.1]
alerts:
  to: [you@example.org]
services:
${services.map((service) => serviceYaml(service, siteUrl)).join("")}`;
}

function serviceYaml(service: string, siteUrl: string): string {
  const documents = PAGES.filter((page) => page.service === service);
  return `  - name: ${service}
    opt_out:
      - ${OPT_OUT[service]}
    documents:
${documents.map(({ name, path }) => `      - name: ${name}\n        url: ${siteUrl}${path}\n`).join("")}`;
}
