// Signing up: alone or as a party, for oneself or for another person, by e-mail or by telephone only.
// Every test runs with JavaScript off and on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, field, fillIn, formAddress, journey, mainText, outcomeOf, signUp, submit, withAndWithoutJavaScript } from "./support/journey.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const REFERENCE = /^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/;
const workshop = (slot, slug, title) => ({ slot, slug, title, seats: 20 });

const site = await journey();
const { app } = site;
const workshops = [workshop("frueh", "malen", "Malen"), workshop("frueh", "toepfern", "Töpfern"), workshop("spaet", "tanzen", "Tanzen")];
await load(app, [evening("runden", "Abend mit zwei Runden", { sign_up: { seats: 40 }, workshops })]);

await withAndWithoutJavaScript(site, (page, mode) => {
  test("a sign-up with an e-mail address is confirmed: its page has the reference and the facts, and survives a reload", async () => {
    const response = await signUp(page, app, NETWORK, { "Vor- und Nachname": "Олена O’Neil-Weiß", "E-Mail": "olena@example.org" });
    assert.equal(response.status(), 200);
    assert.match(page.url(), /\/anmeldung\/[\w-]{30,}$/);
    const { status, reference } = await outcomeOf(page);
    assert.equal(status, "confirmed");
    assert.match(reference, REFERENCE);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Sie sind angemeldet");
    for (const text of [reference, "Олена O’Neil-Weiß", "Netzwerkveranstaltung Seniorenarbeit", "13:00 bis 17:30 Uhr", "olena@example.org", "07154 000-101"]) {
      assert.ok((await mainText(page)).includes(text), text);
    }
    await page.reload();
    assert.deepEqual(await outcomeOf(page), { status, reference });
  });

  test("a sign-up with only a telephone number is confirmed, and no e-mail is announced", async () => {
    await signUp(page, app, NETWORK, { "Vor- und Nachname": "Berta Ohnepost", Telefon: "07154 000-77" });
    assert.equal((await outcomeOf(page)).status, "confirmed");
    assert.match(await mainText(page), /07154 000-77/);
    assert.doesNotMatch(await mainText(page), /E-Mail/);
  });

  test("a party of two: each with a name and workshops, one with needs", async () => {
    await page.goto(formAddress(app, "runden"));
    await fillIn(page, { "Vor- und Nachname": "Carla Eins", Telefon: "07154 000-78", "Ihre Nachricht": "Wir kommen\netwas später." });
    await choose(page, "Malen");
    assert.equal((await submit(page, "Weitere Person eintragen")).status(), 200);
    assert.equal((await outcomeOf(page)).status, null);
    assert.equal(await field(page, "Vor- und Nachname").inputValue(), "Carla Eins");
    assert.equal(await field(page, "Ihre Nachricht").inputValue(), "Wir kommen\netwas später.");
    assert.equal(await field(page, "Wie viele Plätze").inputValue(), "2");
    await fillIn(page, { "Name von Person 2": "Dora Zwei" });
    await submit(page, "Für jede Person einzeln wählen");
    assert.ok(await page.getByRole("group", { name: /Runde 1 für Carla Eins/ }).getByLabel("Malen").isChecked(), "what was chosen for all");
    await choose(page, "Töpfern", "Workshop in Runde 1 für Dora Zwei");
    await choose(page, "Tanzen", "Workshop in Runde 2 für Dora Zwei");
    await choose(page, "Rollstuhlplatz");
    await submit(page, "Angeben, für wen");
    assert.ok(await page.getByRole("group", { name: /Runde 1 für Dora Zwei/ }).getByLabel("Töpfern").isChecked(), "nothing is lost");
    await choose(page, "Dora Zwei", "Rollstuhlplatz: Für wen?");
    await submit(page, "Anmelden");
    assert.equal((await outcomeOf(page)).status, "confirmed");
    const own = await mainText(page);
    assert.match(own, /Carla Eins: Malen Dora Zwei: Töpfern, Tanzen, Rollstuhlplatz/);
    assert.match(own, /Wir kommen etwas später\./);
  });

  test("after “more” the new name field is visible", async () => {
    await page.goto(formAddress(app, NETWORK));
    await submit(page, "Weitere Person eintragen");
    const { top, bottom, height } = await field(page, "Name von Person 2").evaluate((input) => {
      const { top, bottom } = input.getBoundingClientRect();
      return { top, bottom, height: innerHeight };
    });
    assert.ok(top >= 0 && bottom <= height, `the field is at ${top} to ${bottom} of ${height}`);
  });

  test("a contact who does not come herself signs up a participant", async () => {
    await page.goto(formAddress(app, NETWORK));
    await fillIn(page, { "Vor- und Nachname": "Erika Tochter", Telefon: "07154 000-79" });
    await choose(page, "Ich melde jemand anderen an");
    await fillIn(page, { "Name der Person, die kommt": "Franz Vater" });
    await choose(page, "Induktionsschleife");
    await submit(page, "Anmelden");
    assert.equal((await outcomeOf(page)).status, "confirmed");
    assert.match(await mainText(page), /Kontakt Erika Tochter 07154 000-79 Wer kommt Franz Vater: Induktionsschleife/);
  });

  test("a party of three needs no names but the contact's", async () => {
    await page.goto(formAddress(app, NETWORK));
    await fillIn(page, { "Vor- und Nachname": "Gerd Gruppe", Telefon: "07154 000-80", "Wie viele Plätze": "3" });
    await submit(page, "Anmelden");
    assert.match(await mainText(page), /Wer kommt Gerd Gruppe Person 2 Person 3/);
  });
});
