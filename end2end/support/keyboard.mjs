// Navigation by keyboard alone: Tab moves the focus, Enter leads to the next page.

import assert from "node:assert/strict";

/** The focused element: the label of a field, the text of any other element. */
export const focused = async (page) => (await page.evaluate(inspectFocus)).text;

/** Presses Tab until the focused element's text begins with `name`; the focus must be visible at every stop. */
export const tabTo = (page, name) => goTo(page, name, "Tab");

export const tabBackTo = (page, name) => goTo(page, name, "Shift+Tab");

export const pressEnter = (page) => Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

async function goTo(page, name, key) {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press(key);
    const { text, outline, isVisible } = await page.evaluate(inspectFocus);
    assert.ok(outline >= 2 && isVisible, `“${text}” shows the focus (outline ${outline}, visible: ${isVisible})`);
    if (text.startsWith(name)) return;
  }
  assert.fail(`the ${key} key never reaches “${name}”`);
}

/** Runs inside the page. An element outside of the window or covered by another one is not visible. */
function inspectFocus() {
  const { activeElement: element } = document;
  const text = (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").trim();
  const { left, right, top, bottom } = element.getClientRects()[0];
  const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;
  const topmost = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return { text, outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth), isVisible: topmost !== null && element.contains(topmost) };
}
