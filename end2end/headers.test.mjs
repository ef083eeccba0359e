// The security headers of every kind of response: Content-Security-Policy, no framing, no referrer, no content sniffing; personal pages
// are not cached.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { freshFormId, postSignUp } from "./support/post.mjs";
import { at as berlin, evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const POLICY = {
  "default-src": "'none'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

const { app } = await journey();
const at = `/veranstaltungen/${NETWORK}/anmelden`;

/** Status and headers of one response, without following redirects or normalizing the request. */
async function headersOf(path, { body, ...options } = {}) {
  const outgoing = request(app.address + path, { agent: false, ...options }).end(body);
  const [response] = await once(outgoing, "response");
  response.resume();
  await once(response, "end");
  return { status: response.statusCode, headers: response.headers };
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const post = (body, headers = { "sec-fetch-site": "same-origin" }) => ({ method: "POST", headers: { ...form, ...headers }, body });

await load(app, [evening("schliesst", "Schließt bald", { sign_up: { seats: 5 } })]);
const own = new URL(await postSignUp(app, NETWORK, "Kopf")).pathname;
const [style] = (await (await fetch(app.address)).text()).match(/\/assets\/[^"]+\.css[^"]*/);

for (const [name, status, prepare] of [
  ["a page", 200, () => ["/"]],
  ["a form", 200, () => [at]],
  ["a sign-up's page", 200, () => [own]],
  ["a sign-up's data", 200, () => [`${own}/meine-daten.json`]],
  ["a sign-up's calendar", 200, () => [`${own}/kalender.ics`]],
  ["a sign-up's page with a wrong token", 404, () => ["/anmeldung/falsch"]],
  ["a wrong mailbox link", 404, () => ["/bestaetigen/falsch"]],
  ["a sign-up", 303, async () => [at, post(`form_id=${await freshFormId(app, NETWORK)}&contact_name=Kopf&phone=07154+0001`)]],
  ["a form with errors", 422, async () => [at, post(`form_id=${await freshFormId(app, NETWORK)}`)]],
  ["a refused sign-up", 409, async () => {
    const late = "/veranstaltungen/schliesst/anmelden";
    const formId = await freshFormId(app, "schliesst");
    await load(app, [{ slug: "schliesst", sign_up: { closes: berlin(-1, "12:00") } }]);
    return [late, post(`form_id=${formId}&contact_name=Kopf&phone=07154+0001`)];
  }],
  ["a cross-site submission", 403, () => [at, post("", { "sec-fetch-site": "cross-site" })]],
  ["a page that does not exist", 404, () => ["/gibt-es-nicht"]],
  ["a wrong method", 405, () => ["/", { method: "DELETE" }]],
  ["a body too large", 413, () => [at, post("x".repeat(70_000))]],
  ["a body of the wrong type", 415, () => [at, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }]],
  ["an event's calendar", 200, () => [`/veranstaltungen/${NETWORK}/kalender.ics`]],
  ["the style", 200, () => [style]],
  ["a font", 200, () => ["/assets/fonts/fira-sans-regular-latin.woff2"]],
  ["a file that does not exist", 404, () => ["/assets/../secret"]],
  ["a health check", 200, () => ["/health/ready"]],
  ["the caught messages", 200, () => ["/dev/post"]],
]) {
  test(`${name} has the security headers`, async () => {
    const [path, options] = await prepare();
    const { status: found, headers } = await headersOf(path, options);
    const isPrivate = /\/(anmeldung|bestaetigen|dev)\//.test(path);
    const policy = Object.fromEntries(headers["content-security-policy"].split(";").map((rule) => rule.trim().split(/ (.*)/)));
    assert.equal(found, status);
    assert.deepEqual(policy, POLICY);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["set-cookie"], undefined);
    if (isPrivate) assert.equal(headers["cache-control"], "no-store");
    if (path === at && status === 200) assert.equal(headers["cache-control"], "private, no-cache");
    assert.ok(!/public/.test(headers["cache-control"] ?? "") || path.startsWith("/assets/"), headers["cache-control"]);
  });
}

test("the HTML part of a caught message keeps its inline styles and runs in a sandbox", async () => {
  const formId = await freshFormId(app, NETWORK);
  const fields = new URLSearchParams({ form_id: formId, contact_name: "Kopf", email: "kopf@example.org" });
  assert.equal((await headersOf(at, post(fields.toString()))).status, 303);
  await waitForMessage(app, /kopf@example\.org/);
  const [{ id }] = await (await fetch(`${app.address}/dev/post.json`)).json();
  const { status, headers } = await headersOf(`/dev/post/${id}/html`);
  assert.equal(status, 200);
  assert.equal(headers["content-security-policy"], "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
});
