// The page of a sign-up, behind the token that only its redirect and its messages carry: view, change, cancel, download.
// Every test runs with JavaScript off and on.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { choose, field, fillIn, follow, journey, mainText, outcomeOf, signUp, submit, withAndWithoutJavaScript } from "./support/journey.mjs";
import { readMessages, waitForMessage } from "./support/mail.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const CONFIDENTIAL = "museumsfuehrung-demenz";

const site = await journey();
const { app } = site;

await withAndWithoutJavaScript(site, (page, mode) => {
  const email = `anna-${mode}@example.org`;
  let reference, own;
  before(async () => {
    await signUp(page, app, NETWORK, { "Vor- und Nachname": "Anna Maier", "E-Mail": email });
    ({ reference } = await outcomeOf(page));
    own = page.url();
  });

  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return readFile(await file.path(), "utf8");
  };
  const messageWith = (subject, pattern) => waitForMessage(app, new RegExp(email.replace(".", "\\.")), subject, pattern);

  test("the message links to the sign-up's page", async () => {
    await messageWith(/Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit/, new RegExp(reference));
    await page.goto(app.address);
    await follow(page, "Abgefangene Post");
    const row = page.getByRole("listitem").filter({ hasText: email });
    await follow(page, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit", row);
    await follow(page, own);
    assert.deepEqual(await outcomeOf(page), { status: "confirmed", reference });
  });

  test("the mailbox is confirmed only by the form, not when a scanner opens the link", async () => {
    const link = app.address + (await messageWith(/Sie sind angemeldet/, /\/bestaetigen\/[\w-]+/));
    for (const _ of [1, 2]) {
      await page.goto(link);
      assert.equal((await outcomeOf(page)).status, null);
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "E-Mail-Adresse bestätigen");
    }
    await submit(page, "Ja, das ist meine E-Mail-Adresse");
    for (const _ of [1, 2]) {
      assert.equal((await outcomeOf(page)).status, "confirmed");
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Ihre E-Mail-Adresse ist bestätigt");
      await page.reload();
    }
  });

  test("people, workshops and needs can be changed, and a message confirms the change", async () => {
    await page.goto(own);
    await follow(page, "Anmeldung ändern");
    await submit(page, "Weitere Person eintragen");
    await fillIn(page, { "Name von Person 2": "Bruno Maier", "Ihre Nachricht": "Bruno hört schlecht." });
    await submit(page, "Für jede Person einzeln wählen");
    await choose(page, "Mobilität", "Workshop für Bruno Maier");
    await choose(page, "Induktionsschleife");
    await submit(page, "Angeben, für wen");
    await choose(page, "Bruno Maier", "Induktionsschleife: Für wen?");
    await submit(page, "Änderung speichern");
    assert.equal(page.url(), own);
    assert.deepEqual(await outcomeOf(page), { status: "confirmed", reference });
    assert.match(await mainText(page), /Anna Maier Bruno Maier: Mobilität, Induktionsschleife/);
    assert.match(await messageWith(/geändert/, /2 Plätze/), /2 Plätze/);
    await follow(page, "Anmeldung ändern");
    assert.equal(await field(page, "Name von Person 2").inputValue(), "Bruno Maier");
    await fillIn(page, { "Name von Person 2": "", "Wie viele Plätze": "1" });
    await submit(page, "Änderung speichern");
    assert.doesNotMatch(await mainText(page), /Bruno Maier/);
  });

  test("an invalid change shows its errors, keeps the typed values and changes nothing", async () => {
    await page.goto(`${own}/aendern`);
    await fillIn(page, { "Wie viele Plätze": "77" });
    assert.equal((await submit(page, "Änderung speichern")).status(), 422);
    assert.match(await page.title(), /^Fehler: /);
    assert.equal(await field(page, "Wie viele Plätze").inputValue(), "77");
    await page.goto(own);
    assert.match(await mainText(page), /Wer kommt Anna Maier/);
  });

  test("the calendar file and the personal data can be downloaded", async () => {
    await page.goto(own);
    await page.getByText("In meinen Kalender").click();
    const calendar = await download(/Termin herunterladen/);
    assert.match(calendar, /METHOD:PUBLISH\r\n[^]*SUMMARY:Netzwerkveranstaltung Seniorenarbeit\r\n/);
    assert.doesNotMatch(calendar, /ATTENDEE|Maier/);
    const data = await (await page.request.get(`${own}/meine-daten.json`)).json();
    assert.deepEqual([data.reference, data.contact.email, data.participants.length], [reference, email, 1]);
  });

  test("the printed page has the reference and the facts, and no buttons", async () => {
    await page.goto(own);
    await page.emulateMedia({ media: "print" });
    const text = await mainText(page);
    assert.ok(text.includes(reference) && text.includes("Stuttgarter Straße 65"), text);
    for (const name of ["Absagen", "Anmeldung ändern", "Hilfe"]) assert.equal(await page.getByRole("link", { name, exact: true }).first().isVisible(), false, name);
    await page.emulateMedia({ media: null });
  });

  test("cancelling asks once, and the page and a message confirm it", async () => {
    await page.goto(own);
    await follow(page, "Absagen");
    await follow(page, "Nein, angemeldet bleiben");
    assert.equal((await outcomeOf(page)).status, "confirmed");
    await follow(page, "Absagen");
    await submit(page, "Ja, absagen");
    assert.equal(page.url(), own);
    assert.deepEqual(await outcomeOf(page), { status: "cancelled", reference });
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Sie haben abgesagt");
    assert.ok(await messageWith(new RegExp(reference), /Sie haben abgesagt/));
    await page.goto(`${own}/aendern`);
    assert.equal((await outcomeOf(page)).status, "cancelled", "no form any more, only the status");
  });

  test("a message about a confidential event has no title, no workshop and no text of the visitor", async () => {
    await signUp(page, app, CONFIDENTIAL, { "Vor- und Nachname": "Vera Traulich", "E-Mail": `vera-${mode}@example.org`, "Ihre Nachricht": "Bitte leise." });
    await waitForMessage(app, new RegExp(`vera-${mode}@`));
    const [message] = (await readMessages(app)).filter((text) => text.includes(`vera-${mode}@`));
    assert.doesNotMatch(message, /Demenz|Traulich|Bitte leise/);
    assert.match(message, /Führung im Museum im Kleihues-Bau/);
  });
});
