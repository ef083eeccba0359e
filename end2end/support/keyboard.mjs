// The keyboard alone: with Tab from stop to stop, with Enter on to the next page.

import assert from "node:assert/strict";

/** Where the keyboard is: the label of a field, the words on anything else. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement.labels?.[0] ?? activeElement).innerText.replace(/\s+/g, " ").trim();
  });

/** Goes on with the Tab key until the keyboard stands on what begins so; every stop on the way must be seen. */
export const tabTo = (page, name) => goTo(page, name, "Tab");

export const tabBackTo = (page, name) => goTo(page, name, "Shift+Tab");

export const enter = (page) => Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

async function goTo(page, name, key) {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    const { outline, isInSight } = await page.evaluate(lookAtFocus);
    assert.ok(outline >= 2 && isInSight, `“${here}” shows that the keyboard is there (outline ${outline}, in sight: ${isInSight})`);
    if (here.startsWith(name)) return;
  }
  assert.fail(`the ${key} key never comes to “${name}”`);
}

/** Runs inside the page. What lies outside of the window or under something else is not in sight. */
function lookAtFocus() {
  const { activeElement: element } = document;
  const { left, right, top, bottom } = element.getClientRects()[0];
  const middle = (from, to, room) => (Math.max(from, 0) + Math.min(to, room)) / 2;
  const uppermost = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return { outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth), isInSight: uppermost !== null && element.contains(uppermost) };
}
