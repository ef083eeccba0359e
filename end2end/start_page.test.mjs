// The start page at a glance: what stands on the first screen, how dense the list is, and how few presses lead to an event.

import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, journey } from "./support/journey.mjs";
import { at, evening, load } from "./support/programme.mjs";

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
/** A sheet of paper (A4, in CSS pixels) within its margins. */
const SHEET = { width: 718, height: 1047 };

const { app, openPage } = await journey();
const { page } = await openPage({ javaScriptEnabled: false });

/** The texts of the elements that stand completely above the lower edge of the screen. */
const visible = async (selector) => {
  const { height } = page.viewportSize();
  return page.locator(selector).evaluateAll(
    (elements, height) => elements.filter((element) => element.getBoundingClientRect().bottom <= height).map((element) => element.innerText),
    height,
  );
};

test("the first screen of a telephone shows whose page it is, two programmes and the way on", async () => {
  await page.setViewportSize(PHONE);
  await page.goto(app.address);
  assert.match((await visible("header .brand"))[0], /Kornwestheim/);
  assert.equal((await visible("h1")).length, 1);
  assert.ok((await visible(".programme h3")).length >= 2);
  assert.deepEqual(await visible("header nav a"), ["Veranstaltungen", "Programme", "Hilfe", "Leichte Sprache", "Gebärdensprache"]);
});

test("the first screen of a computer shows the programmes, the highlighted event and the next day", async () => {
  await page.setViewportSize(DESKTOP);
  await page.goto(app.address);
  assert.equal((await visible(".programmes .programme")).length, 3);
  assert.deepEqual(await visible(".highlight h3"), ["Netzwerkveranstaltung Seniorenarbeit"]);
  assert.ok((await visible(".day h3")).length >= 1);
});

test("the dementia week, the network event and an exhibition are at most three presses away on a telephone", async () => {
  await page.setViewportSize(PHONE);
  for (const presses of [
    ["Woche der Demenz"],
    ["Netzwerkveranstaltung Seniorenarbeit"],
    ["Woche der Demenz", "Ausstellungen und Lesestoff zum Leben mit Demenz"],
  ]) {
    await page.goto(app.address);
    for (const name of presses) await follow(page, name);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), presses.at(-1));
  }
  // An exhibition by its topic, for those who do not know its programme.
  await page.goto(app.address);
  await page.getByRole("link", { name: "Themen" }).click();
  await follow(page, "Kultur");
  await follow(page, "Führung durch die Ausstellung „Helden des Südwestens“");
});

test("twenty rows of the list fit on a long screen, below programmes and highlight as well, and thirty on three sheets", async () => {
  await page.setViewportSize({ width: 1280, height: 2200 });
  await page.goto(app.address);
  assert.ok((await visible(".row")).length >= 20, `${(await visible(".row")).length} rows of the example programme`);
  const many = Array.from({ length: 40 }, (_, number) => evening(`abend-${number}`, `Abend Nummer ${number}`, { starts: at(200 + number, "18:00"), ends: at(200 + number, "19:00"), sign_up: { mode: "none" } }));
  await load(app, many);
  await page.goto(`${app.address}/?ab=${at(200, "").slice(0, 10)}`);
  assert.ok((await visible(".row")).length >= 20, `${(await visible(".row")).length} rows`);
  await page.goto(`${app.address}/?ab=${at(200, "").slice(0, 10)}&bis=${at(229, "").slice(0, 10)}`);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".row").count(), 30);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height <= 3 * SHEET.height, `${height} px`);
});
