// Guarded from the first day: who may press, what becomes of hostile words, and what the log keeps to itself.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { answerOf, fillIn, follow, formOf, press, said, signUp } from "./support/journey.mjs";
import { waitForLetter } from "./support/mail.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
let house, browser;
before(async () => {
  house = await openHouse();
  await load(house, [evening("angriff", "Ziel des Angriffs", { sign_up: { seats: 5 } })]);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const freshNumber = async (path) => (await (await fetch(house.address + path)).text()).match(/name="form_id" value="([^"]+)"/)[1];

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
  for (const secret of [/geheim/i, /xaver/i, /000-987/, new RegExp(reference), new RegExp(token.slice(0, 20)), new RegExp(mailbox.split("/").at(-1).slice(0, 20))]) {
    assert.doesNotMatch(quiet.log, secret);
  }
});
