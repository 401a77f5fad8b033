import type { DemoPage, Edition } from "./pages/page.ts";

/** What one of the sites puts around its documents; each has its own habits of marking it up. */
type Layout = (page: DemoPage, text: string, edition: Edition, token: string) => string;

/**
 * The document inside its site: menu, banner, cookie notice, footer, scripts. All of these differ between the two
 * editions, and tokens and ids differ with every visit.
 */
export function chrome(page: DemoPage, text: string, edition: Edition, visit: number): string {
  const token = (visit * 2654435761).toString(16);
  const layout = LAYOUTS[page.service] ?? professional;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${page.title} | ${page.service}</title>
<meta name="csrf-token" content="${token}">
<link rel="stylesheet" href="/assets/site.${token}.css">
<script nonce="${token}">window.__boot = {"build": "${token}", "user": null, "page": "${page.path}"};</script>
<style>.c-${token} { display: block }</style>
</head>
<body class="c-${token}">
<a class="skip-link" href="#content">Skip to content</a>
${layout(page, text, edition, token)}
<script nonce="${token}" src="/assets/app.${token}.js"></script>
</body>
</html>`;
}

const professional: Layout = (_page, text, edition, token) => `
<header class="global-header"><nav aria-label="Primary"><ul>
${links(edition === "before" ? ["Top content", "People", "Learning", "Jobs"] : ["Articles", "People", "Learning", "Jobs", "Games", "Get the app"])}
</ul><a href="/signup">Join now</a> <a href="/login">Sign in</a></nav></header>
<div id="artdeco-global-alert-${token}" class="cookie-banner" role="alert">
<p>${edition === "before" ? "We and our partners use cookies to run this site and to show you relevant advertising. Accept or reject them, or choose in your settings." : "This site uses essential cookies and, if you agree, others for analytics and advertising. Your choice can be changed at any time."}</p>
<button>Accept</button><button>Reject</button></div>
<div class="legal-layout"><aside class="toc"><ul>${links(["User Agreement", "Privacy Policy", "Cookie Policy", "Copyright Policy"])}</ul></aside>
<main id="content" class="component-container-${token}">${text}</main></div>
<footer><ul>${links(edition === "before" ? ["About", "Accessibility", "Brand Policy"] : ["About", "Accessibility", "Guest Controls", "Brand Policy", "Community Guidelines"])}</ul>
<p>&copy; ${edition === "before" ? "2024" : "2025"} ${edition === "before" ? "Sunnyvale" : "Mountain View"}</p></footer>`;

const playful: Layout = (_page, text, edition, token) => `
<div role="banner"><a href="/">Home</a><nav><ul>
${links(edition === "before" ? ["Stories", "Lenses", "Camera"] : ["Stories", "Spotlight", "Chat", "Lenses", "Camera Kit"])}
</ul></nav></div>
<div class="promo" role="complementary"><p>${edition === "before" ? "Spring is here: try the new flower lenses." : "New lenses every week. Download the app and say hello."}</p></div>
<article id="content" data-reactid="${token}">${text}</article>
<div class="cookie-consent" role="dialog" aria-label="Cookies"><p>${edition === "before" ? "We use cookies. Pick what you are fine with." : "Cookies help us to understand how the site is used. You decide which ones we may set."}</p><button>Fine</button></div>
<footer><h2>Company</h2><ul>${links(["News", "Careers", "Investors"])}</ul><h2>${edition === "before" ? "Community" : "Help"}</h2><ul>${links(["Support", "Guidelines", "Safety Center"])}</ul>
<small>${edition === "before" ? "Copyright 2024" : "Copyright 2025"}</small></footer>`;

const helpCentre: Layout = (_page, text, edition, token) => `
<div role="navigation" id="mount_${token}"><a href="/">Privacy Center</a> ${inline(edition === "before" ? ["Home", "Topics", "Guides"] : ["Home", "Search", "Topics", "More resources"])}</div>
<div role="main" id="content"><div class="x1${token}"><div class="x2${token}">${text}</div></div></div>
<div role="complementary"><h3>${edition === "before" ? "Related articles" : "People also read"}</h3><ul>
${links(edition === "before" ? ["How do I change my password?", "Who can see my stories?", "Report something"] : ["Hide who can tag you", "Turn on two-step login", "How do reels get ranked?"])}
</ul><p>${edition === "before" ? "412 people found this helpful" : "587 people found this helpful"}</p></div>
<div role="contentinfo">${inline(["About", "Help", "Careers", "Ad choices"])} ${edition === "before" ? "© 2024" : "© 2025"}</div>`;

const shortPosts: Layout = (_page, text, edition, token) => `
<header id="hdr-${token}"><nav>${inline(edition === "before" ? ["Terms", "Privacy", "Rules"] : ["Overview", "Terms", "Privacy", "Rules", "Download as PDF"])}</nav>
<div class="announcement">${edition === "before" ? "Premium is cheaper this month." : "Meet the assistant: ask our AI anything."}</div></header>
<section id="content" class="legal"><div class="wrap">${text}</div></section>
<form action="/subscribe" method="post"><input type="hidden" name="authenticity_token" value="${token}"><label>E-mail <input name="email"></label><button>Subscribe</button></form>
<footer><div>${inline(edition === "before" ? ["About", "Company", "Careers"] : ["About", "Company", "Careers", "Brand toolkit"])}</div><div>${edition === "before" ? "© 2023" : "© 2024"} Cookies · Privacy · Terms</div></footer>`;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  LinkedIn: professional,
  Snapchat: playful,
  Meta: helpCentre,
  X: shortPosts,
};

function links(labels: readonly string[]): string {
  return labels.map((label) => `<li><a href="/${slugOf(label)}">${label}</a></li>`).join("\n");
}

function inline(labels: readonly string[]): string {
  return labels.map((label) => `<a href="/${slugOf(label)}">${label}</a>`).join(" ");
}

function slugOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z]+/g, "-");
}
