// Signing up, as people do it: alone or together, for themselves or for others, with an address or a telephone only.
// Every journey is walked twice, with JavaScript off and on, and is the same.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, field, fillIn, focused, formOf, press, said, signUp } from "./support/journey.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const REFERENCE = /^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/;
const workshop = (slot, slug, title) => ({ slot, slug, title, seats: 20 });

let house, browser;
before(async () => {
  house = await openHouse();
  const workshops = [workshop("frueh", "malen", "Malen"), workshop("frueh", "toepfern", "Töpfern"), workshop("spaet", "tanzen", "Tanzen")];
  await load(house, [evening("runden", "Abend mit zwei Runden", { sign_up: { seats: 40 }, workshops })]);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const javaScriptEnabled of [false, true]) {
  describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    let visit, page;
    before(async () => {
      visit = await openPage(browser, { javaScriptEnabled, reducedMotion: "reduce" });
      ({ page } = visit);
    });
    after(async () => {
      assert.deepEqual(await visit.kept(), { cookies: [], stores: [] });
      assert.deepEqual([...visit.origins], [house.address]);
      await visit.close();
    });

    test("with an e-mail address one is in: the answer has a number, what comes next, and survives a reload", async () => {
      const answer = await signUp(page, house, NETWORK, { "Vor- und Nachname": "Олена O’Neil-Weiß", "E-Mail": "olena@example.org" });
      assert.equal(answer.status(), 200);
      assert.match(page.url(), /\/anmeldung\/[\w-]{30,}$/);
      const { status, reference } = await answerOf(page);
      assert.equal(status, "confirmed");
      assert.match(reference, REFERENCE);
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Sie sind angemeldet");
      for (const told of [reference, "Олена O’Neil-Weiß", "Netzwerkveranstaltung Seniorenarbeit", "13:00 bis 17:30 Uhr", "olena@example.org", "07154 000-101"]) {
        assert.ok((await said(page)).includes(told), told);
      }
      await page.reload();
      assert.deepEqual(await answerOf(page), { status, reference });
    });

    test("with a telephone number alone one is in as well, and nobody promises a mail", async () => {
      await signUp(page, house, NETWORK, { "Vor- und Nachname": "Berta Ohnepost", Telefon: "07154 000-77" });
      assert.equal((await answerOf(page)).status, "confirmed");
      assert.match(await said(page), /07154 000-77/);
      assert.doesNotMatch(await said(page), /E-Mail/);
    });

    test("two come together: each with a name and workshops of their own, one with what helps them", async () => {
      await page.goto(formOf(house, "runden"));
      await fillIn(page, { "Vor- und Nachname": "Carla Eins", Telefon: "07154 000-78", "Ihre Nachricht": "Wir kommen\netwas später." });
      await choose(page, "Malen");
      assert.equal((await press(page, "Weitere Person eintragen")).status(), 200);
      assert.equal((await answerOf(page)).status, null);
      assert.ok(await field(page, "Name von Person 2").evaluate((input) => input.getBoundingClientRect().bottom <= innerHeight), "the new field is in sight");
      assert.equal(await field(page, "Vor- und Nachname").inputValue(), "Carla Eins");
      assert.equal(await field(page, "Ihre Nachricht").inputValue(), "Wir kommen\netwas später.");
      assert.equal(await field(page, "Wie viele Plätze").inputValue(), "2");
      assert.ok(await page.getByRole("group", { name: /Runde 1 für Carla Eins/ }).getByLabel("Malen").isChecked(), "what she had chosen stays hers");
      await fillIn(page, { "Name von Person 2": "Dora Zwei" });
      await choose(page, "Töpfern", "Workshop in Runde 1 für Person 2");
      await choose(page, "Tanzen", "Workshop in Runde 2 für Person 2");
      await choose(page, "Rollstuhlplatz", "Was braucht Person 2");
      await press(page, "Anmelden");
      assert.equal((await answerOf(page)).status, "confirmed");
      const own = await said(page);
      assert.match(own, /Carla Eins: Malen Dora Zwei: Töpfern, Tanzen, Rollstuhlplatz/);
      assert.match(own, /Wir kommen etwas später\./);
    });

    test("a daughter signs up her father: he comes, she hears from us", async () => {
      await page.goto(formOf(house, NETWORK));
      await fillIn(page, { "Vor- und Nachname": "Erika Tochter", Telefon: "07154 000-79", "Name der Person, die kommt": "Franz Vater" });
      await choose(page, "Ich melde jemand anderen an");
      await choose(page, "Induktionsschleife");
      await press(page, "Anmelden");
      assert.equal((await answerOf(page)).status, "confirmed");
      assert.match(await said(page), /Kontakt Erika Tochter 07154 000-79 Wer kommt Franz Vater: Induktionsschleife/);
    });

    test("three places need no names but the contact's", async () => {
      await page.goto(formOf(house, NETWORK));
      await fillIn(page, { "Vor- und Nachname": "Gerd Gruppe", Telefon: "07154 000-80", "Wie viele Plätze": "3" });
      await press(page, "Anmelden");
      assert.match(await said(page), /Wer kommt Gerd Gruppe Person 2 Person 3/);
    });

    test("an empty form comes back and says what is missing, on top and at the field, in the same words", async () => {
      await page.goto(formOf(house, NETWORK));
      assert.equal((await press(page, "Anmelden")).status(), 422);
      assert.equal((await answerOf(page)).status, "invalid");
      assert.match(await page.title(), /^Fehler: Anmelden/);
      const summary = page.locator(".kern-alert");
      assert.ok(await summary.evaluate((box) => box === document.activeElement), `the keyboard stands on: ${await focused(page)}`);
      assert.ok(await summary.evaluate((box) => box.getBoundingClientRect().top >= 0), "and it is in sight");
      for (const [label, fault] of [["Vor- und Nachname", "Bitte geben Sie Ihren Namen an."], ["E-Mail", "Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an."]]) {
        assert.equal(await field(page, label).getAttribute("aria-invalid"), "true");
        const described = await field(page, label).evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText));
        assert.ok(described.includes(fault), described.join(" | "));
        await summary.getByRole("link", { name: fault }).click();
        assert.equal(await focused(page), label);
      }
    });

    test("a form with a slip keeps everything that was typed and chosen, and goes through once mended", async () => {
      await page.goto(formOf(house, NETWORK));
      const typed = { "Vor- und Nachname": "Đặng Thị Hương", "E-Mail": "huong@", Telefon: "07154 000-81", "Wie viele Plätze": "2", "Was brauchen Sie sonst": "<b>Tee</b> & \"Ruhe\"" };
      await fillIn(page, typed);
      await choose(page, "Digitalisierung");
      await choose(page, "Ruhiger Platz");
      assert.equal((await press(page, "Anmelden")).status(), 422);
      for (const [label, value] of Object.entries(typed)) assert.equal(await field(page, label).inputValue(), value);
      assert.ok(await page.getByLabel("Digitalisierung").first().isChecked());
      assert.ok(await page.getByLabel("Ruhiger Platz").first().isChecked());
      await fillIn(page, { "E-Mail": "huong@example.org" });
      await press(page, "Anmelden");
      assert.equal((await answerOf(page)).status, "confirmed");
      assert.match(await said(page), /Đặng Thị Hương: Digitalisierung .*Ruhiger Platz, <b>Tee<\/b> & "Ruhe"/);
    });

    test("whoever presses twice for impatience is in once", async () => {
      const slug = `ungeduld-${javaScriptEnabled}`;
      await load(house, [evening(slug, "Abend der Ungeduldigen", { sign_up: { seats: 9 } })]);
      await page.goto(formOf(house, slug));
      await fillIn(page, { "Vor- und Nachname": "Hanna Doppelt", Telefon: "07154 000-82" });
      await page.getByRole("button", { name: "Anmelden", exact: true }).dblclick();
      await page.getByRole("heading", { name: "Sie sind angemeldet" }).waitFor();
      await page.goto(`${house.address}/veranstaltungen/${slug}`);
      assert.match(await said(page), /Noch 8 von 9 Plätzen/);
    });

    test("the same form with other words says that the first sign-up counts, and keeps the new words", async () => {
      await page.goto(formOf(house, NETWORK));
      const number = page.locator("input[name=form_id]");
      const used = await number.inputValue();
      await fillIn(page, { "Vor- und Nachname": "Ida Erst", Telefon: "07154 000-83" });
      await press(page, "Anmelden");
      await page.goto(formOf(house, NETWORK));
      // As a browser's Back shows it again, which this browser under control does not.
      await number.evaluate((input, value) => (input.value = value), used);
      await fillIn(page, { "Vor- und Nachname": "Ida Anders", Telefon: "07154 000-83" });
      assert.equal((await press(page, "Anmelden")).status(), 409);
      assert.match(await said(page), /Ihre erste Anmeldung gilt/);
      assert.equal(await field(page, "Vor- und Nachname").inputValue(), "Ida Anders");
    });
  });
}
