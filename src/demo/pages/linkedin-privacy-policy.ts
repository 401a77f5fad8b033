import type { DemoPage, Edition } from "./page.ts";

/** Members are opted in to the training of generative AI, affiliates included; refusing holds for the future only. */
export const linkedinPrivacyPolicy: DemoPage = {
  service: "LinkedIn",
  name: "Privacy Policy",
  document: "linkedin/privacy-policy",
  path: "/linkedin/legal/privacy-policy",
  change: "matters",
  title: "Privacy Policy",
  text,
};

function text(edition: Edition): string {
  return `
<h1>Privacy Policy</h1>
<p><em>Effective ${edition === "before" ? "1 March 2024" : "20 November 2024"}</em></p>
<p>A professional network only works if the people in it trust each other and the place where they meet. This policy
says what we learn about you when you use the network, why we need it, who else gets to see it and what you can do
about each of these things. It covers our site, our apps and the plug-ins that other sites embed.</p>

<h2>1. Data we collect</h2>
<h3>1.1 What you give us</h3>
<p>To open an account you give us your name, an e-mail address or a mobile number, a password and roughly where you
live. Everything else in a profile is up to you: schooling, jobs, skills, a photograph, the languages you speak.
You may also post, comment, apply for a job, upload your address book or answer a survey, and we receive what you put
into those forms.</p>
<h3>1.2 What we notice while you use the network</h3>
<p>We keep a log of visits and searches, of the pages you open and of the advertisements you click. Our servers note
the address of your device, its operating system, the site you came from and, where you allow it, a rough
location.</p>
<h3>1.3 What others tell us</h3>
<p>Colleagues may mention you in an article, recruiters may add notes about your application and partners may tell us
that you signed in with our button. If your employer buys one of our products, it passes us your work address.</p>

<h2>2. How we use your data</h2>
<p>What we do with the data depends on which parts of the network you use and on the choices in your settings.</p>
<h3>2.1 Running the network</h3>
<ul>
  <li>to show your profile to the people you want to be found by and to suggest whom you may know;</li>
  <li>to rank the posts in your feed and to bring job openings before you that fit your experience;</li>
  <li>to let recruiters search for candidates who said that they are open to offers.</li>
</ul>
<h3>2.2 Staying in touch</h3>
<p>We write to you about security, about invitations that wait for your answer and about features we think you would
like. You decide how often, and you can stop all but the messages that the law obliges us to send.</p>
<h3>2.3 Advertising</h3>
<p>Advertisers choose a profession, an industry or a region, and we show their advertisement to members who match. We do
not hand them your name. You can tell us not to use what you do on other sites for this purpose.</p>
<h3>2.4 Improving what we offer</h3>
${
  edition === "before"
    ? `<p>We look at how features are used, ask for feedback and run statistical research about labour markets, so that the
network becomes more useful. Results are published for groups of members only.</p>`
    : `<p>We look at how features are used, ask for feedback and run statistical research about labour markets, so that the
network becomes more useful. Results are published for groups of members only. What members
write, post and upload, along with their profiles, may now also be used by us to train artificial intelligence (AI).</p>
<h3>2.5 Generative AI</h3>
<p>Some features write or draw for you, for instance when you ask for help with a headline. We and our
affiliates train the models behind them on what members share on the network, unless a member has switched this off.</p>
<p>The setting is on unless you change it. You can opt out of this training: open Settings, choose Data privacy and turn
off "Data for Generative AI Improvement". The opt-out counts from that day: what a model, ours or an
affiliate's, has learned from your data before stays learned.</p>`
}

<h2>3. Who sees it</h2>
<p>Your profile and what you post can be read by members and, if you leave the public profile on, by anybody with a
browser. Your employer can see how you use the products it pays for. Companies that host our servers, send our mails or
check payments work for us under contract and may use the data for nothing else. We hand data to authorities if a valid
order compels us, and we tell you unless that is forbidden.</p>
<table>
  <thead><tr><th>Recipient</th><th>What they get</th><th>Why</th></tr></thead>
  <tbody>
    <tr><td>Other members</td><td>Profile, posts, reactions</td><td>You share them</td></tr>
    <tr><td>Recruiters</td><td>Profile and applications</td><td>You apply, or you are open to offers</td></tr>
    <tr><td>Suppliers</td><td>What their task needs</td><td>They work on our behalf</td></tr>
  </tbody>
</table>

<h2>4. Your choices and obligations</h2>
<p>You can download your data, correct it, hide parts of your profile and close the account. Thirty days after you close
it, your profile is gone from the network; logs and backups follow within a further two months. Where the law gives you
the right to object to a use of your data, our contact form takes the objection.</p>
<p>Please keep your password to yourself and tell us at once if you believe that somebody else has used it.</p>

<h2>5. Other things you should know</h2>
<p>Our servers stand in several countries. When data leaves yours, we rely on the contracts that your regulator accepts
for the purpose. If we change this policy in a way that matters, we will announce it here before it takes effect; using
the network afterwards means that the new text applies to you.</p>
<p>The controller for members in Europe is our Irish company. Its data protection officer can be reached by letter at the
registered office or through the form in the help centre.</p>`;
}
