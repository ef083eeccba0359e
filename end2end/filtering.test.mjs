// The start page's filters: a plain GET form without JavaScript; every result has an address of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, journey } from "./support/journey.mjs";
import { at, evening, load } from "./support/programme.mjs";

const rest = evening("rast", "Müßiggang für Anfänger", {
  programme: "leise",
  topics: ["Ruhe"],
  target_groups: ["Ältere Menschen", "Zugezogene"],
});
const choir = evening("chor", "Singen im Chor", {
  programme: "laut",
  host: "probe-chor",
  topics: ["Musik"],
  target_groups: ["Familien"],
  starts: at(10, "18:00"),
  ends: at(10, "19:00"),
});
const dance = evening("tanz", "Tanz in den Abend", {
  programme: "laut",
  co_hosts: ["probe-chor"],
  topics: ["Musik", "Ängste überwinden"],
  target_groups: ["Ältere Menschen"],
  starts: at(20, "18:00"),
  ends: at(20, "19:00"),
});

const { app, openPage } = await journey({ programme: false });
await load(
  app,
  [rest, choir, dance].map((event) => ({ ...event, sign_up: { mode: "none" } })),
  {
    hosts: [{ slug: "probe-chor", name: "Österreichischer Probechor" }],
    programmes: [
      { slug: "leise", title: "Leise Töne" },
      { slug: "laut", title: "Laute Töne" },
    ],
  },
);
const { page } = await openPage({ javaScriptEnabled: false });

const titles = () => page.getByRole("heading", { level: 4 }).allInnerTexts();
/** A choice of the filter; the links below the list may have its name too. */
const choiceField = (label) => page.locator("select").and(page.getByLabel(label, { exact: true }));
const openFilters = async () => {
  await page.goto(app.address);
  await page.getByText("Nach Datum, Thema oder Veranstalter auswählen").click();
};
/** Two buttons have the same label: one beside the search, one below the choices. */
const show = async (which) => Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Suchen" })[which]().click()]);

for (const [label, choice, query, expected] of [
  ["Programm", "Laute Töne", "programm=laut", [choir, dance]],
  ["Für wen", "Ältere Menschen", "zielgruppe=%C3%84ltere+Menschen", [rest, dance]],
  ["Thema", "Ruhe", "thema=Ruhe", [rest]],
  ["Veranstalter", "Österreichischer Probechor", "veranstalter=probe-chor", [choir, dance]],
]) {
  test(`the choice “${choice}” under “${label}” shows only its events, and stays selected`, async () => {
    await openFilters();
    await choiceField(label).selectOption({ label: choice });
    await show("last");
    assert.deepEqual(await titles(), expected.map(({ title }) => title));
    assert.ok(page.url().includes(query), page.url());
    assert.equal(await choiceField(label).locator("option:checked").textContent(), choice);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), `${expected.length} Treffer für „${choice}“`);
  });
}

for (const [first, last, expected] of [
  [8, 20, [choir, dance]],
  [7, 10, [rest, choir]],
  [11, undefined, [dance]],
  [undefined, 9, [rest]],
]) {
  test(`the days from ${first ?? "now"} to ${last ?? "any"} show the events between them, both days included`, async () => {
    await openFilters();
    if (first) await page.getByLabel("Ab", { exact: true }).fill(at(first, "").slice(0, 10));
    if (last) await page.getByLabel("Bis", { exact: true }).fill(at(last, "").slice(0, 10));
    await show("last");
    assert.deepEqual(await titles(), expected.map(({ title }) => title));
  });
}

for (const [words, expected] of [
  ["müßiggang", [rest]],
  ["MUESSIGGANG", [rest]],
  ["anfanger mussig", [rest]],
  ["probechor", [choir, dance]],
  ["oesterreichischer abend", [dance]],
  ["aengste", [dance]],
]) {
  test(`the search forgives spelling: “${words}”`, async () => {
    await page.goto(app.address);
    await page.getByLabel("Suche", { exact: true }).fill(words);
    await show("first");
    assert.deepEqual(await titles(), expected.map(({ title }) => title));
    assert.equal(await page.getByLabel("Suche", { exact: true }).inputValue(), words);
  });
}

test("filters combine, one link removes one of them and another all", async () => {
  await page.goto(`${app.address}/?programm=laut&zielgruppe=Familien&suche=chor`);
  assert.deepEqual(await titles(), [choir.title]);
  await follow(page, "Familien entfernen");
  assert.equal(new URL(page.url()).search, "?suche=chor&programm=laut");
  await follow(page, "Alle Veranstaltungen zeigen");
  assert.deepEqual(await titles(), [rest.title, choir.title, dance.title]);
  assert.equal(new URL(page.url()).search, "");
});

test("a search without results shows a message and keeps the search words", async () => {
  await page.goto(`${app.address}/?suche=Kaninchenz%C3%BCchter`);
  assert.deepEqual(await titles(), []);
  assert.match(await page.locator("main").innerText(), /Zu „Kaninchenzüchter“ haben wir nichts gefunden/);
  assert.equal(await page.getByLabel("Suche", { exact: true }).inputValue(), "Kaninchenzüchter");
});

test("an address with an invalid date or an unknown choice still shows the page", async () => {
  assert.equal((await page.goto(`${app.address}/?ab=gestern&bis=2026-13-45`)).status(), 200);
  assert.deepEqual(await titles(), [rest.title, choir.title, dance.title]);
  assert.equal((await page.goto(`${app.address}/?programm=gibt-es-nicht&thema=%00`)).status(), 200);
  assert.deepEqual(await titles(), []);
});

test("choices are in German alphabetical order, umlauts included", async () => {
  await page.goto(app.address);
  for (const label of ["Programm", "Für wen", "Thema", "Veranstalter"]) {
    const [, ...choices] = await page.getByLabel(label, { exact: true }).locator("option").allTextContents();
    assert.deepEqual(choices, choices.toSorted(new Intl.Collator("de").compare), label);
  }
});
