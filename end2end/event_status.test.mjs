// The status of an event: how to take part, or why it is not possible; on its page, and instead of its form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, formAddress, journey, mainText, textOf } from "./support/journey.mjs";
import { loadEventStatuses } from "./support/programme.mjs";

const TELEPHONE = 'a[href="tel:07154000555"]';
const SEATS = /\b(noch|von) \d+/;

const { app, openPage } = await journey();
await loadEventStatuses(app);
const { page } = await openPage({ javaScriptEnabled: false });

const event = (slug) => `${app.address}/veranstaltungen/${slug}`;
const box = () => page.getByRole("region", { name: /./ }).filter({ has: page.locator("#was-tun") });
const row = (title) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) }).first();

for (const [slug, title, check] of [
  ["aktionsmarkt", "Kommen Sie einfach", async () => assert.match(await textOf(box()), /keine Anmeldung/)],
  ["netzwerk-seniorenarbeit", "Melden Sie sich an", async () => {
    await follow(page, "Jetzt anmelden");
    assert.equal(page.url(), formAddress(app, "netzwerk-seniorenarbeit"));
  }],
  ["gemeinsam-unterwegs", "Melden Sie sich beim Veranstalter an", async () => {
    assert.ok(await box().locator('a[href="tel:07154000107"]').isVisible());
    assert.ok(await box().locator('a[href="mailto:kontakt@wanderfreunde.example"]').isVisible());
  }],
  ["buecherei-geschichten", "Melden Sie sich auf einer anderen Seite an", async () => {
    const link = box().getByRole("link", { name: /buecherei\.kornwestheim\.example/ });
    assert.equal(await link.getAttribute("href"), "https://buecherei.kornwestheim.example/anmeldung/bilder-lieder-geschichten");
  }],
]) {
  test(`an event's page says how to take part: “${title}”`, async () => {
    await page.goto(event(slug));
    assert.equal(await box().getByRole("heading").innerText(), title);
    await check();
  });
}

for (const [slug, status, reason] of [
  ["abgesagt", "cancelled", /Fällt aus/],
  ["vorbei", "closed", /schon vorbei/],
  ["voll", "full", /Alle Plätze sind vergeben/],
  ["zu", "closed", /Die Anmeldung ist geschlossen/],
  ["bald", "closed", /Die Anmeldung beginnt am/],
]) {
  test(`the event “${slug}” shows its status on its page, and instead of its form`, async () => {
    assert.equal((await page.goto(event(slug))).status(), 200);
    assert.match(await textOf(box()), reason);
    assert.equal(await page.getByRole("link", { name: "Jetzt anmelden" }).count(), 0);
    if (slug === "voll" || slug === "zu") assert.ok(await box().locator(TELEPHONE).isVisible(), "a number to call");
    await page.goto(formAddress(app, slug));
    assert.equal(await page.locator("main").getAttribute("data-status"), status);
    assert.match(await textOf(box()), reason);
    assert.equal(await page.locator("main form").count(), 0);
  });
}

test("a moved event shows its new time and venue, and still accepts sign-ups", async () => {
  await page.goto(event("verlegt"));
  assert.match(await mainText(page), /verlegt.*Jetzt gilt: .*17:30 bis 19:30 Uhr, Probesaal/);
  assert.ok(await page.getByRole("link", { name: "Jetzt anmelden" }).isVisible());
});

test("the public pages of a confidential event show no seat counts", async () => {
  await page.goto(event("museumsfuehrung-demenz"));
  assert.doesNotMatch(await mainText(page), SEATS);
  await page.goto(app.address);
  assert.doesNotMatch(await textOf(row("Museumsführung für Menschen mit Demenz")), SEATS);
  await page.goto(formAddress(app, "museumsfuehrung-demenz"));
  assert.doesNotMatch(await mainText(page), SEATS);
});
