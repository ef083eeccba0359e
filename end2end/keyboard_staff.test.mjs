// Work by keyboard alone, from the way in to the door. Nothing is out of reach, and a press never takes away the place where one stands.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { awake, enter as signUp, phone } from "./support/door.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, said, words } from "./support/journey.mjs";
import { enter, focused, tabBackTo, tabTo } from "./support/keyboard.mjs";
import { employ } from "./support/office.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const DOORS = ["tuer", "familie", "form"];

let house, browser;
before(async () => {
  house = await openHouse();
  await load(house, DOORS.map((slug) => evening(slug, `Abend ${slug}`, { sign_up: { seats: 99, max_party: 4 } })));
  for (const slug of DOORS) {
    for (const [name, people] of [["Anna Weiß", 1], ["Jürgen Müller", 1], ["Familie Koch", 3]]) await signUp(house, slug, name, people);
  }
  for (let guest = 10; guest < 30; guest += 1) await signUp(house, "tuer", `Gast ${guest}`, 1);
  await signUp(house, NETWORK, "Ruth Ruhig", 1);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const calm = { reducedMotion: "reduce" };
/** A phone at the door, whose page is drawn and, where it has a script, awake. */
const door = (slug, how) => phone(house, browser, slug, { ...calm, ...how });
const heard = (page, sentence) => page.locator(".said", { hasText: sentence }).waitFor();

test("somebody comes in, looks for a person, and enters another one who calls", async () => {
  const { page, close } = await openPage(browser, { ...calm, javaScriptEnabled: false });
  await page.goto(await employ(house, "tasten@kornwestheim.example", "Birgit Öztürk"));
  await tabTo(page, "Jetzt anmelden");
  await enter(page);
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await enter(page);
  await tabTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("ruhig");
  await enter(page);
  await tabTo(page, "Ruth Ruhig");
  await enter(page);
  assert.equal(await words(page.locator("h1")), "Ruth Ruhig");
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await enter(page);
  await tabTo(page, "Jemanden eintragen");
  await enter(page);
  await tabTo(page, "am Telefon");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "vor Ort bei uns");
  await tabTo(page, "Vor- und Nachname");
  await page.keyboard.type("Frieda Häberle");
  await tabTo(page, "Telefon");
  await page.keyboard.type("07154 000-82");
  await tabTo(page, "Rollstuhlplatz");
  await page.keyboard.press("Space");
  await tabTo(page, "Eintragen");
  await enter(page);
  assert.equal((await answerOf(page)).status, "confirmed");
  assert.match(await said(page), /Frieda Häberle.*Rollstuhlplatz.*vor Ort bei uns/);
  await close();
});

test("at the door one searches, presses “Da” and “Zurück”, and stays where one pressed", async () => {
  const { page, close } = await door("tuer");
  await awake(page);
  await tabTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("weiss");
  await page.locator("output", { hasText: "Gefunden: 1." }).waitFor();
  await tabTo(page, "Da : Anna Weiß");
  await page.keyboard.press("Enter");
  await heard(page, "Anna Weiß ist da, seit");
  assert.equal(await focused(page), "Zurück : Anna Weiß ist doch nicht da");
  await tabBackTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("mueller");
  await page.locator("output", { hasText: "Gefunden: 1." }).waitFor();
  await tabTo(page, "Da : Jürgen Müller");
  await page.keyboard.press("Space");
  await heard(page, "Jürgen Müller ist da, seit");
  await tabBackTo(page, "Name oder Anmeldenummer");
  await page.keyboard.press("Backspace");
  await page.locator("output:empty").waitFor({ state: "attached" });
  await tabTo(page, "Zurück : Anna Weiß");
  await page.keyboard.press("Enter");
  await heard(page, "Anna Weiß ist nicht da.");
  assert.equal(await focused(page), "Da : Anna Weiß");
  await page.getByRole("button", { name: "Zurück : Jürgen Müller" }).waitFor();
  await tabTo(page, "Zurück : Jürgen Müller");
  await tabBackTo(page, "Zum Inhalt");
  await close();
});

test("whoever presses “Alle da” stays with those who came, though the button goes away", async () => {
  const { page, close } = await door("familie");
  await awake(page);
  await tabTo(page, "Alle da");
  await page.keyboard.press("Enter");
  await heard(page, "Von Familie Koch sind 3 Personen da.");
  assert.match(await focused(page), /^Angemeldet von Familie Koch/);
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /^Zurück : Familie Koch/);
  await close();
});

test("without script the keyboard comes back to the row that was pressed", async () => {
  const { page, close } = await door("form", { javaScriptEnabled: false });
  await tabTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("weiss");
  await enter(page);
  await tabTo(page, "Da : Anna Weiß");
  await enter(page);
  await heard(page, "Anna Weiß ist da, seit");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Zurück : Anna Weiß ist doch nicht da");
  await enter(page);
  await heard(page, "Anna Weiß ist nicht da.");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Da : Anna Weiß");
  await close();
});
