// The whole way by keyboard alone: find, sign up, cancel. Nothing is out of reach, and one always sees where one is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, focused, said } from "./support/journey.mjs";

let house, browser, page;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
  ({ page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }));
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** Goes on with the Tab key until the keyboard stands on what begins so; every stop on the way must be seen. */
async function tabTo(name) {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    const { outline, isInSight } = await page.evaluate(() => {
      const { activeElement: element } = document;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return { outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth), isInSight };
    });
    assert.ok(outline >= 2 && isInSight, `“${here}” shows that the keyboard is there (outline ${outline}, in sight: ${isInSight})`);
    if (here.startsWith(name)) return;
  }
  assert.fail(`the Tab key never comes to “${name}”`);
}

const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

test("from the start page to a place and back, without a mouse", async () => {
  await page.goto(house.address);
  await tabTo("Zum Inhalt");
  await page.keyboard.press("Enter");
  await tabTo("Suche");
  await page.keyboard.type("Netzwerkveranstaltung");
  await enter();
  assert.match(page.url(), /suche=Netzwerkveranstaltung/);
  await tabTo("Netzwerkveranstaltung Seniorenarbeit");
  await enter();
  await tabTo("Jetzt anmelden");
  await enter();
  await tabTo("Vor- und Nachname");
  await page.keyboard.type("Karla Taste");
  await tabTo("Telefon");
  await page.keyboard.type("07154 000-90");
  await tabTo("Kein Workshop");
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /^Mobilität/);
  await tabTo("Ruhiger Platz");
  await page.keyboard.press("Space");
  await tabTo("Anmelden");
  await enter();
  assert.equal((await answerOf(page)).status, "confirmed");
  assert.match(await said(page), /Karla Taste: Mobilität, Ruhiger Platz/);
  await tabTo("Absagen");
  await enter();
  await tabTo("Ja, absagen");
  await enter();
  assert.equal((await answerOf(page)).status, "cancelled");
});

test("the Enter key inside a field signs up; it does not ask for another person", async () => {
  await page.goto(`${house.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo("Telefon");
  await page.keyboard.type("07154 000-91");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Lena Eilig");
  await enter();
  assert.equal((await answerOf(page)).status, "confirmed");
});

test("after a slip the keyboard goes from the list of faults straight to the field", async () => {
  await page.goto(`${house.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo("Anmelden");
  await enter();
  await tabTo("Bitte geben Sie Ihren Namen an.");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Vor- und Nachname");
  await page.keyboard.type("Moritz Mut");
  await tabTo("Telefon");
  await page.keyboard.type("07154 000-92");
  await enter();
  assert.equal((await answerOf(page)).status, "confirmed");
});
