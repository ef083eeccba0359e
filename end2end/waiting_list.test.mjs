// The waiting list: joining, an offer, leaving; and every page of it passes the page checks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageProblems, withoutRefusals } from "./support/page_checks.mjs";
import { testPages } from "./support/page_tests.mjs";
import { fillIn, follow, journey, mainText, outcomeOf, submit } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { cancel, fullEvent, joinWaitingList, waitingListPages, waitingListStaffPages } from "./support/waiting_list.mjs";

const { app, openPage } = await journey({ programme: false });

/** The visitor who sees all pages, and logs in for some. */
const visitor = await openPage({ reducedMotion: "reduce" });

for (const javaScriptEnabled of [false, true]) {
  test(`a free seat is offered by e-mail and accepted by a button, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const visit = await openPage({ javaScriptEnabled, reducedMotion: "reduce" });
    const { page } = visit;
    const { slug, own } = await fullEvent(app, { promotion: "offer" });
    await joinWaitingList(page, app, slug, { "Vor- und Nachname": "Erna Warten", "E-Mail": `erna-${javaScriptEnabled}@example.org` });
    const { status, reference } = await outcomeOf(page);
    assert.equal(status, "waiting");
    assert.match(await mainText(page), /Sie sind noch nicht angemeldet\. Sie warten auf 1 Platz\. Vor Ihnen wartet niemand\./);
    await waitForMessage(app, new RegExp(reference), /Sie stehen auf der Warteliste/);
    await cancel(page, own);
    const link = await waitForMessage(app, new RegExp(reference), /Möchten Sie kommen\?/, /\/anmeldung\/[\w-]+\/annehmen/);
    await page.goto(app.address + link);
    await page.goto(app.address + link);
    await submit(page, "Ja, ich komme");
    assert.equal((await outcomeOf(page)).status, "confirmed");
    assert.match(await mainText(page), /Sie sind angemeldet/);
    const { cookies, stores } = await visit.stored();
    assert.deepEqual({ cookies, stores }, { cookies: [], stores: [] });
    await visit.close();
  });
}

test("a waiting party changes its size, and leaves the list", async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false, reducedMotion: "reduce" });
  const { slug } = await fullEvent(app);
  await joinWaitingList(page, app, slug, { "Vor- und Nachname": "Emil Fuchs", Telefon: "07154 000-62" });
  await follow(page, "Anmeldung ändern");
  await fillIn(page, { "Wie viele Plätze": "3" });
  await page.getByLabel("Wir nehmen auch weniger Plätze").check();
  await submit(page, "Änderung speichern");
  assert.match(await mainText(page), /Sie warten auf 3 Plätze/);
  await follow(page, "Warteliste verlassen");
  await submit(page, "Ja, Warteliste verlassen");
  assert.equal((await outcomeOf(page)).status, "cancelled");
  await close();
});

testPages(app, { ...waitingListPages, ...waitingListStaffPages }, async (name, open) => {
  visitor.forget();
  await visitor.page.context().clearCookies();
  const source = await (await open(visitor.page, app)).text();
  const problems = await pageProblems(visitor.page, source);
  const faults = withoutRefusals(visitor.faults);
  assert.deepEqual({ problems, faults }, { problems: [], faults: [] });
  return source;
});
