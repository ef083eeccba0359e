// The visitor's journey by keyboard alone: find an event, sign up, cancel. Everything is reachable, and the focus is always visible.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey, mainText, outcomeOf } from "./support/journey.mjs";
import { focused, pressEnter, tabTo } from "./support/keyboard.mjs";

const { app, openPage } = await journey();
const { page } = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });

test("from the start page to a confirmed sign-up and its cancellation", async () => {
  await page.goto(app.address);
  await tabTo(page, "Zum Inhalt");
  await page.keyboard.press("Enter");
  await tabTo(page, "Suche");
  await page.keyboard.type("Netzwerkveranstaltung");
  await pressEnter(page);
  assert.match(page.url(), /suche=Netzwerkveranstaltung/);
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await pressEnter(page);
  await tabTo(page, "Jetzt anmelden");
  await pressEnter(page);
  await tabTo(page, "Vor- und Nachname");
  await page.keyboard.type("Karla Taste");
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-90");
  await tabTo(page, "Mobilität");
  await page.keyboard.press("Space");
  await tabTo(page, "Ruhiger Platz");
  await page.keyboard.press("Space");
  await tabTo(page, "Anmelden");
  await pressEnter(page);
  assert.equal((await outcomeOf(page)).status, "confirmed");
  assert.match(await mainText(page), /Karla Taste: Mobilität, Ruhiger Platz/);
  await tabTo(page, "Absagen");
  await pressEnter(page);
  await tabTo(page, "Ja, absagen");
  await pressEnter(page);
  assert.equal((await outcomeOf(page)).status, "cancelled");
});

test("the Enter key inside a field signs up; it does not add another person", async () => {
  await page.goto(`${app.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-91");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(page), "Vor- und Nachname");
  await page.keyboard.type("Lena Eilig");
  await pressEnter(page);
  assert.equal((await outcomeOf(page)).status, "confirmed");
});

test("after an error a link in the error summary leads to the field", async () => {
  await page.goto(`${app.address}/veranstaltungen/netzwerk-seniorenarbeit/anmelden`);
  await tabTo(page, "Anmelden");
  await pressEnter(page);
  await tabTo(page, "Bitte geben Sie Ihren Namen an.");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Vor- und Nachname");
  await page.keyboard.type("Moritz Mut");
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-92");
  await pressEnter(page);
  assert.equal((await outcomeOf(page)).status, "confirmed");
});
