import type { DemoPage, Edition } from "./page.ts";

/** Grok is trained on posts by default, and third-party collaborators may train their models as well. */
export const xPrivacyPolicy: DemoPage = {
  service: "X",
  name: "Privacy Policy",
  document: "x/privacy-policy",
  path: "/x/en/privacy",
  change: "matters",
  title: "Privacy Policy",
  text,
};

function text(edition: Edition): string {
  return `
<h1>Privacy Policy</h1>
<p>Effective: ${edition === "before" ? "29 September 2023" : "15 November 2024"}</p>
<p>Before you scroll, read this. We owe you an honest account of what we learn about you and where it goes, and then it
is for you to decide whether that suits you. The short answer to most questions is: what you post here is public, and
you have settings for the rest.</p>

<h2>1. Information we collect</h2>
<h3>1.1 Information you provide</h3>
<p>You need a display name, a user name, a password, an e-mail address or phone number, and a date of birth. If you buy
something from us, we need the details of your payment. Professional accounts give us an address as well. What you post, the
people you follow and the direct messages you send are yours to choose.</p>
<h3>1.2 Information from your use</h3>
<p>When you use the service we collect information about your activity: posts you wrote, liked or shared, what you searched
for, links you followed, how you interacted with advertisements, and the device and network that you came with. We note the
country and, if you let us, the exact place.</p>
<h3>1.3 Information from third parties</h3>
<p>Advertisers and publishers send us identifiers and what happened on their sites. Other people may upload your contact
details or mention you. Services that you connect to your account tell us what you have allowed them to.</p>

<h2>2. How we use information</h2>
<h3>2.1 Operate, improve and personalise the service</h3>
<p>We use what we collect to provide our products, to fix errors, to show you content and advertising that you are likely to
care about, to suggest accounts worth following and to bill you for what you buy.</p>
${
  edition === "before"
    ? ""
    : `
<h3>2.2 Grok and other models</h3>
<p>Your public posts, and what you ask Grok and get as an answer, may be used by us to train Grok and our other artificial
intelligence models. You do not have to do anything for this to happen: it is on from the start. You can opt out of this
training: go to Settings, Privacy and safety, Data sharing and personalization, Grok, and clear
the checkbox there.</p>`
}
<h3>2.${edition === "before" ? 2 : 3} Foster safety and security</h3>
<p>We use information to verify accounts, to detect fraud and spam, and to enforce our rules. We may look at direct messages
only when somebody reports them or when the law requires it.</p>
<h3>2.${edition === "before" ? 3 : 4} Measure and make the service better</h3>
<p>We count views, compare designs and ask small groups of people for their opinion before a change reaches everybody.</p>
<h3>2.${edition === "before" ? 4 : 5} Talk with you</h3>
<p>We write to you about our products, about changes of our policies and about the security of your account. You choose in the
settings what else you want to hear.</p>

<h2>3. Sharing information</h2>
<h3>3.1 When you post and share</h3>
<p>Posts are visible to everybody, also to people without an account, and they are delivered through our interfaces to sites,
apps and researchers. Think before you post. Protected posts are shown to your followers only.</p>
<h3>3.2 With service providers</h3>
<p>Hosting companies, payment processors and those who deliver our mails may see your information while they work for us,
under contracts that forbid any other use.</p>
${
  edition === "before"
    ? ""
    : `<h3>3.3 With third-party collaborators</h3>
<p>Some companies cooperate with us without working for us. Unless your settings say no, we may share your information with these
third-party collaborators, and they may use it to train their own AI models, generative ones among them.</p>`
}
<h3>3.${edition === "before" ? 3 : 4} When the law requires it</h3>
<p>We keep, use or disclose information if we believe it is necessary to comply with a law, a regulation or a valid request of
an authority, to protect somebody from harm, or to defend our rights in court.</p>
<h3>3.${edition === "before" ? 4 : 5} When the company changes hands</h3>
<p>In a merger, a sale or a bankruptcy, information about you may be transferred. This policy will go on applying to it.</p>

<h2>4. How long we keep information</h2>
<p>${
    edition === "before"
      ? `We keep your profile and posts for the life of your account, and most other information for at most eighteen months.
When you leave, we delete the account after thirty days.`
      : `We keep different kinds of information for different periods: as long as we need it to provide the service, to comply
with the law, and for reasons of safety and security. When you leave, we delete the account after thirty days.`
  } Search engines and others may keep copies of what was public; we cannot delete those.</p>

<h2>5. Take control</h2>
<ul>
  <li>Access, correct and download your information in the settings of your account.</li>
  <li>Delete your information: single posts, or everything together with the account.</li>
  <li>Object to the use of your information, restrict it or withdraw a consent you gave earlier. How, is explained on the page
  about your data.</li>
  <li>Name an authorised person who may make such a request for you. We will ask for proof.</li>
</ul>

<h2>6. Your rights where you live</h2>
<p>In the European Union and the United Kingdom, the controller is our company in Dublin. You may lodge a complaint with your
supervisory authority or with the Irish one. Residents of some American states have similar rights; we do not treat anybody
worse for using them.</p>

<h2>7. Our audience</h2>
<p>The service is not directed to children, and nobody under thirteen may use it. In some countries the age is higher, because
the law asks for the consent of a parent.</p>

<h2>8. Changes</h2>
<p>We may revise this policy. The version on this page is the one that counts. If a revision is material, we will tell you in
the service or by e-mail, and by continuing to use it you accept the revision.</p>

<h2>9. Contact</h2>
<p>Thoughts or questions about this policy? Use the form in the help centre, or write to the data protection officer at our
Dublin address.</p>`;
}
