// The pages of those who work here: calm in every state, with one cookie and no more; and the work itself, without JavaScript.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { unrest, withoutRefusals } from "./support/calm.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, fillIn, follow, press, said } from "./support/journey.mjs";
import { waitForLetter } from "./support/mail.mjs";
import { comeIn, doors, employ, guest, inside, outside } from "./support/office.mjs";

const LEAD = "leitung@kornwestheim.example";

let house, browser;
before(async () => {
  house = await openHouse({ settings: { DABEI_CITY_NAME: "Stadt Kornwestheim", DABEI_CITY_PHONE: "07154 000-0" } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const [name, arrive] of Object.entries({ ...outside, ...inside, ...doors })) {
  test(`${name} is calm`, async () => {
    const visit = await openPage(browser, { reducedMotion: "reduce" });
    const isInside = !(name in outside);
    if (isInside) await comeIn(visit.page, await employ(house, LEAD, "Birgit Öztürk"));
    const source = await (await arrive(visit.page, house)).text();
    // An island keeps the marks by which its script finds places: browsers know them as comments, the checker does not.
    const wrong = await unrest(visit.page, name in doors ? source.replaceAll("<!>", "") : source);
    if (/<script/i.test(source) && !(name in doors)) wrong.push("there is a script");
    const { cookies, stores } = await visit.kept();
    const faults = withoutRefusals(visit.faults);
    await visit.close();
    assert.deepEqual(wrong, []);
    assert.deepEqual({ cookies: cookies.map((cookie) => cookie.name), stores, faults, origins: [...visit.origins] }, {
      cookies: isInside ? ["__Host-dabei"] : [],
      stores: [],
      faults: [],
      origins: [house.address],
    });
  });
}

test("a colleague comes in by the code on another device, enters a caller and reads the answer out", async () => {
  await employ(house, LEAD, "Birgit Öztürk");
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${house.address}/verwaltung`);
  await fillIn(page, { "E-Mail": LEAD });
  await press(page, "E-Mail schicken");
  const line = await waitForLetter(house, /leitung@kornwestheim\.example/, /sechs Ziffern ein: \d{3} \d{3}/);
  await fillIn(page, { Code: line.slice(-7) });
  await press(page, "Anmelden");
  await follow(page, "Netzwerkveranstaltung Seniorenarbeit");
  await follow(page, "Jemanden eintragen");
  await fillIn(page, { "Vor- und Nachname": "Frieda Häberle", Telefon: "07154 000-82" });
  await choose(page, "Rollstuhlplatz");
  await press(page, "Eintragen");
  const { status, reference } = await answerOf(page);
  assert.equal(status, "confirmed");
  assert.match(await said(page), new RegExp(`Sie haben einen Platz bei: Netzwerkveranstaltung.*${reference}`));
  await follow(page, "Netzwerkveranstaltung Seniorenarbeit", page.locator(".back"));
  assert.match(await said(page), /1 Rollstuhlplatz/);
  await close();
});

test("two colleagues never call the same person: the second sees who has it in hand", async () => {
  const [birgit, selma] = await Promise.all([openPage(browser), openPage(browser)]);
  await comeIn(birgit.page, await employ(house, LEAD, "Birgit Öztürk"));
  await comeIn(selma.page, await employ(house, "zweite@kornwestheim.example", "Selma Kaya"));
  const reference = await guest(birgit.page, house, "Karl Klingel");
  await birgit.page.goto(`${house.address}/verwaltung/anmeldungen/${reference}/absagen`);
  await choose(birgit.page, "Aus Versehen");
  await press(birgit.page, "Ja, absagen");
  for (const { page } of [birgit, selma]) await page.goto(`${house.address}/verwaltung/anrufe`);
  const call = (page) => page.locator(".call", { hasText: "Karl Klingel" });
  for (const { page } of [birgit, selma]) {
    await Promise.all([page.waitForNavigation(), call(page).getByRole("button", { name: "Ich rufe an" }).click()]);
  }
  assert.match(await call(selma.page).innerText(), /Birgit Öztürk ruft gerade an/);
  assert.equal(await call(birgit.page).getByRole("button", { name: "Gesprochen" }).count(), 1);
  await Promise.all([birgit.close(), selma.close()]);
});
