import type { DemoPage } from "./page.ts";

/** Stays as it is; the help centre around it swaps its articles, banner and identifiers. */
export const metaInstagramTermsOfUse: DemoPage = {
  service: "Meta",
  name: "Instagram Terms of Use",
  document: "meta/instagram-terms-of-use",
  path: "/instagram/help/terms-of-use",
  change: "cosmetic",
  title: "Terms of Use",
  text: () => `
<h1>Terms of Use</h1>
<p>These terms govern your use of the photo app and tell you what we offer in it and what we expect of you. When you open an
account or use the app, you agree to them. They do not apply to other services of the group, which have terms of their
own.</p>

<h2>The service</h2>
<p>The service is the app with all that belongs to it: what you see, what runs behind it and what we do to keep it going. It
consists of the following:</p>
<ul>
  <li><strong>Chances to create, connect and share.</strong> People differ. So we offer several kinds of accounts, filters and
  messages, and we help you to find what you care about.</li>
  <li><strong>A place that is safe and inclusive.</strong> We build teams and systems to fight abuse. We use automated systems
  and machine learning to spot breaches of our rules in what people post.</li>
  <li><strong>Access in many countries.</strong> To run a global service, we store and move data across our systems around the
  world, also outside the country you live in.</li>
  <li><strong>Shops and offers that suit you.</strong> We show advertisements and sponsored posts that we think are meaningful
  to you, and use what we know from the app and from elsewhere to choose them.</li>
</ul>

<h2>How it is paid for</h2>
<p>You do not pay us money. Instead, by using the service you acknowledge that we can show you advertisements for which
businesses pay. We choose them with the help of your personal data, and we do not tell the businesses who you are unless you
let us.</p>

<h2>Your commitments</h2>
<h3>Who can use the app</h3>
<p>You are thirteen or older, no law keeps you from using a service like this one, and we have never had to close an account of
yours. Persons who were convicted of a sexual offence are not admitted.</p>
<h3>How you may not use it</h3>
<ul>
  <li>You cannot impersonate others or give us wrong details. You need not use your real name, but say who you are when a
  business stands behind the account.</li>
  <li>You cannot do anything unlawful or misleading, or help others to do so.</li>
  <li>You cannot interfere with the operation of the service, or collect information from it by automated means without our
  permission.</li>
  <li>You cannot sell, license or buy an account, or data from it, and you cannot ask others for their passwords.</li>
  <li>You cannot post private information about somebody, or take what belongs to somebody else.</li>
</ul>
<h3>What you let us do</h3>
<p>We do not claim that your content is ours. But to run the app we need permissions from you:
you grant us a licence, valid everywhere and free of charge, to store your photos and videos, show them to the audience you
chose, translate their captions and create derivative works of them, such as a cropped preview. We may pass the licence on to
those who help us. It ends once a post has been deleted from our systems.</p>
<p>When you like or follow a brand, we may show your user name and profile picture beside its advertisements, and we do not owe
you money for it. Others may see that you follow a brand that sponsors a post.</p>
<p>The app may update itself on your device.</p>

<h2>Further rights we keep</h2>
<p>If you pick a user name that offends against somebody's rights, we may change it. If you use content that we hold rights to
and make available in the app, such as stickers or sounds, we keep all rights to it. You may use our marks only as our brand
guidelines allow.</p>

<h2>Removing content and accounts</h2>
<p>We can remove what you share if we believe that it breaks these terms, our rules or the law, and we may stop providing the
service to you if you do so again and again. We will tell you why, unless telling you would put somebody at risk. You may ask
us to look at the decision once more.</p>

<h2>Our agreement and what happens if we disagree</h2>
<p>Should one of these rules turn out to be void, the others hold. What we have not granted you in so many words stays with us.
The service is provided as it is, and we cannot promise that it will always be safe, secure and free of errors. We do not
control what people do and say, and we are not responsible for it.</p>
<p>If you are a consumer, the law of the country where you live decides on a dispute, and its courts are open to you. In all
other cases the courts in the county of San Mateo are competent.</p>

<h2>Changes to these terms</h2>
<p>We may change the service and our policies, and then we may have to change these terms too. Unless the law demands it at
once, we will notify you at least thirty days before. If you do not agree, you can delete your account.</p>
<p>Revised: 26 July 2022</p>`,
};
