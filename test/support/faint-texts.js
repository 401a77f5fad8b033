/**
 * Runs in a page. The texts whose contrast (WCAG 2.2) with the colour behind them is below `least`; `canvas` is the colour
 * of the page where nothing sets one, as [red, green, blue].
 */
// biome-ignore lint/correctness/noUnusedVariables: called from a test, inside the page
function faintTexts(canvas, least) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent.trim();
    const contrast = text === "" ? least : contrastOf(node.parentElement, canvas);
    if (contrast < least) faint.push(`${text.slice(0, 40)}: ${contrast.toFixed(2)}`);
  }
  return faint;
}

function contrastOf(element, canvas) {
  let behind = null;
  let opacity = 1;
  for (let above = element; above !== null; above = above.parentElement) {
    const style = getComputedStyle(above);
    opacity *= Number(style.opacity);
    const [red, green, blue, alpha = 1] = channelsOf(style.backgroundColor);
    if (behind === null && alpha > 0) behind = [red, green, blue];
  }
  const under = behind ?? canvas;
  const text = channelsOf(getComputedStyle(element).color);
  const shown = under.map((value, at) => text[at] * opacity + value * (1 - opacity));
  const [darker, brighter] = [luminance(shown), luminance(under)].sort((one, other) => one - other);
  return (brighter + 0.05) / (darker + 0.05);
}

function channelsOf(color) {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
