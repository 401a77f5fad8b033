import type { DemoPage, Edition } from "./page.ts";

/** Public posts train the models, also of people who only appear in them; private messages stay out; a form objects. */
export const metaFacebookPrivacyPolicy: DemoPage = {
  service: "Meta",
  name: "Facebook Privacy Policy",
  document: "meta/facebook-privacy-policy",
  path: "/facebook/privacy/policy",
  change: "matters",
  title: "Privacy Policy",
  text,
};

function text(edition: Edition): string {
  return `
<h1>Privacy Policy</h1>
<p>In force since ${edition === "before" ? "27 December 2023" : "26 June 2024"}</p>
<p>This policy describes the information that we process to run our products, and it applies to all of them: the social
network, the messenger, the photo app and the headsets. Each section begins with the short version; below it you find the
details and the settings that belong to it.</p>

<h2>What information do we collect?</h2>
<p>What we collect depends on how you use our products. Some of it we receive even if you have no account.</p>
<h3>Your activity and what you provide</h3>
<ul>
  <li>content you create, such as posts, comments, stories and audio;</li>
  <li>what you show through the camera feature, your camera roll or voice-enabled features, if you switched them on;</li>
  <li>messages you send and receive, with their metadata, but not what is end-to-end encrypted;</li>
  <li>whom you follow, which groups you join and how long you look at what;</li>
  <li>what you buy, and the details of the payment.</li>
</ul>
<h3>Friends and other people</h3>
<p>If someone uploads an address book, we learn your name and number although you gave us neither. People may tag you in a
picture, write about you or send you a message.</p>
<h3>Devices and partners</h3>
<p>We receive the type of your device, its settings, signals from nearby networks and identifiers that advertisers use.
Businesses that build our tools into their sites tell us what you looked at there and what you bought.</p>

<h2>How do we use your information?</h2>
<p>We use it to give you a personal experience, and for the other purposes that follow.</p>
<h3>Providing and personalising our products</h3>
<p>Your feed, the videos after the one you are watching, the groups we suggest and the advertisements between them are chosen
for you. Automated processing does most of this, because the amount is too large for people to sort.</p>
<h3>Safety, integrity and security</h3>
<p>We look for accounts that are not what they pretend to be, find harmful content and help people who seem to be in distress.
Trained reviewers look at what the systems cannot decide.</p>
<h3>Measurement and research</h3>
<p>We tell businesses how their advertisements did, in numbers and not by name. Research that serves the public good may use
information once everything that points to a person has been taken out.</p>
${
  edition === "before"
    ? ""
    : `
<h3>Building artificial intelligence</h3>
<p>We use information that people share publicly on our products, such as posts, comments, audio, photos and their captions,
profile pictures and what they ask our assistant, to develop and train the large language models behind our generative AI
features.</p>
<p>This may include you even if you do not use our products: when somebody posts a photo in which you appear, or mentions
you in a public caption, we may still process it to train our AI models.</p>
<p>What you write to friends and family in private messages is not used to train these models.</p>
<p>You can object to the use of your information for AI. Open the Meta AI page in the privacy centre, choose
"Take control" and send us the objection form; if we honour your objection, it will be applied from then on.</p>`
}

<h2>How is information shared on our products?</h2>
<p>You choose an audience each time you post. What is public can be seen, downloaded and shared by anybody, on our products
and off them, and search engines may list it. People in your audience can pass on what you wrote to others who are not
in it.</p>

<h2>How do we share with partners and others?</h2>
<p>We do not sell your information and never will. Advertisers receive reports, not names. Suppliers who run servers, support
or measurement for us get what the task requires and are bound by contract. Where a law, a court or an emergency demands it,
we share what is needed and no more.</p>

<h2>How do the companies of the group work together?</h2>
<p>They share systems, technology and information, so that a person who is blocked for fraud in one app does not turn up in
the next one, and so that you can link your accounts if you wish.</p>

<h2>How can you manage or delete your information?</h2>
<p>The settings let you look at your activity, move it to an archive or delete it, download all of it, and take it to another
service. When you delete the account, your content becomes invisible at once, and it takes up to ninety days until it is
gone from our storage, with some exceptions that the law makes.</p>

<h2>How long do we keep it?</h2>
<p>As long as we need it for the purpose it was collected for. A search that you delete from your history leaves our records
after six months; a copy of an identity document is deleted after thirty days.</p>

<h2>How do we transfer information?</h2>
<p>Our network is global, and data centres stand on several continents. Contracts that regulators have approved protect the
information on its way.</p>

<h2>When this policy changes</h2>
<p>We will notify you before we make material changes and give you the opportunity to read the new text before you go on
using our products.</p>

<h2>How to contact us</h2>
<p>Questions can be asked online or by letter to the privacy operations team. People in Europe can turn to the data protection
officer of the Irish company, and to their authority if they are not satisfied.</p>`;
}
