// One's own sign-up, behind the link that only its answer and its letters carry: look, change, cancel, take along.
// Every journey is walked twice, with JavaScript off and on, and is the same.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, field, fillIn, follow, press, said, signUp } from "./support/journey.mjs";
import { readPost, waitForLetter } from "./support/mail.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const CONFIDENTIAL = "museumsfuehrung-demenz";

let house, browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const javaScriptEnabled of [false, true]) {
  const mode = javaScriptEnabled ? "on" : "off";
  describe(`JavaScript ${mode}`, () => {
    const email = `anna-${mode}@example.org`;
    let visit, page, reference, own;
    before(async () => {
      visit = await openPage(browser, { javaScriptEnabled, reducedMotion: "reduce" });
      ({ page } = visit);
      await signUp(page, house, NETWORK, { "Vor- und Nachname": "Anna Maier", "E-Mail": email });
      ({ reference } = await answerOf(page));
      own = page.url();
    });
    after(async () => {
      assert.deepEqual(await visit.kept(), { cookies: [], stores: [] });
      await visit.close();
    });

    const download = async (name) => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
      return readFile(await file.path(), "utf8");
    };
    const letterIs = (subject, kind) => waitForLetter(house, new RegExp(email.replace(".", "\\.")), subject, kind);

    test("the letter leads to one's own page", async () => {
      await letterIs(/Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit/, new RegExp(reference));
      await page.goto(house.address);
      await follow(page, "Abgefangene Post");
      const row = page.getByRole("listitem").filter({ hasText: email });
      await follow(page, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit", row);
      await follow(page, own);
      assert.deepEqual(await answerOf(page), { status: "confirmed", reference });
    });

    test("the mailbox counts as confirmed only after the press, not when a scanner opens the link", async () => {
      const link = house.address + (await letterIs(/Sie sind angemeldet/, /\/bestaetigen\/[\w-]+/));
      for (const _ of [1, 2]) {
        await page.goto(link);
        assert.equal((await answerOf(page)).status, null);
        assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Ihr Postfach bestätigen");
      }
      await press(page, "Ja, das ist mein Postfach");
      for (const _ of [1, 2]) {
        assert.equal((await answerOf(page)).status, "confirmed");
        assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Ihr Postfach ist bestätigt");
        await page.reload();
      }
    });

    test("people, workshops and needs can be changed, and a letter says how it is now", async () => {
      await page.goto(own);
      await follow(page, "Anmeldung ändern");
      await press(page, "Weitere Person eintragen");
      await fillIn(page, { "Name von Person 2": "Bruno Maier", "Ihre Nachricht": "Bruno hört schlecht." });
      await choose(page, "Mobilität", "Workshop für Bruno|Workshop für Person 2");
      await choose(page, "Induktionsschleife", "Was braucht (Bruno Maier|Person 2)");
      await press(page, "Änderung speichern");
      assert.equal(page.url(), own);
      assert.deepEqual(await answerOf(page), { status: "confirmed", reference });
      assert.match(await said(page), /Anna Maier Bruno Maier: Mobilität, Induktionsschleife/);
      assert.match(await letterIs(/geändert/, /2 Plätze/), /2 Plätze/);
      await follow(page, "Anmeldung ändern");
      assert.equal(await field(page, "Name von Person 2").inputValue(), "Bruno Maier");
      await fillIn(page, { "Name von Person 2": "", "Wie viele Plätze": "1" });
      await press(page, "Änderung speichern");
      assert.doesNotMatch(await said(page), /Bruno Maier/);
    });

    test("a change with a slip says so, keeps what was typed and changes nothing", async () => {
      await page.goto(`${own}/aendern`);
      await fillIn(page, { "Wie viele Plätze": "77" });
      assert.equal((await press(page, "Änderung speichern")).status(), 422);
      assert.match(await page.title(), /^Fehler: /);
      assert.equal(await field(page, "Wie viele Plätze").inputValue(), "77");
      await page.goto(own);
      assert.match(await said(page), /Wer kommt Anna Maier/);
    });

    test("the date goes into one's calendar, and one's data come as a file", async () => {
      await page.goto(own);
      await page.getByText("In meinen Kalender").click();
      const calendar = await download(/Termin herunterladen/);
      assert.match(calendar, /METHOD:PUBLISH\r\n[^]*SUMMARY:Netzwerkveranstaltung Seniorenarbeit\r\n/);
      assert.doesNotMatch(calendar, /ATTENDEE|Maier/);
      const data = await (await page.request.get(`${own}/meine-daten.json`)).json();
      assert.deepEqual([data.reference, data.contact.email, data.participants.length], [reference, email, 1]);
    });

    test("the page prints as a sheet: the number and the facts, nothing to press", async () => {
      await page.goto(own);
      await page.emulateMedia({ media: "print" });
      const sheet = await said(page);
      assert.ok(sheet.includes(reference) && sheet.includes("Stuttgarter Straße 65"), sheet);
      for (const name of ["Absagen", "Anmeldung ändern", "Hilfe"]) assert.equal(await page.getByRole("link", { name, exact: true }).first().isVisible(), false, name);
      await page.emulateMedia({ media: null });
    });

    test("cancelling asks once, says that it is done, and a letter says so too", async () => {
      await page.goto(own);
      await follow(page, "Absagen");
      await follow(page, "Nein, angemeldet bleiben");
      assert.equal((await answerOf(page)).status, "confirmed");
      await follow(page, "Absagen");
      await press(page, "Ja, absagen");
      assert.equal(page.url(), own);
      assert.deepEqual(await answerOf(page), { status: "cancelled", reference });
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Ihre Anmeldung ist abgesagt");
      assert.ok(await letterIs(new RegExp(`${reference} ist abgesagt`), /abgesagt/));
      await page.goto(`${own}/aendern`);
      assert.equal((await answerOf(page)).status, "cancelled", "there is no form any more, only how it stands");
    });

    test("what is confidential stays so in the mailbox: no title, no workshop, no word of the person's own", async () => {
      await signUp(page, house, CONFIDENTIAL, { "Vor- und Nachname": "Vera Traulich", "E-Mail": `vera-${mode}@example.org`, "Ihre Nachricht": "Bitte leise." });
      await waitForLetter(house, new RegExp(`vera-${mode}@`));
      const [letter] = (await readPost(house)).filter((text) => text.includes(`vera-${mode}@`));
      assert.doesNotMatch(letter, /Demenz|Traulich|Bitte leise/);
      assert.match(letter, /Führung im Museum im Kleihues-Bau/);
    });
  });
}
