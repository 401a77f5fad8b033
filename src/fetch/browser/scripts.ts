/**
 * What is done inside a page, as the text of expressions: the program has no DOM, and its compiler must not rewrite them.
 * They run in a world of their own, where the page's scripts cannot have replaced what they call.
 */

/** Elements and open shadow roots, without recursion. */
const ROOTS = `const roots = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);`;

/** Number of characters that the page holds; 0 before there is a body. */
export const MEASURE = `(() => {
  if (document.body === null) return 0;
  ${ROOTS}
  let length = document.body.textContent.length;
  for (const root of roots.slice(1)) length += root.textContent.length;
  return length;
})()`;

/** Opens every \`details\`. */
export const OPEN_DETAILS = `for (const details of document.querySelectorAll("details:not([open])")) details.open = true`;

/** Scrolls to the end, a screen at a time, or as far as it comes in `limitMs`. */
export function scroll(limitMs: number): string {
  return `(async () => {
  const scroller = document.scrollingElement ?? document.documentElement;
  const until = performance.now() + ${limitMs};
  while (performance.now() < until) {
    scrollBy(0, innerHeight * 0.9);
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (scroller.scrollTop + innerHeight >= scroller.scrollHeight - 1) break;
  }
})()`;
}

/**
 * The buttons of collapsed sections: inside the document, never a link, a menu, or part of a form. Where the page does
 * not say what its main part is, all but its frame is taken for it.
 */
const BUTTONS = `(() => {
  const main = "main, article, [role=main]";
  const frame = "nav, footer, aside, form, dialog, a[href], body > header, [role=navigation], [role=banner], " +
    "[role=contentinfo], [role=dialog], [role=search], [role=menu], [role=menubar], [aria-haspopup]:not([aria-haspopup=false])";
  const within = document.querySelector(main) === null ? "body" : main;
  return [...document.querySelectorAll("button[aria-expanded=false], [role=button][aria-expanded=false]")]
    .filter((button) => !button.disabled && button.closest(within) !== null && button.closest(frame) === null)
    .slice(0, 200);
})()`;

export const COUNT_BUTTONS = `${BUTTONS}.length`;

export const CLICK_BUTTONS = `for (const button of ${BUTTONS}) button.click()`;

/**
 * The page as HTML, open shadow roots as declarative ones, without what it shows to browsers that run no scripts; its
 * length in characters where that is more than \`limit\`.
 */
export function serialize(limit: number): string {
  return `(() => {
  for (const element of document.querySelectorAll("noscript")) element.remove();
  ${ROOTS}
  const root = document.documentElement;
  const shell = root.cloneNode(false).outerHTML;
  const end = shell.lastIndexOf("</");
  const html = "<!doctype html>" + shell.slice(0, end) + root.getHTML({ shadowRoots: roots.slice(1) }) + shell.slice(end);
  return html.length > ${limit} ? html.length : html;
})()`;
}
