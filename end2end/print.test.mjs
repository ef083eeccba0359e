// Pages on paper: the own page of a sign-up, and the form that somebody fills in by hand.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { formAddress, journey } from "./support/journey.mjs";
import { postSignUp } from "./support/post.mjs";
import { sheets } from "./support/print.mjs";

const NETWORK = "netzwerk-seniorenarbeit";

const { app, openPage } = await journey();
let page;
before(async () => ({ page } = await openPage()));

test("the own page of four people with workshops and needs prints on one sheet", async () => {
  const others = { people: "4", person_2: "Bruno Maier", person_3: "Carla Maier", person_4: "Dora Maier", workshop_nachmittag: "mobilitaet" };
  const needs = { needs: "rollstuhl", needs_other: "Bitte einen Platz nahe am Eingang, meine Mutter sieht schlecht.", needs_2: "ruhe", needs_3: "gebaerden" };
  const note = "Wir kommen mit dem Zug um 12:40 Uhr und sind vielleicht etwas später da. ".repeat(4);
  await page.goto(await postSignUp(app, NETWORK, "Anna Maier", { ...others, ...needs, note, email: "anna@example.org" }));
  assert.equal(await sheets(page), 1);
});

test("the printed form keeps the dots of what is chosen", async () => {
  await page.goto(formAddress(app, NETWORK));
  await page.emulateMedia({ media: "print" });
  const adjust = await page.locator("input[type=radio]").evaluateAll((inputs) => inputs.map((input) => getComputedStyle(input, "::before").printColorAdjust));
  assert.ok(adjust.length >= 2);
  assert.deepEqual([...new Set(adjust)], ["exact"]);
});
