// How an event says how it stands: the one thing to do about it, or why there is nothing to do; on its page, and in place of its form.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { follow, formOf, said, words } from "./support/journey.mjs";
import { loadStandings } from "./support/programme.mjs";

const TELEPHONE = 'a[href="tel:07154000555"]';
const SEATS = /\b(noch|von) \d+/;

let house, browser, page;
before(async () => {
  house = await openHouse();
  await loadStandings(house);
  browser = await openBrowser();
  ({ page } = await openPage(browser, { javaScriptEnabled: false }));
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const event = (slug) => `${house.address}/veranstaltungen/${slug}`;
const box = () => page.getByRole("region", { name: /./ }).filter({ has: page.locator("#was-tun") });
const row = (title) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) }).first();

for (const [slug, title, tells] of [
  ["aktionsmarkt", "Kommen Sie einfach", async () => assert.match(await words(box()), /keine Anmeldung/)],
  ["netzwerk-seniorenarbeit", "Melden Sie sich an", async () => {
    await follow(page, "Jetzt anmelden");
    assert.equal(page.url(), formOf(house, "netzwerk-seniorenarbeit"));
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
  test(`an event says what to do about it: “${title}”`, async () => {
    await page.goto(event(slug));
    assert.equal(await box().getByRole("heading").innerText(), title);
    await tells();
  });
}

for (const [slug, status, why] of [
  ["abgesagt", "cancelled", /abgesagt/],
  ["vorbei", "closed", /schon vorbei/],
  ["voll", "full", /Alle Plätze sind vergeben/],
  ["zu", "closed", /Die Anmeldung ist geschlossen/],
  ["bald", "closed", /Die Anmeldung beginnt am/],
]) {
  test(`an event that is “${slug}” says so on its page, and in place of its form`, async () => {
    assert.equal((await page.goto(event(slug))).status(), 200);
    assert.match(await words(box()), why);
    assert.equal(await page.getByRole("link", { name: "Jetzt anmelden" }).count(), 0);
    if (slug === "voll" || slug === "zu") assert.ok(await box().locator(TELEPHONE).isVisible(), "a number to call");
    await page.goto(formOf(house, slug));
    assert.equal(await page.locator("main").getAttribute("data-status"), status);
    assert.match(await words(box()), why);
    assert.equal(await page.locator("main form").count(), 0);
  });
}

test("a moved event says when and where it is now, and still takes people", async () => {
  await page.goto(event("verlegt"));
  assert.match(await said(page), /verlegt.*Jetzt gilt: .*17:30 bis 19:30 Uhr, Probesaal/);
  assert.ok(await page.getByRole("link", { name: "Jetzt anmelden" }).isVisible());
});

test("of a confidential event nobody sees from outside how many come", async () => {
  await page.goto(event("museumsfuehrung-demenz"));
  assert.doesNotMatch(await said(page), SEATS);
  await page.goto(house.address);
  assert.doesNotMatch(await words(row("Museumsführung für Menschen mit Demenz")), SEATS);
  await page.goto(formOf(house, "museumsfuehrung-demenz"));
  assert.doesNotMatch(await said(page), SEATS);
});
