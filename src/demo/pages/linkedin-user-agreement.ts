import type { DemoPage } from "./page.ts";

/** Stays as it is; only the site around it changes. */
export const linkedinUserAgreement: DemoPage = {
  service: "LinkedIn",
  name: "User Agreement",
  document: "linkedin/user-agreement",
  path: "/linkedin/legal/user-agreement",
  change: "cosmetic",
  title: "User Agreement",
  text: () => `
<h1>User Agreement</h1>
<p><em>Effective 1 February 2022</em></p>
<p>By joining the network, opening one of our apps or clicking "Agree", you enter into a contract with us. If you do not
want that, do not join, and close your account if you already have one. Visitors without an account are bound by the
parts of this agreement that concern them.</p>

<h2>1. What you promise</h2>
<h3>1.1 Who may join</h3>
<p>You are at least sixteen years old, you open one account only, it bears your real name, and we have not banned you
before. Creating an account with false details is a breach of this agreement.</p>
<h3>1.2 Your account</h3>
<p>The account belongs to you, unless your employer pays for it. Choose a strong password, do not share it, and follow
the law and our rules for the community. You answer for what happens through your account until you close it or report
that it was misused.</p>
<h3>1.3 Paying</h3>
<p>Paid plans renew until you cancel. We may charge the card on file, prices may differ by country, and taxes come on
top. You find invoices in your settings. Money is returned only where our refund rules or the law say so.</p>

<h2>2. Rights and limits</h2>
<h3>2.1 Your licence to us</h3>
<p>What you post remains yours. You let us and our affiliates copy it, change its form, show it and
spread it, anywhere in the world and free of charge, and you need not be asked again each time. Four limits apply:</p>
<ul>
  <li>you end the licence for a post by deleting it, except for the time it takes to leave our backups, and except where
  you shared it with others who copied it;</li>
  <li>we will not put your content into advertisements for the products of others without asking you first, though we
  may place advertisements next to it;</li>
  <li>we may reformat or translate a post, but we will not alter what it says;</li>
  <li>because you own it, you may offer it to anybody else under terms of your own.</li>
</ul>
<h3>2.2 Availability</h3>
<p>We may change a feature, end it or limit it. We are not a storage service: keep copies of what you care about, because
we have no duty to keep them for you.</p>
<h3>2.3 Content of others</h3>
<p>You will meet things on the network that are wrong, late or offensive. We do not check them as a rule. An event that is
announced here may be organised by someone we do not know, and whether you attend is your decision.</p>
<h3>2.4 How features decide</h3>
<p>We use the information about you to make suggestions. Machine learning sorts your feed and proposes jobs and people,
and it is the better the more complete your profile is.</p>

<h2>3. Disclaimer and limit of liability</h2>
<p>The network is provided as it is and as available. As far as the law permits, we make no promise that it will run
without interruption or error. Neither of us owes the other lost profits or indirect damage, and our liability in any
year is limited to what you paid us in that year, or to a thousand dollars where you paid nothing. Nothing here limits
liability for intent or for injury to life and health.</p>

<h2>4. Ending the contract</h2>
<p>Either side may end it at any time. You lose access then, but the rules on content that others have shared, on
liability and on disputes continue. What you owed before stays owed.</p>

<h2>5. Law and disputes</h2>
<p>If you live in Europe, Irish law applies, together with the protection that the consumer law of your own country gives
you. Elsewhere, the law of California applies, and its courts decide.</p>

<h2>6. General terms</h2>
<p>Should a court strike a part of this agreement, the rest stays in force. That we do not act on a breach at once does not
mean that we accept it. You may not pass your account on to somebody else; we may transfer the agreement to a company
that takes over the network.</p>

<h2>7. Rules of conduct</h2>
<p>You will be honest about who you are, respect the privacy and the rights of others, and use the network in a
professional manner. You will not:</p>
<ol>
  <li>invent an identity, a career or an employer;</li>
  <li>copy profiles with robots, browser extensions or any other automated means;</li>
  <li>get around access controls or limits on searching;</li>
  <li>copy or publish what others hold rights to;</li>
  <li>send unwanted messages in bulk, or anything that carries a virus;</li>
  <li>rent out, sell or otherwise make money from access to the network.</li>
</ol>

<h2>8. Reporting content</h2>
<p>If you believe that something on the network infringes your rights or breaks the law, use the report form. We look at
every report, tell you what we decided, and explain how you can have the decision reviewed.</p>`,
};
