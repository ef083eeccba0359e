// A host and the city, without JavaScript: a lead invites the host, who drafts three events; an editor sends one back and approves
// two; the host prints a list; a helper checks in, until the lead takes the event away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addOrganizer, logIn } from "./support/back_office.mjs";
import { fillInTimes } from "./support/event_editing.mjs";
import { choose, fillIn, follow, journey, mainText, submit } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { pageProblems } from "./support/page_checks.mjs";
import { postSignUp } from "./support/post.mjs";
import { at } from "./support/programme.mjs";

const LIST = "/verwaltung/veranstaltungen/";
const EVENTS = ["Offenes Singen", "Tanztee im Mai", "Gespräche am Grab"];

const { app, openPage } = await journey();
const open = async () => (await openPage({ javaScriptEnabled: false, reducedMotion: "reduce" })).page;
const [lead, editor, host, helper] = [await open(), await open(), await open(), await open()];
await logIn(lead, await addOrganizer(app, "leitung@kornwestheim.example", "Birgit Öztürk"));
await logIn(editor, await addOrganizer(app, "redaktion@kornwestheim.example", "Selma Kaya", "editor"));

/** Opens a page of an event, which must be without a fault. */
async function openAct(page, slug, act = "") {
  const response = await page.goto(`${app.address}${LIST}${slug}${act && `/${act}`}`);
  assert.equal(response.status(), 200, `${slug} ${act}`);
  assert.deepEqual(await pageProblems(page, await response.text()), []);
}

/** Invites somebody and logs them in by the link of the invitation. */
async function invite(page, email, name, role, scope) {
  await lead.goto(`${app.address}/verwaltung/mitarbeitende`);
  await follow(lead, "Jemanden einladen");
  await fillIn(lead, { Name: name, "E-Mail": email });
  await choose(lead, role, "Rolle");
  await choose(lead, scope);
  assert.equal((await submit(lead, "Einladen")).status(), 200, await mainText(lead));
  const [link] = await waitForMessage(app, new RegExp(email.replace(".", "\\.")), /\/verwaltung\/einlass\/[\w-]{43}/).then((link) => [link]);
  await logIn(page, app.address + link);
}

const slugs = [];

test("the lead invites a host, who drafts three events and submits them", async () => {
  await invite(host, "singkreis@verein.example", "Frieda Häberle", /^Veranstalter/, /^Stadt Kornwestheim/);
  for (const title of EVENTS) {
    await host.goto(`${app.address}${LIST}neu`);
    await fillIn(host, { Titel: title, Kurztext: `${title}: Alle sind willkommen.`, Plätze: "12" });
    await fillInTimes(host, { Beginn: at(20, "14:30"), Ende: at(20, "16:00") });
    await host.getByLabel("Ort", { exact: true }).selectOption({ index: 1 });
    await host.getByLabel("Veranstalter", { exact: true }).selectOption("stadt");
    await submit(host, "Speichern");
    slugs.push(new URL(host.url()).pathname.split("/").at(-1));
    await follow(host, "Einreichen");
    await submit(host, "Jetzt einreichen");
    assert.match(await mainText(host), /Eingereicht am/);
    assert.equal((await fetch(`${app.address}/veranstaltungen/${slugs.at(-1)}`)).status, 404);
  }
  await waitForMessage(app, /redaktion@kornwestheim\.example/, /Eingereicht: Offenes Singen/);
});

test("the editor sends one back and approves two, and the host hears of each", async () => {
  await editor.goto(`${app.address}/verwaltung`);
  assert.match(await mainText(editor), /3 Veranstaltungen warten auf Ihre Freigabe/);
  for (const slug of slugs.slice(0, 2)) {
    await openAct(editor, slug, "freigeben");
    await submit(editor, "Freigeben");
    assert.equal((await fetch(`${app.address}/veranstaltungen/${slug}`)).status, 200);
  }
  await openAct(editor, slugs[2], "zuruecksenden");
  await fillIn(editor, { "Was soll anders werden?": "Bitte nennen Sie den Treffpunkt." });
  await submit(editor, "Zurückschicken");
  await waitForMessage(app, /singkreis@verein\.example/, /Freigegeben: Tanztee im Mai/);
  await waitForMessage(app, /singkreis@verein\.example/, /Bitte nennen Sie den Treffpunkt/);
  await host.goto(`${app.address}/verwaltung`);
  assert.match(await mainText(host), /Zurückgeschickt.*Gespräche am Grab.*Bitte nennen Sie den Treffpunkt/);
});

test("the host prints a list without contact data", async () => {
  await postSignUp(app, slugs[0], "Ruth Ruhig", { phone: "07154 000-82" });
  await openAct(host, slugs[0], "drucken");
  assert.match(await mainText(host), /Ruth Ruhig/);
  assert.doesNotMatch(await host.content(), /000-82/);
});

test("a helper checks in until the lead takes the event away", async () => {
  await invite(helper, "helferin@verein.example", "Olena Tkatschenko", /^Einlass/, /^Offenes Singen/);
  const door = `${app.address}/tuer/${slugs[0]}`;
  assert.equal((await helper.goto(door)).status(), 200);
  await helper.getByRole("button", { name: /^Da/ }).first().click();
  assert.match(await mainText(helper), /Ruth Ruhig/);
  await lead.goto(`${app.address}/verwaltung/mitarbeitende`);
  await follow(lead, "Olena Tkatschenko");
  await lead.getByLabel(/^Offenes Singen/).first().uncheck();
  await choose(lead, /^Tanztee im Mai/);
  await submit(lead, "Speichern");
  assert.equal((await helper.goto(door)).status(), 404);
});
