// Refused sign-ups: an event may be full, closed or cancelled by the time the form is submitted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, field, fillIn, follow, formAddress, journey, mainText, openUntilShown, outcomeOf, signUp, submit } from "./support/journey.mjs";
import { focused } from "./support/keyboard.mjs";
import { at, evening, load } from "./support/programme.mjs";

const WORKSHOPS = [
  { slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 },
  { slot: "runde", slug: "gross", title: "Großer Kreis", seats: 9 },
];

const { app, openPage } = await journey({ programme: false });
const one = { sign_up: { seats: 1 } };
await load(app, [
  evening("letzter-platz", "Der letzte Platz", one),
  evening("drei-plaetze", "Drei Plätze", { sign_up: { seats: 3 } }),
  evening("kreise", "Zwei Kreise", { sign_up: { seats: 9 }, workshops: WORKSHOPS }),
  evening("wird-geschlossen", "Wird geschlossen", one),
  evening("wird-abgesagt", "Wird abgesagt", one),
  evening("wieder-frei", "Wieder frei", one),
]);
const how = { javaScriptEnabled: false, reducedMotion: "reduce" };
const first = (await openPage(how)).page;
const second = (await openPage(how)).page;

const quick = { "Vor- und Nachname": "Quirin Schnell", Telefon: "07154 000-11" };
const typed = { "Vor- und Nachname": "Späta Langsam", "E-Mail": "spaeta@example.org", Telefon: "07154 000-12", "Ihre Nachricht": "Gern vorne." };

/** The second visitor fills in the form; `meanwhile` runs; then the form is submitted. */
async function submitAfter(slug, meanwhile) {
  await second.goto(formAddress(app, slug));
  await fillIn(second, typed);
  await meanwhile();
  return submit(second, "Anmelden");
}

/** Asserts that the page shows the reason, a telephone number and the typed values, and has the focus on the reason. */
async function assertRefused(response, status, reason) {
  assert.equal(response.status(), 409);
  assert.equal((await outcomeOf(second)).status, status);
  assert.match(await second.title(), /^Fehler: /);
  const alert = second.getByRole("alert");
  assert.match(await alert.innerText(), reason);
  assert.ok(await alert.locator('a[href="tel:07154000555"]').isVisible(), "the number to call");
  assert.ok((await focused(second)).includes(await alert.getByRole("heading").innerText()), "the reason has the focus");
  for (const [label, value] of Object.entries(typed)) assert.equal(await field(second, label).inputValue(), value);
}

test("the last seat goes to the first submission; the other is refused with a telephone number and keeps its values", async () => {
  const response = await submitAfter("letzter-platz", () => signUp(first, app, "letzter-platz", quick));
  assert.equal((await outcomeOf(first)).status, "confirmed");
  await assertRefused(response, "full", /Diese Veranstaltung ist ausgebucht/);
  await second.goto(`${app.address}/veranstaltungen/letzter-platz`);
  assert.match(await mainText(second), /Alle Plätze sind vergeben/);
});

test("a party larger than the free seats is told how many are left, and is signed up once it is smaller", async () => {
  await second.goto(formAddress(app, "drei-plaetze"));
  await fillIn(second, { ...typed, "Wie viele Plätze": "3" });
  await signUp(first, app, "drei-plaetze", quick);
  await assertRefused(await submit(second, "Anmelden"), "full", /nur noch 2 Plätze frei/);
  await second.getByRole("alert").getByRole("link", { name: "Im Formular neu wählen" }).click();
  assert.equal(await focused(second), "Wie viele Plätze brauchen Sie?");
  await second.keyboard.press("Control+A");
  await second.keyboard.type("2");
  await submit(second, "Anmelden");
  assert.equal((await outcomeOf(second)).status, "confirmed");
});

test("a workshop that fills up in between refuses the whole sign-up, and another one can be chosen", async () => {
  await second.goto(formAddress(app, "kreise"));
  await fillIn(second, typed);
  await choose(second, "Kleiner Kreis");
  await first.goto(formAddress(app, "kreise"));
  await fillIn(first, quick);
  await choose(first, "Kleiner Kreis");
  await submit(first, "Anmelden");
  await assertRefused(await submit(second, "Anmelden"), "full", /Der Workshop „Kleiner Kreis“ ist ausgebucht/);
  await choose(second, "Großer Kreis");
  await submit(second, "Anmelden");
  assert.match(await mainText(second), /Späta Langsam: Großer Kreis/);
  await openUntilShown(first, formAddress(app, "kreise"), "input[value=klein]:disabled");
  assert.ok(await first.getByLabel("Kleiner Kreis").isDisabled(), "later visitors cannot choose it any more");
});

test("an event that closes in between refuses the sign-up", async () => {
  const close = () => load(app, [{ slug: "wird-geschlossen", sign_up: { closes: at(-1, "12:00") } }]);
  await assertRefused(await submitAfter("wird-geschlossen", close), "closed", /Die Anmeldung ist geschlossen/);
});

test("an event that is cancelled in between refuses the sign-up", async () => {
  const cancel = () => load(app, [{ slug: "wird-abgesagt", cancelled: at(-1, "12:00") }]);
  await assertRefused(await submitAfter("wird-abgesagt", cancel), "cancelled", /Diese Veranstaltung fällt aus/);
});

test("a cancelled seat is free for the next visitor", async () => {
  await signUp(first, app, "wieder-frei", quick);
  await openUntilShown(second, formAddress(app, "wieder-frei"), "main[data-status=full]");
  await follow(first, "Absagen");
  await submit(first, "Ja, absagen");
  await openUntilShown(second, formAddress(app, "wieder-frei"), "form.form");
  await signUp(second, app, "wieder-frei", typed);
  assert.equal((await outcomeOf(second)).status, "confirmed");
});

test("a refused change leaves the sign-up as it was", async () => {
  await signUp(first, app, "kreise", quick);
  const own = first.url();
  await load(app, [{ slug: "kreise", sign_up: { seats: 3 } }]);
  await follow(first, "Anmeldung ändern");
  await fillIn(first, { "Wie viele Plätze": "2" });
  assert.equal((await submit(first, "Änderung speichern")).status(), 409);
  assert.equal((await outcomeOf(first)).status, "full");
  assert.equal(await field(first, "Wie viele Plätze").inputValue(), "2");
  await first.goto(own);
  assert.match(await mainText(first), /Wer kommt Quirin Schnell/);
  assert.equal((await outcomeOf(first)).status, "confirmed");
});
