import type { DemoPage, Edition } from "./page.ts";

const SUPPLIERS = `<p>Companies that host our servers, process payments or measure advertising for us receive what they need for
that task. They act on our instructions and may not use it for themselves.</p>`;

/** One paragraph moves to another section; no word of it changes. */
export const snapchatPrivacyPolicy: DemoPage = {
  service: "Snapchat",
  name: "Privacy Policy",
  document: "snapchat/privacy-policy",
  path: "/snapchat/privacy/privacy-policy",
  change: "cosmetic",
  title: "Privacy Policy",
  text,
};

function text(edition: Edition): string {
  return `
<h1>Privacy Policy</h1>
<p><strong>Effective: 15 August 2023</strong></p>
<p>Conversations in our app are meant to be like conversations in real life: when they are over, they are gone, unless
somebody keeps them. This policy explains what we nevertheless have to know about you, what we do with it and how you stay
in control. We have tried to write it without the language of lawyers.</p>

<h2>Information we collect</h2>
<h3>What you tell us</h3>
<p>A user name, a birthday, a phone number or an e-mail address and a password are enough to start. If you buy something,
you give us payment details too. The snaps and chats that you send pass through our servers, and so does what you save in
memories.</p>
<h3>What we gather on our own</h3>
<p>We see which friends you write to most, which lenses you open, how long you watch a story and whether the app crashed.
With your permission we receive your location, your contacts and pictures from your camera roll.</p>
<h3>What others give us</h3>
<p>Advertisers tell us what you did on their sites, friends may upload your number with their contacts, and data partners
help us to estimate what may interest you.</p>

<h2>How we use information</h2>
<p>We use it to deliver what you send, to find the friends you search for, to show stories and advertisements that you may
like, to answer when you ask for help, and to protect the app against spam and fraud. Automated systems scan public
content, and a machine learning model flags what looks like an abuse of our rules for a person to look at.</p>
${edition === "after" ? SUPPLIERS : ""}

<h2>How long we keep it</h2>
<table>
  <tr><th>What</th><th>How long</th></tr>
  <tr><td>Snaps that were opened</td><td>Deleted once everybody has seen them</td></tr>
  <tr><td>Snaps that nobody opened</td><td>Thirty-one days</td></tr>
  <tr><td>Chats</td><td>A day after they were read, unless somebody saves them</td></tr>
  <tr><td>Stories</td><td>A day</td></tr>
  <tr><td>Account details</td><td>Until you ask us to delete them</td></tr>
  <tr><td>Location</td><td>Depends on how precise it is and what you use it for</td></tr>
</table>
<p>We may be obliged to keep something longer: a court orders it, a report of abuse is open, or we have to stop somebody
who keeps breaking the rules.</p>

<h2>How we share information</h2>
<p>Your friends see your name, your Bitmoji and how often you have exchanged snaps. Public stories and spotlight videos can be
seen by anybody, also outside the app. Within our group of companies we share what is needed to run the service.</p>
${edition === "before" ? SUPPLIERS : ""}
<p>Should the company be sold or merge with another, your information may pass to the new owner, who has to keep to this
policy or ask you for a new agreement.</p>

<h2>Other people's sites</h2>
<p>The app contains links, search results and games that others provide. What they collect while you use them is governed by
their policies, which we encourage you to look at before you begin.</p>

<h2>Control over your information</h2>
<ul>
  <li><strong>Access and correction.</strong> Most of what we know you can see and edit in the app.</li>
  <li><strong>Download.</strong> A copy of your information can be ordered in the settings; it takes a few days.</li>
  <li><strong>Deletion.</strong> Delete a single chat, a memory or the whole account. An account can be brought back within
  thirty days; after that it is gone.</li>
  <li><strong>Permissions.</strong> Take back access to the camera, contacts or location in the settings of your phone.</li>
  <li><strong>Advertising.</strong> Choose whether what you do elsewhere decides which advertisements you see.</li>
  <li><strong>Objecting.</strong> Depending on where you live, you may object to how we use your information for some
  purposes. Write to us and say which.</li>
</ul>

<h2>Teens</h2>
<p>Our service is not directed to children under thirteen. For those between thirteen and eighteen, strangers cannot find the
profile by search, and parents may see in the family centre with whom their child talks, though not what is said.</p>

<h2>Transfers</h2>
<p>Your information may be stored in the United States and in other countries outside the one you live in. Where the law asks
for it, we sign standard contracts that oblige the recipient to protect it.</p>

<h2>Changes to this policy</h2>
<p>No policy stays the same for ever. When we rewrite this one, the date at the top changes too, and for important changes we show you a
notice in the app.</p>`;
}
