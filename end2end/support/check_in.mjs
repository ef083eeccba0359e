// Check-in: participants who signed up, and phones of organizers who do the check-in.

import assert from "node:assert/strict";
import { openPage } from "./browser.mjs";
import { formAddress, submit } from "./journey.mjs";

/** Signs a contact up over HTTP, as the form does. */
export async function postSignUp(app, slug, contact_name, people) {
  const form = formAddress(app, slug);
  const [, form_id] = (await (await fetch(form)).text()).match(/name="form_id" value="([^"]+)"/);
  const body = new URLSearchParams({ form_id, contact_name, phone: "07154 000-1", people });
  const response = await fetch(form, { method: "POST", body, redirect: "manual", headers: { "sec-fetch-site": "same-origin" } });
  assert.equal(response.status, 303, `${contact_name}: ${response.status}`);
}

let organizers = 0;
/** Logs a new organizer in on a phone and opens the check-in of an event. */
export async function openCheckIn(app, browser, slug, options = {}) {
  organizers += 1;
  const account = ["--email", `tuer${organizers}@stadt.example`, "--name", "Birgit Tür", "--role", "door", "--event", slug];
  const link = (await app.dabei("organizer", "add", ...account)).trim();
  const visit = await openPage(browser, { viewport: { width: 390, height: 800 }, ...options });
  await visit.page.goto(link);
  await submit(visit.page, "Jetzt anmelden");
  await visit.page.goto(`${app.address}/tuer/${slug}`);
  return visit;
}

/** Waits until the island runs. */
export const islandReady = (page) => page.locator("leptos-island[data-awake]").waitFor({ state: "attached" });
