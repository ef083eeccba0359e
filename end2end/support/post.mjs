// Sign-ups over HTTP, as the form sends them: for the visitors whom a test does not watch.

import assert from "node:assert/strict";
import { formAddress } from "./journey.mjs";

/** The form id of a freshly opened form. */
export async function freshFormId(app, slug) {
  const page = await (await fetch(formAddress(app, slug))).text();
  return page.match(/name="form_id" value="([^"]+)"/)[1];
}

/** Signs up a contact with a telephone number and these further fields; returns the address of the sign-up's page. */
export async function postSignUp(app, slug, contact_name, fields = {}) {
  const body = new URLSearchParams({ form_id: await freshFormId(app, slug), contact_name, phone: "07154 000-1", ...fields });
  const headers = { "sec-fetch-site": "same-origin" };
  const response = await fetch(formAddress(app, slug), { method: "POST", body, redirect: "manual", headers });
  assert.equal(response.status, 303, `${contact_name}: ${response.status}`);
  return app.address + response.headers.get("location");
}
