// When a form comes back: a slip, an impatient press, the same form again. Nothing that was typed is lost, and all is said.
// Every journey is walked twice, with JavaScript off and on, and is the same.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, choose, field, fillIn, formOf, press, said } from "./support/journey.mjs";
import { focused } from "./support/keyboard.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";

let house, browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const javaScriptEnabled of [false, true]) {
  describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    let visit, page;
    before(async () => {
      visit = await openPage(browser, { javaScriptEnabled, reducedMotion: "reduce" });
      ({ page } = visit);
    });
    after(async () => {
      assert.deepEqual(await visit.kept(), { cookies: [], stores: [] });
      assert.deepEqual([...visit.origins], [house.address]);
      await visit.close();
    });

    test("an empty form comes back and says what is missing, on top and at the field, in the same words", async () => {
      await page.goto(formOf(house, NETWORK));
      assert.equal((await press(page, "Anmelden")).status(), 422);
      assert.equal((await answerOf(page)).status, "invalid");
      assert.match(await page.title(), /^Fehler: Anmelden/);
      const summary = page.locator(".kern-alert");
      assert.ok(await summary.evaluate((box) => box === document.activeElement), `the keyboard stands on: ${await focused(page)}`);
      assert.ok(await summary.evaluate((box) => box.getBoundingClientRect().top >= 0), "and it is in sight");
      for (const [label, fault] of [["Vor- und Nachname", "Bitte geben Sie Ihren Namen an."], ["E-Mail", "Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an."]]) {
        assert.equal(await field(page, label).getAttribute("aria-invalid"), "true");
        const described = await field(page, label).evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText));
        assert.ok(described.includes(fault), described.join(" | "));
        await summary.getByRole("link", { name: fault }).click();
        assert.equal(await focused(page), label);
      }
    });

    test("a form with a slip keeps everything that was typed and chosen, and goes through once mended", async () => {
      await page.goto(formOf(house, NETWORK));
      const typed = { "Vor- und Nachname": "Đặng Thị Hương", "E-Mail": "huong@", Telefon: "07154 000-81", "Wie viele Plätze": "2", "Was brauchen Sie sonst": "<b>Tee</b> & \"Ruhe\"" };
      await fillIn(page, typed);
      await choose(page, "Digitalisierung");
      await choose(page, "Ruhiger Platz");
      assert.equal((await press(page, "Anmelden")).status(), 422);
      for (const [label, value] of Object.entries(typed)) assert.equal(await field(page, label).inputValue(), value);
      assert.ok(await page.getByLabel("Digitalisierung").first().isChecked());
      assert.ok(await page.getByLabel("Ruhiger Platz").first().isChecked());
      await fillIn(page, { "E-Mail": "huong@example.org" });
      await press(page, "Anmelden");
      assert.equal((await answerOf(page)).status, "confirmed");
      assert.match(await said(page), /Đặng Thị Hương: Digitalisierung .*Ruhiger Platz, <b>Tee<\/b> & "Ruhe"/);
    });

    test("whoever presses twice for impatience is in once", async () => {
      const slug = `ungeduld-${javaScriptEnabled}`;
      await load(house, [evening(slug, "Abend der Ungeduldigen", { sign_up: { seats: 9 } })]);
      await page.goto(formOf(house, slug));
      await fillIn(page, { "Vor- und Nachname": "Hanna Doppelt", Telefon: "07154 000-82" });
      await page.getByRole("button", { name: "Anmelden", exact: true }).dblclick();
      await page.getByRole("heading", { name: "Sie sind angemeldet" }).waitFor();
      await page.goto(`${house.address}/veranstaltungen/${slug}`);
      assert.match(await said(page), /Noch 8 von 9 Plätzen/);
    });

    test("the same form with other words says that the first sign-up counts, and keeps the new words", async () => {
      await page.goto(formOf(house, NETWORK));
      const number = page.locator("input[name=form_id]");
      const used = await number.inputValue();
      await fillIn(page, { "Vor- und Nachname": "Ida Erst", Telefon: "07154 000-83" });
      await press(page, "Anmelden");
      await page.goto(formOf(house, NETWORK));
      // As a browser's Back shows it again, which this browser under control does not.
      await number.evaluate((input, value) => (input.value = value), used);
      await fillIn(page, { "Vor- und Nachname": "Ida Anders", Telefon: "07154 000-83" });
      assert.equal((await press(page, "Anmelden")).status(), 409);
      assert.match(await said(page), /Ihre erste Anmeldung gilt/);
      assert.equal(await field(page, "Vor- und Nachname").inputValue(), "Ida Anders");
    });
  });
}
