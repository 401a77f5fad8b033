/** A small but real policy page: menus, a consent banner, a footer, and an article with the given extra paragraphs. */
export function policyPage(
  service: string,
  extra: readonly string[] = [],
  banner = "Spring sale: 20 % off",
): string {
  const paragraphs = [...TEXT, ...extra].map((text) => `<p>${text.replaceAll("%", service)}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${service} Privacy Policy</title></head><body>
<nav><a href="/">Home</a> <a href="/plans">Plans</a> <a href="/login">Log in</a></nav>
<div id="onetrust-banner-sdk"><p>${banner}</p><button>Accept</button></div>
<main><h1>${service} Privacy Policy</h1><h2>How your information is used</h2>
${paragraphs}
</main>
<footer><a href="/imprint">Imprint</a> <span>${banner}</span></footer></body></html>`;
}

/** The clause that the changed pages bring. */
export const TRAINING =
  "We use the posts, photos and comments that you share on % to train the generative AI models behind our assistant, unless you turn this off in your settings.";

const TEXT = [
  "This policy explains what % learns about its members, why it needs to know it, and for how long it keeps what it knows. It applies to everyone who opens an account with us or visits our pages.",
  "When you open an account you tell us your name, an e-mail address and a password. You may add a portrait, a short description of yourself and the town in which you live. None of this is needed to read what others have written.",
  "We keep a record of the pages that you visit and of the device that you visit them with, so that we can find faults, keep accounts secure and bill our advertisers for what was really seen.",
  "Your account can be closed at any time. We then delete your posts within thirty days, and keep only what the law obliges us to keep, such as invoices and the records of complaints.",
  "You have the right to see what is stored about you, to have mistakes corrected, and to complain to the supervisory authority of the country in which you live.",
  "If this policy changes in a way that matters, we tell you at least two weeks before the change takes effect, by e-mail or by a notice on the home page.",
];
