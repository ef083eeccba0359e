// A week of 25 events by 12 hosts is entered in the browser, by keyboard alone and without JavaScript; then it changes, and each
// message about that is counted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addOrganizer } from "./support/back_office.mjs";
import { journey, textOf } from "./support/journey.mjs";
import { pressEnter, tabTo } from "./support/keyboard.mjs";
import { keyboardForms } from "./support/keyboard_forms.mjs";
import { waitForCounts } from "./support/mail.mjs";
import { postSignUp } from "./support/post.mjs";
import { load } from "./support/programme.mjs";
import { ADVICE, days, events, HIKE, hosts, NETWORK, PHONE_HELP, SERIES, venues } from "./support/programme_week.mjs";

const { app, openPage } = await journey({ programme: false });
await load(app, [], { hosts, venues });

/** The page of the organizer, who has no mouse and no JavaScript. */
const { page } = await openPage({ javaScriptEnabled: false, reducedMotion: "reduce" });
const { press, type, pick, tick, choose, time, toField } = keyboardForms(page);
await page.goto(await addOrganizer(app, "leitung@kornwestheim.example", "Birgit Öztürk"));
await press("Jetzt anmelden");

/** The slug of each event, by its title. */
const slugs = new Map();

/** The slug of the event that was just saved, whose page is open. */
function savedSlug() {
  const { pathname, searchParams } = new URL(page.url());
  assert.equal(searchParams.get("gespeichert"), "ja", pathname);
  return pathname.split("/").at(-1);
}

/** Opens one of the pages of an event, such as “Bearbeiten”, from the overview. */
async function openAct(title, act) {
  await press("Übersicht");
  await press(title);
  await press(act);
}

/** Enters an event; it is a draft. */
async function enter({ title, dates: [[starts, ends], ...more], venue, host, mode, seats, hasWaitingList, workshops = [], topics }) {
  await press("Übersicht");
  await press("Neue Veranstaltung");
  await type("Titel", title);
  await type("Kurztext", `${title}: Alle sind willkommen.`);
  await time("Beginn", starts);
  await time("Ende", ends);
  for (const [index, [starts, ends]] of more.entries()) {
    await press("Weiteren Termin eintragen");
    await time(`Beginn des ${index + 2}. Termins`, starts);
    await time(`Ende des ${index + 2}. Termins`, ends);
  }
  await pick("Ort", venue);
  await pick("Veranstalter", host);
  await choose("Hier, auf dieser Website", mode);
  if (seats) await type("Plätze", seats);
  if (hasWaitingList) await tick("Warteliste");
  for (const workshop of workshops) await addWorkshop(workshop);
  if (topics) await type("Themen", topics);
  // The Enter key saves, in whichever field.
  await pressEnter(page);
  assert.equal(await textOf(page.locator("h1")), title);
  slugs.set(title, savedSlug());
}

async function addWorkshop([title, seats, slot, room]) {
  await press("Workshop eintragen");
  await toField(`workshop_${await page.getByRole("group", { name: /^\d+\. Workshop$/ }).count()}_title`);
  await page.keyboard.insertText(title);
  await type("Plätze", seats);
  await type("Zeitfenster", slot);
  await type("Raum", room);
}

/** Ticks that a workshop is dropped, behind the heading that opens. */
async function dropWorkshop(title) {
  const row = page.getByRole("group", { name: /^\d+\. Workshop$/ }).filter({ has: page.locator(`input[value="${title}"]`) });
  await toField(await row.getByRole("textbox").last().getAttribute("name"));
  await tick("Diesen Workshop streichen");
  await tick("Ja, er fällt aus");
}

test("25 events by 12 hosts are entered and published by keyboard alone", async () => {
  assert.deepEqual([events.length, hosts.length, new Set(events.map(({ host }) => host)).size], [25, 12, 12]);
  for (const event of events) {
    await enter(event);
    if (event.title === SERIES) continue;
    await press("Veröffentlichen");
    await press("Veröffentlichen");
    assert.equal((await fetch(`${app.address}/veranstaltungen/${savedSlug()}`)).status, 200, event.title);
  }
  assert.equal(new Set(slugs.values()).size, 25);
});

test("a weekly series goes on after the clock change and Easter: at the same hour, and not on Easter Monday", async () => {
  await openAct(SERIES, "Reihe");
  await time("Bis zu welchem Tag?", days.mondays.at(-1));
  await press("Tage vorschlagen");
  const proposed = await page.locator("input[name=date]").evaluateAll((boxes) => boxes.map(({ value, checked }) => [value, checked]));
  assert.deepEqual(proposed, days.mondays.slice(1).map((day) => [day, day !== days.easterMonday]));
  await press("Termine anlegen");
  await press("Veröffentlichen");
  await choose("Nur für diesen", 1);
  await press("Veröffentlichen");
  savedSlug();
  const copies = days.mondays.slice(1).filter((day) => day !== days.easterMonday);
  assert.ok(copies.some((day) => day > days.clockChange));
  for (const day of copies) {
    const source = await (await fetch(`${app.address}/veranstaltungen/${slugs.get(SERIES)}-${day}`)).text();
    assert.match(source, /14:30\sbis\s16:00/, day);
  }
});

/** What the page before a change says: who is told, and how. */
const told = () => textOf(page.locator(".told"));

test("whom a change concerns is told once, and of all other changes nobody is", async () => {
  const sent = {};
  /** Waits until exactly these messages have been sent since the last look. */
  const hears = (messages) => {
    for (const [kind, count] of Object.entries(messages)) sent[kind] = (sent[kind] ?? 0) + count;
    return waitForCounts(app, sent);
  };
  const mail = (name) => ({ email: `${name}@example.org` });
  const [advice, hike, phoneHelp, network] = [ADVICE, HIKE, PHONE_HELP, NETWORK].map((title) => slugs.get(title));
  for (const slug of [advice, hike]) {
    await postSignUp(app, slug, "Emil Eilig", mail("emil"));
    await postSignUp(app, slug, "Frieda Froh", mail("frieda"));
    await postSignUp(app, slug, "Ruth Ruhig");
  }
  await postSignUp(app, phoneHelp, "Familie Voll", { ...mail("voll"), people: 4 });
  await postSignUp(app, phoneHelp, "Familie Warten", { ...mail("warten"), people: 2 });
  await postSignUp(app, network, "Nora Netz", { ...mail("nora"), "workshop_runde-1": "mobilitaet", "workshop_runde-2": "digitalisierung" });
  await hears({ confirmation: 6, waiting: 1 });

  await openAct(ADVICE, "Bearbeiten");
  // Past the menu, which has "Orte".
  await tabTo(page, "Titel");
  await pick("Ort", "Rathaus");
  await press("Speichern");
  assert.match(await told(), /Zeit oder Ort ändern.*2 bekommen eine E-Mail\. 1 muss angerufen werden/);
  await press("Speichern und Bescheid geben");
  assert.equal(savedSlug(), advice);
  await hears({ event_moved: 2 });

  await openAct(HIKE, "Absagen");
  await type("Grund", "Es ist Sturm angesagt.");
  await press("Veranstaltung absagen");
  assert.match(await told(), /ausfällt.*2 bekommen eine E-Mail\. 1 muss angerufen werden/);
  await press("Speichern und Bescheid geben");
  assert.equal(savedSlug(), hike);
  await hears({ event_cancelled: 2 });

  await openAct(NETWORK, "Bearbeiten");
  await addWorkshop(["Generationen", 20, "Runde 2", "Galerie"]);
  await press("Speichern");
  assert.equal(savedSlug(), network);
  await openAct(NETWORK, "Bearbeiten");
  await dropWorkshop("Alternative Wohnformen");
  await press("Speichern");
  assert.equal(savedSlug(), network);
  await hears({});

  await openAct(PHONE_HELP, "Bearbeiten");
  await type("Plätze", 6);
  await press("Speichern");
  assert.match(await told(), /1 Anmeldung rückt von der Warteliste nach\. 1 bekommt eine E-Mail\./);
  await press("Speichern und Bescheid geben");
  assert.equal(savedSlug(), phoneHelp);
  await hears({ promoted: 1 });

  await press("Anrufe");
  assert.equal(await page.locator(".call").count(), 2, "one call for each of the two events");
  await hears({});
});
