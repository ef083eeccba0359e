// Guarded from the first day: what every answer forbids the browser, who may press, and what the log keeps to itself.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, fillIn, follow, formOf, press, said, signUp } from "./support/journey.mjs";
import { waitForLetter } from "./support/mail.mjs";
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

let house, browser;
before(async () => {
  house = await openHouse();
  const sign_up = { seats: 5 };
  await load(house, [evening("angriff", "Ziel des Angriffs", { sign_up }), evening("schliesst", "Schließt bald", { sign_up })]);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

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

describe("every kind of answer carries the guard", () => {
  const at = `/veranstaltungen/${NETWORK}/anmelden`;
  let own, style;
  before(async () => {
    const number = await freshNumber(at);
    const { headers } = await headersOf(at, pressed(new URLSearchParams({ form_id: number, contact_name: "Kopf", phone: "07154 000-1" }).toString()));
    own = headers.location;
    [style] = (await (await fetch(house.address)).text()).match(/\/assets\/[^"]+\.css[^"]*/);
  });

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
    test(name, async () => {
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
});

describe("a form on somebody else's site", () => {
  let attacker;
  before(async () => {
    const number = await freshNumber("/veranstaltungen/angriff/anmelden");
    const fields = { form_id: number, contact_name: "Opfer", email: "opfer@example.org" };
    const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
    const bait = `<!DOCTYPE html><meta charset="utf-8"><title>Gewinn</title><form method="post" action="${formOf(house, "angriff")}">${inputs.join("")}<button>Gewinn abholen</button></form>
      <iframe src="${house.address}/" title="Rahmen"></iframe>`;
    attacker = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(bait)).listen(0, "127.0.0.1");
    await once(attacker, "listening");
  });
  after(() => {
    attacker?.closeAllConnections();
    attacker?.close();
  });

  // The same machine by another port is a neighbour (same-site), by another name a stranger (cross-site).
  for (const name of ["127.0.0.1", "localhost"]) {
    test(`is refused when its site is ${name}, even with a form number that is ours, and nothing is stored`, async () => {
      const { page, close } = await openPage(browser);
      await page.goto(`http://${name}:${attacker.address().port}/`);
      assert.equal((await press(page, "Gewinn abholen")).status(), 403);
      assert.match(await said(page), /Das Formular kam nicht von dieser Seite/);
      await page.goto(`${house.address}/veranstaltungen/angriff`);
      assert.match(await said(page), /Noch 5 von 5 Plätzen/);
      assert.deepEqual((await (await fetch(`${house.address}/dev/post.json`)).json()).filter(({ recipient }) => recipient.startsWith("opfer")), []);
      await close();
    });
  }

  test("cannot show our pages inside its own", async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`http://localhost:${attacker.address().port}/`);
    assert.equal(await page.frameLocator("iframe").getByText("Was ist los").count(), 0);
    assert.ok(faults.some((fault) => /frame-ancestors|BLOCKED_BY_RESPONSE/.test(fault)), faults.join("\n"));
    await close();
  });
});

test("what people type is words, never markup: nothing of it runs or changes the page", async () => {
  const { page, faults, close } = await openPage(browser);
  const evil = `"><img src=x onerror="document.title='gehackt'"><script>document.title='gehackt'</script>`;
  await page.goto(`${house.address}/?suche=${encodeURIComponent(evil)}`);
  assert.equal(await page.getByLabel("Suche", { exact: true }).inputValue(), evil);
  await signUp(page, house, NETWORK, { "Vor- und Nachname": evil, Telefon: "07154 000-2", "Ihre Nachricht": evil });
  assert.equal((await answerOf(page)).status, "confirmed");
  assert.ok((await said(page)).includes(evil), "it stands there as it was typed");
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("the log of a whole journey has no name, no address, no number, no search, no token and no reference", async () => {
  const quiet = await openHouse({ settings: { DABEI_LOG: "debug" } });
  const { page, close } = await openPage(browser, { reducedMotion: "reduce" });
  await page.goto(`${quiet.address}/?suche=Geheimsuche`);
  await page.goto(formOf(quiet, NETWORK));
  await fillIn(page, { "Vor- und Nachname": "Xaver Geheim", "E-Mail": "falsch@", Telefon: "07154 000-987" });
  await press(page, "Anmelden");
  await fillIn(page, { "E-Mail": "xaver.geheim@example.org", "Ihre Nachricht": "Geheimnis" });
  await press(page, "Anmelden");
  const { reference } = await answerOf(page);
  const token = page.url().split("/").at(-1);
  const mailbox = await waitForLetter(quiet, /xaver/, /\/bestaetigen\/[\w-]+/);
  await page.goto(quiet.address + mailbox);
  await press(page, "Ja, das ist mein Postfach");
  await page.goto(`${quiet.address}/anmeldung/${token}`);
  await follow(page, "Absagen");
  await press(page, "Ja, absagen");
  await page.goto(`${quiet.address}/anmeldung/${token}x`);
  await close();
  await quiet.close();
  assert.match(quiet.log, /303/);
  for (const secret of [/geheim/i, /xaver/i, /987/, new RegExp(reference), new RegExp(token.slice(0, 20)), new RegExp(mailbox.split("/").at(-1).slice(0, 20))]) {
    assert.doesNotMatch(quiet.log, secret);
  }
});
