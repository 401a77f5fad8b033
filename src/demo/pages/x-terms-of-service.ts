import type { DemoPage } from "./page.ts";

/** Stays as it is, while the banner above it starts to advertise an AI assistant and the menu is rebuilt. */
export const xTermsOfService: DemoPage = {
  service: "X",
  name: "Terms of Service",
  document: "x/terms-of-service",
  path: "/x/en/tos",
  change: "cosmetic",
  title: "Terms of Service",
  text: () => `
<h1>Terms of Service</h1>
<p>Effective: 29 September 2023</p>
<p>These terms are a contract between you and us about your access to our sites, apps, buttons and widgets, and to whatever
is posted there. By using any of it you agree to be bound by them. Read them to the end: they limit our liability.</p>

<h2>1. Who can have an account</h2>
<p>An account is open to everybody who is thirteen or older, can enter into a contract and is not banned from our services by a
law. If you accept these terms on behalf of a company, you confirm that you are authorised to do
so, and "you" then means the company as well.</p>

<h2>2. Privacy</h2>
<p>What happens with your information is set out in a document of its own, the privacy policy. Our computers stand in several
countries, and your information may be stored in any of them.</p>

<h2>3. What people post</h2>
<p>What you post is your own responsibility, and it has to be lawful. Post only what you are comfortable sharing with the whole
world. Whatever you rely on that others have posted, you do so at your own risk. We do not endorse opinions, and we cannot
verify what is true. We may remove what breaks these terms: infringements of copyright or trade marks, impersonation, unlawful
conduct and harassment. How to report such a thing and how to appeal is explained in the help centre.</p>
<h3>Your rights and what you grant us</h3>
<p>You keep all rights to what you post. What is yours stays yours, and that includes your photos and videos.</p>
<p>By posting, you allow us, free of charge and in every country, to copy what you post, bring it into another format, publish it
and spread it by any technical means, including means that nobody has thought of yet. In short, we may show your posts to the
world, and we may let others show them.</p>
<p>We may also need your posts to run our services and to tell people about them, and we may hand them to partners for syndication, broadcast or publication, under our conditions for such use. No payment is owed to you for this; that
you may use the services counts as sufficient compensation.</p>

<h2>4. Using the services</h2>
<p>Please follow our rules. The services keep changing, and we may end a feature, limit its use, or suspend accounts without
liability to you. We may place advertisements next to what you post. In return we give you a personal, worldwide, non-assignable
licence to use the software that belongs to the services.</p>
<p>While you use them, you may not:</p>
<ol>
  <li>reach into areas that are not public, or into the systems of our providers;</li>
  <li>test how vulnerable a system is, or get around its protection;</li>
  <li>search or collect by any means other than the interfaces we publish and under their conditions; crawling is permitted
  where the robots file allows it, scraping without our written consent is not;</li>
  <li>forge headers, or send information that hides where it comes from;</li>
  <li>disturb others, for instance by viruses, overloading, flooding or bulk messages.</li>
</ol>
<p>Safeguard your account with a strong password. We are not liable for a loss that follows from not doing so. Most of what you
have posted can be deleted again; see the help centre for how.</p>

<h2>5. Ending the agreement</h2>
<p>You may end it at any time by deactivating your account. We may suspend or end your account if you break these terms, if you
create a risk for us, if a court orders it, or if you have not used it for a long time. We will try to tell you by e-mail or
when you next sign in. The sections on content, liability and law survive the end.</p>

<h2>6. Disclaimers and limits of liability</h2>
<p>The services are available as they are. We exclude all warranties as far as the law permits, including those of
merchantability and fitness for a purpose. We do not answer for harm to your device, for lost data or for what others do. We owe
no compensation for indirect or punitive damages and for lost profits, and our total liability does not exceed one hundred
dollars or what you paid us in the last six months, whichever is more.</p>

<h2>7. Paid features</h2>
<p>If you subscribe or buy something, the conditions of purchase apply in addition. Where they differ from this document, they
decide for what you bought.</p>

<h2>8. General</h2>
<p>We may change these terms, but not for the past. The version on this page governs. Should a clause
be invalid, the others stay. The law of California applies, without its conflict rules, and the courts in San Francisco are
competent. That we do not enforce a right at once does not waive it.</p>`,
};
