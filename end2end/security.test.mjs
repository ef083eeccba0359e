// Security: cross-site submissions, markup in user input, and personal data in the log.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { startApp } from "./support/test_app.mjs";
import { fillIn, follow, formAddress, journey, mainText, outcomeOf, signUp, submit } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { freshFormId } from "./support/post.mjs";
import { evening, load } from "./support/programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const { app, openPage } = await journey();
await load(app, [evening("angriff", "Ziel des Angriffs", { sign_up: { seats: 5 } })]);

describe("a form on an attacker's site", () => {
  let attacker;
  before(async () => {
    const formId = await freshFormId(app, "angriff");
    const fields = { form_id: formId, contact_name: "Opfer", email: "opfer@example.org" };
    const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
    const bait = `<!DOCTYPE html><meta charset="utf-8"><title>Gewinn</title><form method="post" action="${formAddress(app, "angriff")}">${inputs.join("")}<button>Gewinn abholen</button></form>
      <iframe src="${app.address}/" title="Rahmen"></iframe>`;
    attacker = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(bait)).listen(0, "127.0.0.1");
    await once(attacker, "listening");
  });
  after(() => {
    attacker?.closeAllConnections();
    attacker?.close();
  });

  // The same host with another port is same-site, another host name is cross-site.
  for (const name of ["127.0.0.1", "localhost"]) {
    test(`is refused when its host is ${name}, even with a valid form_id, and nothing is stored`, async () => {
      const { page, close } = await openPage();
      await page.goto(`http://${name}:${attacker.address().port}/`);
      assert.equal((await submit(page, "Gewinn abholen")).status(), 403);
      assert.match(await mainText(page), /Das Formular kam nicht von dieser Seite/);
      await page.goto(`${app.address}/veranstaltungen/angriff`);
      assert.match(await mainText(page), /Alle 5 Plätze sind noch frei/);
      assert.deepEqual((await (await fetch(`${app.address}/dev/post.json`)).json()).filter(({ recipient }) => recipient.startsWith("opfer")), []);
      await close();
    });
  }

  test("cannot frame the site's pages", async () => {
    const { page, faults, close } = await openPage();
    await page.goto(`http://localhost:${attacker.address().port}/`);
    assert.equal(await page.frameLocator("iframe").getByText("Was ist los").count(), 0);
    assert.ok(faults.some((fault) => /frame-ancestors|BLOCKED_BY_RESPONSE/.test(fault)), faults.join("\n"));
    await close();
  });
});

test("user input is text, never markup: no script runs and the page is unchanged", async () => {
  const { page, faults, close } = await openPage();
  const evil = `"><img src=x onerror="document.title='gehackt'"><script>document.title='gehackt'</script>`;
  await page.goto(`${app.address}/?suche=${encodeURIComponent(evil)}`);
  assert.equal(await page.getByLabel("Suche", { exact: true }).inputValue(), evil);
  await signUp(page, app, NETWORK, { "Vor- und Nachname": evil, Telefon: "07154 000-2", "Ihre Nachricht": evil });
  assert.equal((await outcomeOf(page)).status, "confirmed");
  assert.ok((await mainText(page)).includes(evil), "the page shows it as it was typed");
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("the log of a whole journey has no name, e-mail address, telephone number, search, token or reference", async () => {
  const logged = await startApp({ settings: { DABEI_LOG: "debug" } });
  const { page, close } = await openPage({ reducedMotion: "reduce" });
  await page.goto(`${logged.address}/?suche=Geheimsuche`);
  await page.goto(formAddress(logged, NETWORK));
  await fillIn(page, { "Vor- und Nachname": "Xaver Geheim", "E-Mail": "falsch@", Telefon: "07154 000-987" });
  await submit(page, "Anmelden");
  await fillIn(page, { "E-Mail": "xaver.geheim@example.org", "Ihre Nachricht": "Geheimnis" });
  await submit(page, "Anmelden");
  const { reference } = await outcomeOf(page);
  const token = page.url().split("/").at(-1);
  const mailbox = await waitForMessage(logged, /xaver/, /\/bestaetigen\/[\w-]+/);
  await page.goto(logged.address + mailbox);
  await submit(page, "Ja, das ist meine E-Mail-Adresse");
  await page.goto(`${logged.address}/anmeldung/${token}`);
  await follow(page, "Absagen");
  await submit(page, "Ja, absagen");
  await page.goto(`${logged.address}/anmeldung/${token}x`);
  await close();
  await logged.close();
  assert.match(logged.log, /303/);
  for (const secret of [/geheim/i, /xaver/i, /000-987/, new RegExp(reference), new RegExp(token.slice(0, 20)), new RegExp(mailbox.split("/").at(-1).slice(0, 20))]) {
    assert.doesNotMatch(logged.log, secret);
  }
});
