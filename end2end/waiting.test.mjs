// When it is full: one waits and knows it, a place that comes free goes to the next, and every page of it is calm.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { unrest, withoutRefusals } from "./support/calm.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, fillIn, follow, press, said } from "./support/journey.mjs";
import { waitForLetter } from "./support/mail.mjs";
import { cancel, full, wait, waitingDesks, waitingStates } from "./support/waiting.mjs";

let house, browser;
before(async () => {
  house = await openHouse({ programme: false, settings: { DABEI_CITY_NAME: "Stadt Kornwestheim", DABEI_CITY_PHONE: "07154 000-0" } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const javaScriptEnabled of [false, true]) {
  test(`a place that comes free is offered by letter and taken by a button, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const visit = await openPage(browser, { javaScriptEnabled, reducedMotion: "reduce" });
    const { page } = visit;
    const { slug, own } = await full(page, house, { promotion: "offer" });
    await wait(page, house, slug, { "Vor- und Nachname": "Erna Warten", "E-Mail": `erna-${javaScriptEnabled}@example.org` });
    const { status, reference } = await answerOf(page);
    assert.equal(status, "waiting");
    assert.match(await said(page), /Sie sind noch nicht angemeldet\. Sie warten auf 1 Platz und stehen an Stelle 1\./);
    await waitForLetter(house, new RegExp(reference), /Sie stehen auf der Warteliste/);
    await cancel(page, own);
    const link = await waitForLetter(house, new RegExp(reference), /Möchten Sie kommen\?/, /\/anmeldung\/[\w-]+\/annehmen/);
    await page.goto(house.address + link);
    await page.goto(house.address + link);
    await press(page, "Ja, ich komme");
    assert.equal((await answerOf(page)).status, "confirmed");
    assert.match(await said(page), /Sie sind angemeldet/);
    const { cookies, stores } = await visit.kept();
    assert.deepEqual({ cookies, stores }, { cookies: [], stores: [] });
    await visit.close();
  });
}

test("who waits changes how many they are, and leaves", async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false, reducedMotion: "reduce" });
  const { slug } = await full(page, house);
  await wait(page, house, slug, { "Vor- und Nachname": "Emil Fuchs", Telefon: "07154 000-62" });
  await follow(page, "Anmeldung ändern");
  await fillIn(page, { "Wie viele Plätze": "3" });
  await page.getByLabel("Auch weniger Plätze sind uns recht").check();
  await press(page, "Änderung speichern");
  assert.match(await said(page), /Sie warten auf 3 Plätze/);
  await follow(page, "Warteliste verlassen");
  await press(page, "Ja, Warteliste verlassen");
  assert.equal((await answerOf(page)).status, "cancelled");
  await close();
});

for (const [name, arrive] of Object.entries({ ...waitingStates, ...waitingDesks })) {
  test(`${name} is calm`, async () => {
    const visit = await openPage(browser, { reducedMotion: "reduce" });
    const { page } = visit;
    const source = await (await arrive(page, house)).text();
    const wrong = await unrest(page, source);
    const faults = withoutRefusals(visit.faults);
    await visit.close();
    assert.deepEqual({ wrong, faults }, { wrong: [], faults: [] });
  });
}
