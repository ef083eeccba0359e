// The back office: every page in every state passes the page checks, with the cookies of the login only; and its tasks without JavaScript.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pageProblems, withoutRefusals } from "./support/page_checks.mjs";
import { testPages } from "./support/page_tests.mjs";
import { choose, fillIn, follow, journey, mainText, outcomeOf, submit } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { evening, load } from "./support/programme.mjs";
import { addOrganizer, attendancePages, hostPages, LEAD, loggedInPages, loggedOutPages, logIn, signUpByPhone, submissionPages } from "./support/back_office.mjs";

const { app, openPage } = await journey();

/**
 * A visitor, an organizer and a host who have logged in: no page may leave anything behind but the cookies of the login, so they
 * are as new for each.
 */
const [visitor, organizer, host] = await Promise.all([1, 2, 3].map(() => openPage({ reducedMotion: "reduce" })));
await logIn(organizer.page, await addOrganizer(app, LEAD, "Birgit Öztürk"));
await logIn(host.page, await addOrganizer(app, "verein@verein.example", "Frieda Häberle", "host", "stadt"));

testPages(app, { ...loggedOutPages, ...loggedInPages, ...hostPages, ...submissionPages, ...attendancePages }, async (name, open) => {
  const isLoggedIn = !(name in loggedOutPages);
  const visit = name in hostPages ? host : isLoggedIn ? organizer : visitor;
  visit.forget();
  const source = await (await open(visit.page, app)).text();
  const problems = await pageProblems(visit.page, source);
  if (/<script/i.test(source) && !(name in attendancePages)) problems.push("there is a script");
  const { cookies, stores } = await visit.stored();
  const faults = withoutRefusals(visit.faults);
  assert.deepEqual(problems, []);
  assert.deepEqual({ cookies: cookies.map((cookie) => cookie.name).sort(), stores, faults, origins: [...visit.origins] }, {
    cookies: isLoggedIn ? ["__Host-dabei", "__Host-dabei-browser"] : [],
    stores: [],
    faults: [],
    origins: [app.address],
  });
  return source;
});

test("an organizer logs in by the code on another device, and signs up a contact by telephone", async () => {
  await addOrganizer(app, LEAD, "Birgit Öztürk");
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${app.address}/verwaltung`);
  await fillIn(page, { "E-Mail": LEAD });
  await submit(page, "E-Mail schicken");
  const text = await waitForMessage(app, /leitung@kornwestheim\.example/, /sechs Ziffern ein: \d{3} \d{3}/);
  await fillIn(page, { Code: text.slice(-7) });
  await submit(page, "Anmelden");
  await follow(page, "Netzwerkveranstaltung Seniorenarbeit");
  await follow(page, "Jemanden eintragen");
  await fillIn(page, { "Vor- und Nachname": "Frieda Häberle", Telefon: "07154 000-82" });
  await choose(page, "Rollstuhlplatz");
  await submit(page, "Eintragen");
  const { status, reference } = await outcomeOf(page);
  assert.equal(status, "confirmed");
  assert.match(await mainText(page), new RegExp(`Sie haben einen Platz bei: Netzwerkveranstaltung.*${reference}`));
  await follow(page, "Netzwerkveranstaltung Seniorenarbeit", page.locator(".back"));
  assert.match(await mainText(page), /1 Rollstuhlplatz/);
  await close();
});

test("an organizer goes from what is to do to the events, and filters them, without JavaScript", async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await logIn(page, await addOrganizer(app, LEAD, "Birgit Öztürk"));
  await load(app, [evening("probeentwurf", "Frühlingsfest im Entwurf", { published_at: "", sign_up: { seats: 9 } })]);
  await page.goto(`${app.address}/verwaltung`);
  await Promise.all([page.waitForNavigation(), page.getByRole("link", { name: /^\d+ Entw/ }).click()]);
  assert.match(await mainText(page), /Frühlingsfest im Entwurf.*Entwurf/);
  assert.equal(await page.getByLabel("Stand").inputValue(), "entwurf");
  await page.getByLabel("Stand").selectOption({ label: "veröffentlicht" });
  await page.getByLabel("Veranstalter").selectOption({ label: "Probeverein" });
  await submit(page, "Zeigen");
  assert.doesNotMatch(await mainText(page), /Frühlingsfest im Entwurf/);
  assert.equal(await page.getByLabel("Veranstalter").inputValue(), "probe-verein");
  await follow(page, "Übersicht", page.locator(".back"));
  assert.match(await mainText(page), /Was zu tun ist/);
  await close();
});

test("two organizers never make the same call: the second sees who has claimed it", async () => {
  const [birgit, selma] = await Promise.all([openPage(), openPage()]);
  await logIn(birgit.page, await addOrganizer(app, LEAD, "Birgit Öztürk"));
  await logIn(selma.page, await addOrganizer(app, "zweite@kornwestheim.example", "Selma Kaya"));
  const reference = await signUpByPhone(birgit.page, app, "Karl Klingel");
  await birgit.page.goto(`${app.address}/verwaltung/anmeldungen/${reference}/absagen`);
  await choose(birgit.page, "Aus Versehen");
  await submit(birgit.page, "Ja, absagen");
  for (const { page } of [birgit, selma]) await page.goto(`${app.address}/verwaltung/anrufe`);
  const call = (page) => page.locator(".call", { hasText: "Karl Klingel" });
  for (const { page } of [birgit, selma]) {
    await Promise.all([page.waitForNavigation(), call(page).getByRole("button", { name: "Ich rufe an" }).click()]);
  }
  assert.match(await call(selma.page).innerText(), /Birgit Öztürk ruft gerade an/);
  assert.equal(await call(birgit.page).getByRole("button", { name: "Gesprochen" }).count(), 1);
  await Promise.all([birgit.close(), selma.close()]);
});
