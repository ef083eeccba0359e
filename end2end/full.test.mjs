// When there is no place: what was free when the form was opened may be taken, closed or cancelled when it is sent.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, field, fillIn, follow, formOf, openSoon, press, said, signUp } from "./support/journey.mjs";
import { focused } from "./support/keyboard.mjs";
import { at, evening, load } from "./support/programme.mjs";

const WORKSHOPS = [
  { slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 },
  { slot: "runde", slug: "gross", title: "Großer Kreis", seats: 9 },
];

let house, browser, first, second;
before(async () => {
  house = await openHouse({ programme: false });
  const one = { sign_up: { seats: 1 } };
  await load(house, [
    evening("letzter-platz", "Der letzte Platz", one),
    evening("drei-plaetze", "Drei Plätze", { sign_up: { seats: 3 } }),
    evening("kreise", "Zwei Kreise", { sign_up: { seats: 9 }, workshops: WORKSHOPS }),
    evening("wird-geschlossen", "Wird geschlossen", one),
    evening("wird-abgesagt", "Wird abgesagt", one),
    evening("wieder-frei", "Wieder frei", one),
  ]);
  browser = await openBrowser();
  const how = { javaScriptEnabled: false, reducedMotion: "reduce" };
  first = (await openPage(browser, how)).page;
  second = (await openPage(browser, how)).page;
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const quick = { "Vor- und Nachname": "Quirin Schnell", Telefon: "07154 000-11" };
const typed = { "Vor- und Nachname": "Späta Langsam", "E-Mail": "spaeta@example.org", Telefon: "07154 000-12", "Ihre Nachricht": "Gern vorne." };

/** The second person opens the form and types; then something happens; then they press. */
async function typeMeanwhilePress(slug, meanwhile) {
  await second.goto(formOf(house, slug));
  await fillIn(second, typed);
  await meanwhile();
  return press(second, "Anmelden");
}

/** Refused, in sight, with a number to call and all that was typed. */
async function refused(answer, status, reason) {
  assert.equal(answer.status(), 409);
  assert.equal((await answerOf(second)).status, status);
  assert.match(await second.title(), /^Fehler: /);
  const alert = second.getByRole("alert");
  assert.match(await alert.innerText(), reason);
  assert.ok(await alert.locator('a[href="tel:07154000555"]').isVisible(), "the number to call");
  assert.ok((await focused(second)).includes(await alert.getByRole("heading").innerText()), "the keyboard stands on the reason");
  for (const [label, value] of Object.entries(typed)) assert.equal(await field(second, label).inputValue(), value);
}

test("the last place goes to who presses first; the other hears so, with a number to call and every word kept", async () => {
  const answer = await typeMeanwhilePress("letzter-platz", () => signUp(first, house, "letzter-platz", quick));
  assert.equal((await answerOf(first)).status, "confirmed");
  await refused(answer, "full", /Diese Veranstaltung ist ausgebucht/);
  await second.goto(`${house.address}/veranstaltungen/letzter-platz`);
  assert.match(await said(second), /Alle Plätze sind vergeben/);
});

test("a party too large for what is left is told what is left, and gets in once it is smaller", async () => {
  await second.goto(formOf(house, "drei-plaetze"));
  await fillIn(second, { ...typed, "Wie viele Plätze": "3" });
  await signUp(first, house, "drei-plaetze", quick);
  await refused(await press(second, "Anmelden"), "full", /nur noch 2 Plätze frei/);
  await second.getByRole("alert").getByRole("link", { name: "Im Formular neu wählen" }).click();
  assert.equal(await focused(second), "Wie viele Plätze brauchen Sie?");
  await second.keyboard.press("Control+A");
  await second.keyboard.type("2");
  await press(second, "Anmelden");
  assert.equal((await answerOf(second)).status, "confirmed");
});

test("a workshop that fills up in between refuses the whole sign-up, and another one is one choice away", async () => {
  await second.goto(formOf(house, "kreise"));
  await fillIn(second, typed);
  await choose(second, "Kleiner Kreis");
  await first.goto(formOf(house, "kreise"));
  await fillIn(first, quick);
  await choose(first, "Kleiner Kreis");
  await press(first, "Anmelden");
  await refused(await press(second, "Anmelden"), "full", /Workshop ist ausgebucht/);
  await choose(second, "Großer Kreis");
  await press(second, "Anmelden");
  assert.match(await said(second), /Späta Langsam: Großer Kreis/);
  await openSoon(first, formOf(house, "kreise"), "input[value=klein]:disabled");
  assert.ok(await first.getByLabel("Kleiner Kreis").isDisabled(), "who comes later cannot choose it any more");
});

test("an event that closes in between takes nobody", async () => {
  const close = () => load(house, [{ slug: "wird-geschlossen", sign_up: { closes: at(-1, "12:00") } }]);
  await refused(await typeMeanwhilePress("wird-geschlossen", close), "closed", /Die Anmeldung ist geschlossen/);
});

test("an event that is cancelled in between takes nobody", async () => {
  const cancel = () => load(house, [{ slug: "wird-abgesagt", cancelled: at(-1, "12:00") }]);
  await refused(await typeMeanwhilePress("wird-abgesagt", cancel), "cancelled", /Diese Veranstaltung ist abgesagt/);
});

test("a place that somebody gives back is free for the next", async () => {
  await signUp(first, house, "wieder-frei", quick);
  await openSoon(second, formOf(house, "wieder-frei"), "main[data-status=full]");
  await follow(first, "Absagen");
  await press(first, "Ja, absagen");
  await openSoon(second, formOf(house, "wieder-frei"), "form.form");
  await signUp(second, house, "wieder-frei", typed);
  assert.equal((await answerOf(second)).status, "confirmed");
});

test("a change that does not fit leaves things as they were", async () => {
  await signUp(first, house, "kreise", quick);
  const own = first.url();
  await load(house, [{ slug: "kreise", sign_up: { seats: 3 } }]);
  await follow(first, "Anmeldung ändern");
  await fillIn(first, { "Wie viele Plätze": "2" });
  assert.equal((await press(first, "Änderung speichern")).status(), 409);
  assert.equal((await answerOf(first)).status, "full");
  assert.equal(await field(first, "Wie viele Plätze").inputValue(), "2");
  await first.goto(own);
  assert.match(await said(first), /Wer kommt Quirin Schnell/);
  assert.equal((await answerOf(first)).status, "confirmed");
});
