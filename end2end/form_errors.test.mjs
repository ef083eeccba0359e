// A form that comes back: with errors, after a double click, or submitted twice. Typed values are kept, and every error is shown.
// Every test runs with JavaScript off and on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, field, fillIn, formAddress, journey, mainText, outcomeOf, submit, withAndWithoutJavaScript } from "./support/journey.mjs";
import { focused } from "./support/keyboard.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";

const site = await journey();
const { app } = site;

await withAndWithoutJavaScript(site, (page, mode) => {
  test("an empty form comes back with its errors in the summary and at the field, in the same words", async () => {
    await page.goto(formAddress(app, NETWORK));
    assert.equal((await submit(page, "Anmelden")).status(), 422);
    assert.equal((await outcomeOf(page)).status, "invalid");
    assert.match(await page.title(), /^Fehler: Anmelden/);
    const summary = page.locator(".kern-alert");
    assert.ok(await summary.evaluate((box) => box === document.activeElement), `the focus is on: ${await focused(page)}`);
    assert.ok(await summary.evaluate((box) => box.getBoundingClientRect().top >= 0), "the summary is visible");
    for (const [label, fault] of [["Vor- und Nachname", "Bitte geben Sie Ihren Namen an."], ["E-Mail", "Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an."]]) {
      assert.equal(await field(page, label).getAttribute("aria-invalid"), "true");
      const described = await field(page, label).evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText));
      assert.ok(described.includes(fault), described.join(" | "));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        await summary.getByRole("link", { name: fault }).click();
        assert.equal(await focused(page), label);
        const top = await page.locator("label", { hasText: label }).first().evaluate((element) => element.getBoundingClientRect().top);
        assert.ok(top >= 0, `the label of ${label} is ${-top} px above the screen at ${width} px`);
      }
    }
  });

  test("a form with an error keeps all typed and chosen values, and is accepted once corrected", async () => {
    await page.goto(formAddress(app, NETWORK));
    const typed = { "Vor- und Nachname": "Đặng Thị Hương", "E-Mail": "huong@", Telefon: "07154 000-81", "Wie viele Plätze": "2", "Brauchen Sie noch etwas anderes": "<b>Tee</b> & \"Ruhe\"" };
    await fillIn(page, typed);
    await choose(page, "Digitalisierung");
    await choose(page, "Ruhiger Platz");
    assert.equal((await submit(page, "Anmelden")).status(), 422);
    for (const [label, value] of Object.entries(typed)) assert.equal(await field(page, label).inputValue(), value);
    assert.ok(await page.getByLabel("Digitalisierung").first().isChecked());
    assert.ok(await page.getByLabel("Ruhiger Platz").first().isChecked());
    await fillIn(page, { "E-Mail": "huong@example.org" });
    await submit(page, "Anmelden");
    assert.equal((await outcomeOf(page)).status, "confirmed");
    assert.match(await mainText(page), /Đặng Thị Hương: Digitalisierung .*Ruhiger Platz, <b>Tee<\/b> & "Ruhe"/);
  });

  test("a double click signs up once", async () => {
    const slug = `ungeduld-${mode}`;
    await load(app, [evening(slug, "Abend der Ungeduldigen", { sign_up: { seats: 9 } })]);
    await page.goto(formAddress(app, slug));
    await fillIn(page, { "Vor- und Nachname": "Hanna Doppelt", Telefon: "07154 000-82" });
    await page.getByRole("button", { name: "Anmelden", exact: true }).dblclick();
    await page.getByRole("heading", { name: "Sie sind angemeldet" }).waitFor();
    await page.goto(`${app.address}/veranstaltungen/${slug}`);
    assert.match(await mainText(page), /Noch 8 von 9 Plätzen/);
  });

  test("after Back the form is the one that was sent, and sending it again is no second sign-up", async () => {
    await page.goto(formAddress(app, NETWORK));
    const formId = page.locator("input[name=form_id]");
    const sent = await formId.inputValue();
    const typed = { "Vor- und Nachname": "Inge Zurück", Telefon: "07154 000-84" };
    await fillIn(page, typed);
    await submit(page, "Anmelden");
    const { reference } = await outcomeOf(page);
    await page.goBack();
    assert.equal(await formId.inputValue(), sent);
    await fillIn(page, typed);
    await submit(page, "Anmelden");
    assert.deepEqual(await outcomeOf(page), { status: "confirmed", reference });
  });

  test("the same form_id with other values: the first sign-up counts, and the new values are kept", async () => {
    await page.goto(formAddress(app, NETWORK));
    const formId = page.locator("input[name=form_id]");
    const used = await formId.inputValue();
    await fillIn(page, { "Vor- und Nachname": "Ida Erst", Telefon: "07154 000-83" });
    await submit(page, "Anmelden");
    await page.goto(formAddress(app, NETWORK));
    // As after the browser's Back button.
    await formId.evaluate((input, value) => (input.value = value), used);
    await fillIn(page, { "Vor- und Nachname": "Ida Anders", Telefon: "07154 000-83" });
    assert.equal((await submit(page, "Anmelden")).status(), 409);
    assert.match(await mainText(page), /Ihre erste Anmeldung gilt/);
    assert.equal(await field(page, "Vor- und Nachname").inputValue(), "Ida Anders");
  });
});
