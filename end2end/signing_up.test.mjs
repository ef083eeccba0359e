// Signing up, as people do it: alone or together, for themselves or for others, with an address or a telephone only.
// Every journey is walked twice, with JavaScript off and on, and is the same.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, field, fillIn, formOf, press, said, signUp } from "./support/journey.mjs";
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

    test("whoever asks for another person's field has it in sight", async () => {
      await page.goto(formOf(house, NETWORK));
      await press(page, "Weitere Person eintragen");
      const { top, bottom, height } = await field(page, "Name von Person 2").evaluate((input) => {
        const { top, bottom } = input.getBoundingClientRect();
        return { top, bottom, height: innerHeight };
      });
      assert.ok(top >= 0 && bottom <= height, `it stands from ${top} to ${bottom} of ${height}`);
    });

    test("a daughter signs up her father: he comes, she hears from us", async () => {
      await page.goto(formOf(house, NETWORK));
      await fillIn(page, { "Vor- und Nachname": "Erika Tochter", Telefon: "07154 000-79" });
      await choose(page, "Ich melde jemand anderen an");
      await fillIn(page, { "Name der Person, die kommt": "Franz Vater" });
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
  });
}
