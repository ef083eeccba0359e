// Every public page in every state passes the page checks, on a phone and on a desktop, light and dark: valid HTML, no accessibility
// findings, no horizontal scrolling, targets large enough; no cookie, no script, no request to another origin. The first visit is small.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { pageProblems, withoutRefusals } from "./support/page_checks.mjs";
import { startApp } from "./support/test_app.mjs";
import { prepareEvents, publicPages } from "./support/public_pages.mjs";

/** The goals of the first visit: bytes over the wire, and requests. */
const MAX_BYTES = 100 * 1024;
const MAX_REQUESTS = 8;

let app, browser;
before(async () => {
  app = await startApp({ settings: { DABEI_CITY_NAME: "Stadt Kornwestheim", DABEI_CITY_PHONE: "07154 000-0" } });
  await prepareEvents(app);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await app?.close();
});

for (const [name, open] of Object.entries(publicPages)) {
  test(`${name} passes the page checks`, async () => {
    const visit = await openPage(browser, { reducedMotion: "reduce" });
    const { page } = visit;
    const source = await (await open(page, app)).text();
    const problems = await pageProblems(page, source);
    if (/<script(?! type="application\/ld\+json")/i.test(source)) problems.push("there is a script");
    const { cookies, stores } = await visit.stored();
    const faults = withoutRefusals(visit.faults);
    await visit.close();
    assert.deepEqual(problems, []);
    assert.deepEqual({ cookies, stores, faults, origins: [...visit.origins] }, { cookies: [], stores: [], faults: [], origins: [app.address] });
  });
}

test("the first visit to the start page transfers at most 100 KB, in few requests", async () => {
  const { page, close } = await openPage(browser);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const sizes = [];
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await page.goto(app.address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const bytes = sizes.reduce((sum, one) => sum + one, 0);
  assert.ok(sizes.length >= 3 && sizes.length <= MAX_REQUESTS, `${sizes.length} requests`);
  assert.ok(bytes > 10_000 && bytes <= MAX_BYTES, `${bytes} bytes: ${sizes}`);
  await close();
});
