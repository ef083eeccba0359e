// The island of the check-in, as the release ships it: search and check-ins work without loading the page again, other phones show
// them, a check-in without network is sent later, and without JavaScript everything is a form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { islandReady, openCheckIn } from "./support/check_in.mjs";
import { journey, submit, textOf } from "./support/journey.mjs";
import { postSignUp } from "./support/post.mjs";
import { evening, load } from "./support/programme.mjs";

/** The goal for wasm, glue and the script that loads them, in bytes over the wire. */
const MAX_BYTES = 130 * 1024;
/** A version 4 UUID, as `crypto.randomUUID()` makes it. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NAMES = ["Anna Weiß", "Jürgen Müller", "Олена Коваль"];

const site = await journey();
const { app } = site;
await load(app, ["klein", "netz", "form", "schriften"].map((slug) => evening(slug, `Abend ${slug}`, { sign_up: { seats: 900, max_party: 4 } })));
for (const slug of ["klein", "netz", "form"]) for (const name of NAMES) await postSignUp(app, slug, name);

/** The check-in of an event on a phone of its own. */
const phone = (slug, options) => openCheckIn(site, slug, options);
const row = (page, name) => page.locator("[data-person]", { has: page.locator("bdi", { hasText: name }) });
const visibleRows = (page) => page.locator(".guests > li:visible");
/** Waits until exactly these names are shown, in any order. */
const untilShown = (page, names) =>
  page.waitForFunction((names) => {
    const rows = [...document.querySelectorAll(".guests bdi")].filter((name) => name.checkVisibility({ contentVisibilityAuto: false }));
    return rows.filter((name) => !name.closest(".aside")).map((name) => name.innerText).sort().join() === names.join();
  }, names);
/** Marks the page; a page that is loaded again has lost the mark. */
const mark = (page) => page.evaluate(() => (window.isMarked = true));
const isMarked = (page) => page.evaluate(() => window.isMarked === true);

test("a check-in counts at once, is confirmed, and shows on another phone, without loading a page again", async () => {
  const [here, there] = [await phone("klein"), await phone("klein")];
  await Promise.all([islandReady(here.page), islandReady(there.page)]);
  await Promise.all([mark(here.page), mark(there.page)]);
  const sent = here.page.waitForRequest((request) => request.method() === "POST");
  await row(here.page, "Anna Weiß").getByRole("button").click();
  const [checkIn] = (await sent).postDataJSON();
  assert.equal(checkIn.act, "present");
  await here.page.locator(".said", { hasText: /^Anna Weiß ist da, seit \d+:\d\d Uhr\.$/ }).waitFor();
  assert.equal(await textOf(here.page.locator(".count")), "1 von 3 da");
  await row(there.page, "Anna Weiß").locator(".since", { hasText: /^da seit/ }).waitFor();
  await there.page.locator(".count", { hasText: "1 von 3 da" }).waitFor();
  const undone = there.page.waitForRequest((request) => request.method() === "POST");
  await row(there.page, "Anna Weiß").getByRole("button", { name: /^Zurück ?: Anna Weiß ist doch nicht da$/ }).click();
  const [undo] = (await undone).postDataJSON();
  assert.equal(undo.act, "undo");
  assert.match(undo.key, UUID, "the row that changed has a new key");
  await row(here.page, "Anna Weiß").getByRole("button", { name: /^Da ?: Anna Weiß$/ }).waitFor();
  assert.ok((await isMarked(here.page)) && (await isMarked(there.page)), "a page was loaded again");
  assert.deepEqual([...here.faults, ...there.faults], []);
  await Promise.all([here.close(), there.close()]);
});

test("the search shows its results at each key and forgives spelling", async () => {
  const { page, close } = await phone("klein");
  await islandReady(page);
  await mark(page);
  const field = page.getByRole("textbox", { name: "Name oder Anmeldenummer" });
  for (const [typed, found] of [["MUELLER jurgen", ["Jürgen Müller"]], ["weiss", ["Anna Weiß"]], ["олена", ["Олена Коваль"]], ["koval", ["Олена Коваль"]], ["мюллер", ["Jürgen Müller"]], ["niemand", []]]) {
    await field.fill(typed);
    await untilShown(page, found);
    assert.equal(await page.locator("output").textContent(), `Gefunden: ${found.length}.`);
  }
  for (const [typed, found] of [["mulller", ["Jürgen Müller"]], ["Waiss", ["Anna Weiß"]]]) {
    await field.fill(typed);
    await untilShown(page, found);
    assert.equal(await page.locator("output").textContent(), "Nichts mit genau diesen Worten. Ähnlich: 1.");
  }
  await field.press("Enter");
  await field.fill("");
  await untilShown(page, [...NAMES].sort());
  assert.ok(await isMarked(page), "the page was loaded again");
  await close();
});

test("the search reads names of other scripts as the server does", async () => {
  const names = ["محمد الأحمد", "Ευαγγελία Μπάκα", "Тарас Шевченко", "გიორგი ბერიძე", "שלום כהן", "Đorđe Petrović", "Anna Schmidt-Ott", "Işıl Yıldız", "Zofia Wałęsa"];
  for (const name of names) await postSignUp(app, "schriften", name);
  const { page, close } = await phone("schriften");
  await islandReady(page);
  const field = page.getByRole("textbox", { name: "Name oder Anmeldenummer" });
  const searches = { mohammed: 0, "محمد": 0, evangelia: 1, "μπακα": 1, schewtschenko: 2, shevchenko: 2, "ШЕВЧЕНКО": 2, beridze: 3, "გიორგი": 3, schalom: 4, "שלום": 4, petrowitsch: 5, dorde: 5, ott: 6, YILDIZ: 7, walesa: 8 };
  for (const [typed, index] of Object.entries(searches)) {
    await field.fill(typed);
    await untilShown(page, [names[index]]);
  }
  await close();
});

test("a check-in without network is sent when the network is back, and counts once", async () => {
  const { page, close } = await phone("netz");
  await islandReady(page);
  await page.context().setOffline(true);
  await row(page, "Anna Weiß").getByRole("button").click();
  await row(page, "Jürgen Müller").getByRole("button").click();
  await page.locator(".said", { hasText: "Noch nicht gesendet: 2." }).waitFor();
  assert.equal(await textOf(page.locator(".count")), "2 von 3 da");
  await page.context().setOffline(false);
  await page.locator(".said", { hasText: "ist da, seit" }).waitFor();
  await page.reload();
  assert.equal(await textOf(page.locator(".count")), "2 von 3 da");
  await close();
});

test("without JavaScript a check-in and a search are forms", async () => {
  const { page, close } = await phone("form", { javaScriptEnabled: false });
  await Promise.all([page.waitForNavigation(), row(page, "Anna Weiß").getByRole("button").click()]);
  assert.match(await textOf(page.locator(".said")), /^Anna Weiß ist da/);
  await page.getByRole("textbox", { name: "Name oder Anmeldenummer" }).fill("mueller");
  await submit(page, "Suchen");
  assert.deepEqual(await visibleRows(page).locator("bdi").allInnerTexts(), ["Jürgen Müller"]);
  await close();
});

test("the island's files are small", async () => {
  const { page, close } = await phone("klein");
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  const [paths, sizes] = [new Map(), new Map()];
  wire.on("Network.requestWillBeSent", ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(paths.get(requestId), encodedDataLength));
  await page.reload();
  await islandReady(page);
  const files = ["/assets/wake.js", "/assets/browser.js", "/assets/browser_bg.wasm"].map((file) => sizes.get(file));
  const bytes = files.reduce((sum, one) => sum + one, 0);
  assert.ok(bytes > 10_000 && bytes <= MAX_BYTES, `${bytes} bytes: ${files}`);
  await close();
});
