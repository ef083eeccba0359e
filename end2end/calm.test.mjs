// Every page in every state is calm: no barrier that a machine can find, on a phone and on a desk, by day and by night;
// nothing to scroll sideways; no cookie, no script, nobody else asked; large enough to press; correct; light.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { unrest, withoutRefusals } from "./support/calm.mjs";
import { openHouse } from "./support/house.mjs";
import { prepare, states } from "./support/states.mjs";

/** What the first visit may weigh over the wire, and how often it may ask. */
const HEAVIEST = 100 * 1024;
const MOST_REQUESTS = 8;

let house, browser;
before(async () => {
  house = await openHouse({ settings: { DABEI_CITY_NAME: "Stadt Kornwestheim", DABEI_CITY_PHONE: "07154 000-0" } });
  await prepare(house);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const [name, arrive] of Object.entries(states)) {
  test(`${name} is calm`, async () => {
    const visit = await openPage(browser, { reducedMotion: "reduce" });
    const { page } = visit;
    const source = await (await arrive(page, house)).text();
    const wrong = await unrest(page, source);
    if (/<script(?! type="application\/ld\+json")/i.test(source)) wrong.push("there is a script");
    const { cookies, stores } = await visit.kept();
    const faults = withoutRefusals(visit.faults);
    await visit.close();
    assert.deepEqual(wrong, []);
    assert.deepEqual({ cookies, stores, faults, origins: [...visit.origins] }, { cookies: [], stores: [], faults: [], origins: [house.address] });
  });
}

test("the first visit to the start page weighs no more than 100 KB over the wire, in few requests", async () => {
  const { page, close } = await openPage(browser);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const weights = [];
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => weights.push(encodedDataLength));
  await page.goto(house.address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  assert.ok(weights.length >= 3 && weights.length <= MOST_REQUESTS, `${weights.length} requests`);
  assert.ok(weight > 10_000 && weight <= HEAVIEST, `${weight} bytes: ${weights}`);
  await close();
});
