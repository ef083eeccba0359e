// The door's island: it really runs, as the release ships it. One searches and presses without the page being loaded again, other
// phones hear of it, a press without network goes out later, and without script everything is a form.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { awake, enter, phone as phoneOf } from "./support/door.mjs";
import { openHouse } from "./support/house.mjs";
import { press, words } from "./support/journey.mjs";
import { evening, load } from "./support/programme.mjs";

/** What wasm, glue and the script that wakes them may weigh over the wire, in bytes. */
const HEAVIEST = 130 * 1024;
const EVERYBODY = ["Anna Weiß", "Jürgen Müller", "Олена Коваль"];

let house, browser;
before(async () => {
  house = await openHouse();
  await load(house, ["klein", "netz", "form"].map((slug) => evening(slug, `Abend ${slug}`, { sign_up: { seats: 900, max_party: 4 } })));
  for (const slug of ["klein", "netz", "form"]) for (const name of EVERYBODY) await enter(house, slug, name, 1);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** A phone of somebody who keeps the door. */
const phone = (slug, how) => phoneOf(house, browser, slug, how);
const row = (page, name) => page.locator("[data-person]", { has: page.locator("bdi", { hasText: name }) });
const shown = (page) => page.locator(".guests > li:visible");
/** Waits for the frame in which just these are shown, in any order. */
const until = (page, names) =>
  page.waitForFunction((names) => {
    const rows = [...document.querySelectorAll(".guests bdi")].filter((name) => name.checkVisibility({ contentVisibilityAuto: false }));
    return rows.filter((name) => !name.closest(".aside")).map((name) => name.innerText).sort().join() === names.join();
  }, names);
/** A page that is loaded again forgets this. */
const mark = (page) => page.evaluate(() => (window.isTheSame = true));
const isTheSame = (page) => page.evaluate(() => window.isTheSame === true);

test("a press counts at once, is said, and shows on another phone, though no page is loaded again", async () => {
  const [here, there] = [await phone("klein"), await phone("klein")];
  await Promise.all([awake(here.page), awake(there.page)]);
  await Promise.all([mark(here.page), mark(there.page)]);
  await row(here.page, "Anna Weiß").getByRole("button").click();
  await here.page.locator(".said", { hasText: /^Anna Weiß ist da, seit \d+:\d\d Uhr\.$/ }).waitFor();
  assert.equal(await words(here.page.locator(".count")), "1 von 3 da");
  await row(there.page, "Anna Weiß").locator(".since", { hasText: /^da seit/ }).waitFor();
  await there.page.locator(".count", { hasText: "1 von 3 da" }).waitFor();
  await row(there.page, "Anna Weiß").getByRole("button", { name: /^Zurück ?: Anna Weiß ist doch nicht da$/ }).click();
  await row(here.page, "Anna Weiß").getByRole("button", { name: /^Da ?: Anna Weiß$/ }).waitFor();
  assert.ok((await isTheSame(here.page)) && (await isTheSame(there.page)), "a page was loaded again");
  assert.deepEqual([...here.faults, ...there.faults], []);
  await Promise.all([here.close(), there.close()]);
});

test("the search shows at each key whom it finds, however they are spelt", async () => {
  const { page, close } = await phone("klein");
  await awake(page);
  await mark(page);
  const field = page.getByRole("textbox", { name: "Name oder Anmeldenummer" });
  for (const [typed, found] of [["MUELLER jurgen", ["Jürgen Müller"]], ["weiss", ["Anna Weiß"]], ["олена", ["Олена Коваль"]], ["niemand", []]]) {
    await field.fill(typed);
    await until(page, found);
    assert.equal(await page.locator("output").textContent(), `Gefunden: ${found.length}.`);
  }
  await field.press("Enter");
  await field.fill("");
  await until(page, [...EVERYBODY].sort());
  assert.ok(await isTheSame(page), "the page was loaded again");
  await close();
});

test("what is pressed without network goes out once there is one again, and counts once", async () => {
  const { page, close } = await phone("netz");
  await awake(page);
  await page.context().setOffline(true);
  await row(page, "Anna Weiß").getByRole("button").click();
  await row(page, "Jürgen Müller").getByRole("button").click();
  await page.locator(".said", { hasText: "Noch nicht gesendet: 2." }).waitFor();
  assert.equal(await words(page.locator(".count")), "2 von 3 da");
  await page.context().setOffline(false);
  await page.locator(".said", { hasText: "ist da, seit" }).waitFor();
  await page.reload();
  assert.equal(await words(page.locator(".count")), "2 von 3 da");
  await close();
});

test("without script a press and a search are forms", async () => {
  const { page, close } = await phone("form", { javaScriptEnabled: false });
  await Promise.all([page.waitForNavigation(), row(page, "Anna Weiß").getByRole("button").click()]);
  assert.match(await words(page.locator(".said")), /^Anna Weiß ist da/);
  await page.getByRole("textbox", { name: "Name oder Anmeldenummer" }).fill("mueller");
  await press(page, "Suchen");
  assert.deepEqual(await shown(page).locator("bdi").allInnerTexts(), ["Jürgen Müller"]);
  await close();
});

test("what it loads is light", async () => {
  const { page, close } = await phone("klein");
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  const [asked, weights] = [new Map(), new Map()];
  wire.on("Network.requestWillBeSent", ({ requestId, request }) => asked.set(requestId, new URL(request.url).pathname));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => weights.set(asked.get(requestId), encodedDataLength));
  await page.reload();
  await awake(page);
  const files = ["/assets/wake.js", "/assets/browser.js", "/assets/browser_bg.wasm"].map((file) => weights.get(file));
  const weight = files.reduce((sum, one) => sum + one, 0);
  assert.ok(weight > 10_000 && weight <= HEAVIEST, `${weight} bytes: ${files}`);
  await close();
});
