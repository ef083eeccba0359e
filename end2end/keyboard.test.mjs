// The whole way by keyboard alone: find, sign up, cancel. Nothing is out of reach, and one always sees where one is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, said } from "./support/journey.mjs";
import { enter, focused, tabTo } from "./support/keyboard.mjs";

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

test("from the start page to a place and back, without a mouse", async () => {
  await page.goto(house.address);
  await tabTo(page, "Zum Inhalt");
  await page.keyboard.press("Enter");
  await tabTo(page, "Suche");
  await page.keyboard.type("Netzwerkveranstaltung");
  await enter(page);
  assert.match(page.url(), /suche=Netzwerkveranstaltung/);
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await enter(page);
  await tabTo(page, "Jetzt anmelden");
  await enter(page);
  await tabTo(page, "Vor- und Nachname");
  await page.keyboard.type("Karla Taste");
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-90");
  await tabTo(page, "Kein Workshop");
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /^Mobilität/);
  await tabTo(page, "Ruhiger Platz");
  await page.keyboard.press("Space");
  await tabTo(page, "Anmelden");
  await enter(page);
  assert.equal((await answerOf(page)).status, "confirmed");
  assert.match(await said(page), /Karla Taste: Mobilität, Ruhiger Platz/);
  await tabTo(page, "Absagen");
  await enter(page);
  await tabTo(page, "Ja, absagen");
  await enter(page);
  assert.equal((await answerOf(page)).status, "cancelled");
});

test("the Enter key inside a field signs up; it does not ask for another person", async () => {
  await page.goto(`${house.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-91");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Lena Eilig");
  await enter(page);
  assert.equal((await answerOf(page)).status, "confirmed");
});

test("after a slip the keyboard goes from the list of faults straight to the field", async () => {
  await page.goto(`${house.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo(page, "Anmelden");
  await enter(page);
  await tabTo(page, "Bitte geben Sie Ihren Namen an.");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Vor- und Nachname");
  await page.keyboard.type("Moritz Mut");
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-92");
  await enter(page);
  assert.equal((await answerOf(page)).status, "confirmed");
});
