// Every public page in every state passes the page checks, on a phone and on a desktop, light and dark: valid HTML, no accessibility
// findings, no horizontal scrolling, targets large enough; no cookie, no script, no request to another origin. The first visit is small.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { pageProblems, withoutRefusals } from "./support/page_checks.mjs";
import { testPages } from "./support/page_tests.mjs";
import { prepareEvents, publicPages } from "./support/public_pages.mjs";

/** The goals of the first visit: bytes over the wire, and requests. */
const MAX_BYTES = 150 * 1024;
const MAX_REQUESTS = 16;

const { app, openPage } = await journey();
await prepareEvents(app);

/** The visitor who sees all pages: no page may leave anything behind, so it is as new for each. */
const visit = await openPage({ reducedMotion: "reduce" });

testPages(app, publicPages, async (name, open) => {
  visit.forget();
  const source = await (await open(visit.page, app)).text();
  const problems = await pageProblems(visit.page, source);
  if (/<script(?! type="application\/ld\+json")/i.test(source)) problems.push("there is a script");
  const { cookies, stores } = await visit.stored();
  const faults = withoutRefusals(visit.faults);
  assert.deepEqual(problems, []);
  assert.deepEqual({ cookies, stores, faults, origins: [...visit.origins] }, { cookies: [], stores: [], faults: [], origins: [app.address] });
  return source;
});

test("the first visit to the start page transfers at most 150 KB with pictures, in few requests", async () => {
  const { page, close } = await openPage();
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
