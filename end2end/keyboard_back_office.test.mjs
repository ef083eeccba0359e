// The back office and the check-in by keyboard alone. Everything is reachable, and a submission never loses the focus.

import assert from "node:assert/strict";
import { test } from "node:test";
import { islandReady, openCheckIn } from "./support/check_in.mjs";
import { journey, mainText, outcomeOf, textOf } from "./support/journey.mjs";
import { focused, pressEnter, tabBackTo, tabTo } from "./support/keyboard.mjs";
import { addOrganizer } from "./support/back_office.mjs";
import { postSignUp } from "./support/post.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const EVENTS = ["tuer", "familie", "form"];

const site = await journey();
const { app, openPage } = site;
await load(app, EVENTS.map((slug) => evening(slug, `Abend ${slug}`, { sign_up: { seats: 99, max_party: 4 } })));
for (const slug of EVENTS) {
  for (const [name, people] of [["Anna Weiß", 1], ["Jürgen Müller", 1], ["Familie Koch", 3]]) await postSignUp(app, slug, name, { people });
}
for (let number = 10; number < 30; number += 1) await postSignUp(app, "tuer", `Gast ${number}`);
await postSignUp(app, NETWORK, "Ruth Ruhig");

const settings = { reducedMotion: "reduce" };
/** The check-in of an event on a phone of its own. */
const checkIn = (slug, options) => openCheckIn(site, slug, { ...settings, ...options });
const untilMessage = (page, sentence) => page.locator(".said", { hasText: sentence }).waitFor();

test("an organizer logs in, looks for a sign-up, and enters another one by telephone", async () => {
  const { page, close } = await openPage({ ...settings, javaScriptEnabled: false });
  await page.goto(await addOrganizer(app, "tasten@kornwestheim.example", "Birgit Öztürk"));
  await tabTo(page, "Jetzt anmelden");
  await pressEnter(page);
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await pressEnter(page);
  await tabTo(page, "Name, Telefon, E-Mail oder Anmeldenummer");
  await page.keyboard.type("ruhig");
  await pressEnter(page);
  await tabTo(page, "Ruth Ruhig");
  await pressEnter(page);
  assert.equal(await textOf(page.locator("h1")), "Ruth Ruhig");
  await tabTo(page, "Netzwerkveranstaltung Seniorenarbeit");
  await pressEnter(page);
  await tabTo(page, "Jemanden eintragen");
  await pressEnter(page);
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
  await pressEnter(page);
  assert.equal((await outcomeOf(page)).status, "confirmed");
  assert.match(await mainText(page), /Frieda Häberle.*Rollstuhlplatz.*vor Ort bei uns/);
  await close();
});

test("an organizer filters the overview, and follows what is to do", async () => {
  const { page, close } = await openPage({ ...settings, javaScriptEnabled: false });
  await page.goto(await addOrganizer(app, "tasten@kornwestheim.example", "Birgit Öztürk"));
  await tabTo(page, "Jetzt anmelden");
  await pressEnter(page);
  await tabTo(page, "Zeit");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Zeigen");
  await pressEnter(page);
  assert.equal(await textOf(page.locator("h1")), "Vergangene Veranstaltungen");
  await tabBackTo(page, "Übersicht");
  await pressEnter(page);
  await tabTo(page, await textOf(page.locator('.tasks a[href*="fehlt="]').first()));
  await pressEnter(page);
  assert.equal(await textOf(page.locator("h1")), "Veranstaltungen");
  await close();
});

test("the check-in's search, “Da” and “Zurück” keep the focus on their button", async () => {
  const { page, close } = await checkIn("tuer");
  await islandReady(page);
  await tabTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("weiss");
  await page.locator("output", { hasText: "Gefunden: 1." }).waitFor();
  await tabTo(page, "Da : Anna Weiß");
  await page.keyboard.press("Enter");
  await untilMessage(page, "Anna Weiß ist da, seit");
  assert.equal(await focused(page), "Zurück : Anna Weiß ist doch nicht da");
  await tabBackTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("mueller");
  await page.locator("output", { hasText: "Gefunden: 1." }).waitFor();
  await tabTo(page, "Da : Jürgen Müller");
  await page.keyboard.press("Space");
  await untilMessage(page, "Jürgen Müller ist da, seit");
  await tabBackTo(page, "Name oder Anmeldenummer");
  await page.keyboard.press("Backspace");
  await page.locator("output:empty").waitFor({ state: "attached" });
  await tabTo(page, "Zurück : Anna Weiß");
  await page.keyboard.press("Enter");
  await untilMessage(page, "Anna Weiß ist nicht da.");
  assert.equal(await focused(page), "Da : Anna Weiß");
  await page.getByRole("button", { name: "Zurück : Jürgen Müller" }).waitFor();
  await tabTo(page, "Zurück : Jürgen Müller");
  await tabBackTo(page, "Zum Inhalt");
  await close();
});

test("after “Alle da” the focus is on the party, though the button is gone", async () => {
  const { page, close } = await checkIn("familie");
  await islandReady(page);
  await tabTo(page, "Alle da");
  await page.keyboard.press("Enter");
  await untilMessage(page, "Von Familie Koch sind 3 Personen da.");
  assert.match(await focused(page), /^Angemeldet von Familie Koch/);
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /^Zurück : Familie Koch/);
  await close();
});

test("without JavaScript the focus returns to the row of the check-in", async () => {
  const { page, close } = await checkIn("form", { javaScriptEnabled: false });
  await tabTo(page, "Name oder Anmeldenummer");
  await page.keyboard.type("weiss");
  await pressEnter(page);
  await tabTo(page, "Da : Anna Weiß");
  await pressEnter(page);
  await untilMessage(page, "Anna Weiß ist da, seit");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Zurück : Anna Weiß ist doch nicht da");
  await pressEnter(page);
  await untilMessage(page, "Anna Weiß ist nicht da.");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Da : Anna Weiß");
  await close();
});
