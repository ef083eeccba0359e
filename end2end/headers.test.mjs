// What every kind of answer forbids the browser: nothing runs that is not ours, nobody frames us, nothing is told to others,
// and what is one person's own stays in no cache.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { openHouse } from "./support/house.mjs";
import { at as berlin, evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const POLICY = {
  "default-src": "'none'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

let house, own, style;
const at = `/veranstaltungen/${NETWORK}/anmelden`;
before(async () => {
  house = await openHouse();
  await load(house, [evening("schliesst", "Schließt bald", { sign_up: { seats: 5 } })]);
  const number = await freshNumber(at);
  const { headers } = await headersOf(at, pressed(new URLSearchParams({ form_id: number, contact_name: "Kopf", phone: "07154 000-1" }).toString()));
  own = headers.location;
  [style] = (await (await fetch(house.address)).text()).match(/\/assets\/[^"]+\.css[^"]*/);
});
after(() => house?.close());

/** The headers of one answer, its redirect not followed; every name and value goes over the wire as it stands here. */
async function headersOf(path, { body, ...how } = {}) {
  const asked = request(house.address + path, { agent: false, ...how }).end(body);
  const [answer] = await once(asked, "response");
  answer.resume();
  await once(answer, "end");
  return { status: answer.statusCode, headers: answer.headers };
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const pressed = (body, headers = { "sec-fetch-site": "same-origin" }) => ({ method: "POST", headers: { ...form, ...headers }, body });
const freshNumber = async (path) => (await (await fetch(house.address + path)).text()).match(/name="form_id" value="([^"]+)"/)[1];

for (const [name, status, ask] of [
  ["a page", 200, () => ["/"]],
  ["a form", 200, () => [at]],
  ["one's own page", 200, () => [own]],
  ["one's own data", 200, () => [`${own}/meine-daten.json`]],
  ["one's own calendar", 200, () => [`${own}/kalender.ics`]],
  ["a wrong own page", 404, () => ["/anmeldung/falsch"]],
  ["a wrong mailbox link", 404, () => ["/bestaetigen/falsch"]],
  ["a sign-up", 303, async () => [at, pressed(`form_id=${await freshNumber(at)}&contact_name=Kopf&phone=07154+0001`)]],
  ["a form with errors", 422, async () => [at, pressed(`form_id=${await freshNumber(at)}`)]],
  ["a press that comes too late", 409, async () => {
    const late = "/veranstaltungen/schliesst/anmelden";
    const number = await freshNumber(late);
    await load(house, [{ slug: "schliesst", sign_up: { closes: berlin(-1, "12:00") } }]);
    return [late, pressed(`form_id=${number}&contact_name=Kopf&phone=07154+0001`)];
  }],
  ["a press from elsewhere", 403, () => [at, pressed("", { "sec-fetch-site": "cross-site" })]],
  ["nothing", 404, () => ["/gibt-es-nicht"]],
  ["a wrong method", 405, () => ["/", { method: "DELETE" }]],
  ["a form too large", 413, () => [at, pressed("x".repeat(70_000))]],
  ["no form at all", 415, () => [at, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }]],
  ["an event's calendar", 200, () => [`/veranstaltungen/${NETWORK}/kalender.ics`]],
  ["the style", 200, () => [style]],
  ["a font", 200, () => ["/assets/fonts/fira-sans-regular-latin.woff2"]],
  ["no such file", 404, () => ["/assets/../secret"]],
  ["a monitor's question", 200, () => ["/health/ready"]],
  ["the caught letters", 200, () => ["/dev/post"]],
]) {
  test(`${name} carries the guard`, async () => {
    const [path, how] = await ask();
    const { status: found, headers } = await headersOf(path, how);
    const isOwn = /\/(anmeldung|bestaetigen|dev)\//.test(path);
    const policy = Object.fromEntries(headers["content-security-policy"].split(";").map((rule) => rule.trim().split(/ (.*)/)));
    assert.equal(found, status);
    assert.deepEqual(policy, POLICY);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["set-cookie"], undefined);
    if (isOwn) assert.equal(headers["cache-control"], "no-store");
    if (path === at && status === 200) assert.equal(headers["cache-control"], "private, no-cache");
    assert.ok(!/public/.test(headers["cache-control"] ?? "") || path.startsWith("/assets/"), headers["cache-control"]);
  });
}
