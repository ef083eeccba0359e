// The door from outside: guests who signed up, and phones of those who keep it.

import assert from "node:assert/strict";
import { openPage } from "./browser.mjs";
import { formOf, press } from "./journey.mjs";

/** Signs somebody up as a form would. */
export async function enter(house, slug, contact_name, people) {
  const form = formOf(house, slug);
  const [, form_id] = (await (await fetch(form)).text()).match(/name="form_id" value="([^"]+)"/);
  const body = new URLSearchParams({ form_id, contact_name, phone: "07154 000-1", people });
  const answer = await fetch(form, { method: "POST", body, redirect: "manual", headers: { "sec-fetch-site": "same-origin" } });
  assert.equal(answer.status, 303, `${contact_name}: ${answer.status}`);
}

let keepers = 0;
/** A phone of somebody who keeps the door. */
export async function phone(house, browser, slug, how = {}) {
  keepers += 1;
  const who = ["--email", `tuer${keepers}@stadt.example`, "--name", "Birgit Tür", "--role", "door", "--event", slug];
  const link = (await house.dabei("organizer", "add", ...who)).trim();
  const visit = await openPage(browser, { viewport: { width: 390, height: 800 }, ...how });
  await visit.page.goto(link);
  await press(visit.page, "Jetzt anmelden");
  await visit.page.goto(`${house.address}/tuer/${slug}`);
  return visit;
}

/** The island has woken. */
export const awake = (page) => page.locator("leptos-island[data-awake]").waitFor({ state: "attached" });
