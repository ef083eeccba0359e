// The programme without JavaScript: start page, programme pages, event pages and pages that do not exist.

import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, journey, mainText, textOf } from "./support/journey.mjs";
import { at, evening, load, loadEventStatuses } from "./support/programme.mjs";

const { app, openPage } = await journey();
await loadEventStatuses(app);
await load(app, [
  evening("still", "Verborgener Abend", { unlisted: true, sign_up: { seats: 5 } }),
  evening("morgen", "Künftiger Abend", { published_at: at(1, "08:00"), sign_up: { seats: 5 } }),
]);
const { page } = await openPage({ javaScriptEnabled: false });

const event = (slug) => `${app.address}/veranstaltungen/${slug}`;
const row = (title) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) }).first();

test("the start page lists upcoming events by day, each with its sign-up status", async () => {
  await page.goto(app.address);
  const days = await page.locator("main h3 time").evaluateAll((times) => times.map((time) => time.dateTime));
  assert.ok(days.length > 10, `${days.length} days`);
  assert.deepEqual(days, [...new Set(days)].toSorted());
  assert.ok(days[0] >= at(0, "").slice(0, 10), days[0]);
  assert.match(await textOf(row("Netzwerkveranstaltung Seniorenarbeit")), /13:00 bis 17:30 Uhr.*kennen und planen.*Das K.*noch 60 Plätze frei/);
  for (const [title, state] of [
    ["Voller Abend", /ausgebucht/],
    ["Geschlossener Abend", /geschlossen/],
    ["Baldiger Abend", /Anmeldung ab/],
    ["Abgesagter Abend", /fällt aus/],
    ["Verlegter Abend", /17:30.*verlegt/],
    ["Informations- und Aktionsmarkt: Vorsorge und Pflege", /einfach kommen/],
    ["Gemeinsam unterwegs", /beim Veranstalter/],
    ["Bilder, Lieder, Geschichten", /auf anderer Seite/],
  ]) {
    assert.match(await textOf(row(title)), state);
  }
});

test("past, unlisted and unpublished events are in no list", async () => {
  await page.goto(app.address);
  const list = await mainText(page);
  for (const title of ["Vergangener Abend", "Verborgener Abend", "Künftiger Abend", "Vorbereitung der Workshops"]) {
    assert.ok(!list.includes(title), title);
  }
  assert.equal((await page.goto(event("still"))).status(), 200);
  assert.equal((await page.goto(event("morgen"))).status(), 404);
});

test("every page has a banner that the programme is an example", async () => {
  for (const path of ["/", "/veranstaltungen/aktionsmarkt", "/gibt-es-nicht"]) {
    await page.goto(app.address + path);
    assert.match(await page.getByRole("complementary").innerText(), /Beispiele/);
  }
});

test("a programme's page lists its days and its hosts", async () => {
  await page.goto(app.address);
  await follow(page, "Gespräch auf dem „Roten Sofa“");
  await follow(page, "Woche der Demenz");
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Woche der Demenz");
  const days = await page.locator("main h3 time").evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(days, days.toSorted());
  assert.equal(days.length, 7);
  assert.match(await mainText(page), /Stadtbücherei Kornwestheim.*Wanderfreunde Kornwestheim/);
  await page.getByText("In meinen Kalender").click();
  const followed = await page.getByRole("link", { name: /Kalender abonnieren/ }).evaluate((link) => link.href);
  assert.equal(await page.getByLabel("Kalender-Adresse").inputValue(), followed.replace("webcal:", "http:"));
  const calendar = await page.request.get(followed.replace("webcal:", "http:"));
  assert.equal((await calendar.text()).match(/BEGIN:VEVENT/g).length, 9);
});

test("an event's page has all facts: dates, venue, target groups, accessibility, contact", async () => {
  await page.goto(event("netzwerk-seniorenarbeit"));
  const facts = await mainText(page);
  for (const fact of ["13:00 bis 17:30 Uhr", "Stuttgarter Straße 65", "rollstuhlgerechtes WC", "Fachkräfte", "Ehrenamt", "Deutsch", "Stadtseniorenrat Kornwestheim", "07154 000-101", "Alle 60 Plätze sind noch frei", "In Leichter Sprache"]) {
    assert.ok(facts.includes(fact), fact);
  }
  assert.match(facts, /Mobilität Galerie noch 14 Plätze frei/);
  await page.getByText("In meinen Kalender").click();
  const calendar = await page.request.get(await page.getByRole("link", { name: "Termin herunterladen" }).evaluate((link) => link.href));
  assert.match(calendar.headers()["content-type"], /^text\/calendar/);
  assert.match(await calendar.text(), /SUMMARY:Netzwerkveranstaltung Seniorenarbeit\r\n/);
});

test("a course shows each of its dates, and a text in another language is one link away", async () => {
  await page.goto(event("digitalisierungskurs"));
  assert.equal(await page.locator("main dd time").count(), 4);
  await page.goto(event("sprechstunde-villeneuvestrasse"));
  assert.match(await page.locator("div[lang=uk]").innerText(), /Консультаційні/);
  await page.getByRole("link", { name: "Українська" }).click();
  const heading = await page.getByRole("heading", { name: "Українська (Ukrainisch)" }).boundingBox();
  assert.ok(heading.y >= 0 && heading.y < page.viewportSize().height / 2, `the heading is at ${heading.y} px`);
});

for (const path of ["/gibt-es-nicht", "/veranstaltungen/gibt-es-nicht", "/programme/gibt-es-nicht", "/anmeldung/gibt-es-nicht", "/bestaetigen/x", "/%F0%9F%8D%B0"]) {
  test(`${path} does not exist: the site's 404 page links to the events`, async () => {
    assert.equal((await page.goto(app.address + path)).status(), 404);
    assert.match(await page.title(), /^Diese Seite gibt es nicht/);
    assert.ok(await page.getByRole("contentinfo").getByRole("link", { name: "Impressum" }).isVisible());
    await follow(page, "Alle Veranstaltungen ansehen");
    assert.equal(page.url(), `${app.address}/`);
  });
}
