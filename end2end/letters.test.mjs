// The letters: each kind about an event with the longest texts, a course and a confidential event, as mail programs and filters see it.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import * as html from "./support/html.mjs";
import { journey } from "./support/journey.mjs";
import * as nu from "./support/nu_checker.mjs";
import { at, evening, load } from "./support/programme.mjs";
import { readCalendarText, readInPython, spamScores } from "./support/readers.mjs";

const NARROW = { width: 320, height: 640 };
const CONTACT = String.raw`Jakob-Sigle-Platz 1\n70806 Kornwestheim\nquartier@kornwestheim.example`;
/** The kinds that everybody gets who signs up, and those that follow. */
const KINDS = ["accepted", "cancellation", "cancelled", "change", "confirmation", "event_cancelled", "event_moved", "event_news", "event_restored", "event_shortened", "hold", "lapsed", "left", "mailbox_left", "offer", "promoted", "promoted_in_workshop", "reminder", "thanks", "waiting"];

const workshops = [{ slug: "lang", slot: "runde", title: `Gesprächskreis ${"Generationenübergreifende Wohngemeinschaften ".repeat(3)}`.slice(0, 199), room: "Mehrzweckraum im Untergeschoss hinter der Garderobe", seats: 5 }];
const sign_up = { mode: "here", seats: 20 };
const EVENTS = [
  evening("lang", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und andere lange Wörter ".repeat(3).slice(0, 200), { venue: "lang", host: "lang", sign_up, workshops }),
  evening("kurs", "Smartphone-Kurs", { starts: undefined, ends: undefined, dates: [7, 14, 21, 28, 35].map((day) => ({ starts: at(day, "10:00"), ends: at(day, "11:30") })), sign_up }),
  evening("still", "Gesprächskreis Sucht", { neutral_title: "Ihr Gespräch", sign_up: { ...sign_up, confidential: true } }),
];
const HOSTS = [{ slug: "lang", name: `Arbeitsgemeinschaft ${"Wohlfahrtspflege und Nachbarschaftshilfe ".repeat(4)}`.slice(0, 150), phone: "+49 (0)7154 000-555", email: "arbeitsgemeinschaft@nachbarschaft.example" }];
const VENUES = [{ slug: "lang", name: "Kultur- und Kongresszentrum Das K, Theodor-Heuss-Saal", street: "Bürgermeister-Siegle-Gedächtnis-Straße 165 a, Hinterhaus", postcode: "70806", city: "Kornwestheim-Pattonville", accessibility: ["stufenloser Zugang", "Induktionsschleife"] }];

const { app, openPage } = await journey({ programme: false, settings: { DABEI_CITY_CONTACT: CONTACT } });
await load(app, EVENTS.map((event) => JSON.parse(JSON.stringify(event))), { hosts: HOSTS, venues: VENUES });
const { page } = await openPage({ javaScriptEnabled: false });

/** The letters about an event, each with its source as the relay would get it. */
async function lettersAbout(slug) {
  const known = new Set((await caught()).map(({ id }) => id));
  const response = await fetch(`${app.address}/dev/post/beispiele/${slug}`, { method: "POST", headers: { origin: app.address } });
  assert.equal(response.status, 200);
  const letters = (await caught()).filter(({ id }) => !known.has(id));
  return Promise.all(letters.map(async (letter) => ({ ...letter, name: `${slug}: ${letter.kind}`, source: await text(`/dev/post/${letter.id}/brief.eml`) })));
}
const text = async (address) => (await fetch(app.address + address)).text();
const caught = async () => JSON.parse(await text("/dev/post.json"));

const letters = [];
for (const { slug } of EVENTS) letters.push(...(await lettersAbout(slug)));

test("there is a letter of each kind", () => {
  for (const { slug } of EVENTS) {
    const kinds = letters.filter(({ name }) => name.startsWith(`${slug}:`)).map(({ kind }) => kind);
    assert.deepEqual(kinds.sort(), KINDS);
  }
});

test("each letter fits a screen of 320 px, also with large text", async () => {
  await page.setViewportSize(NARROW);
  for (const { name, html } of letters) {
    for (const content of [html, html.replaceAll("font-size:17px", "font-size:26px")]) {
      await page.setContent(content);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.width, name);
    }
  }
});

test("each letter is valid HTML", async () => {
  for (const letter of letters) assert.deepEqual(await html.faults(letter.html), [], letter.name);
  assert.deepEqual(await nu.faults(new Map(letters.map(({ name, html }) => [name, { text: html }]))), []);
});

test("each letter is a message that Python reads, with the same facts as text and as HTML", async () => {
  const read = await readInPython("letter", letters.map(({ id }) => `${app.address}/dev/post/${id}/brief.eml`));
  for (const [index, { name, text }] of letters.entries()) {
    const { defects, parts, plain } = read[index];
    assert.deepEqual(defects, [], name);
    assert.deepEqual(parts.slice(0, 2), ["text/plain", "text/html"], name);
    assert.equal(plain.replaceAll("\r\n", "\n").trim(), text.trim(), name);
    assert.match(text, /^.+\n\nGuten Tag,\n\n/, name);
  }
});

test("the calendar of each letter is read by icalendar and by ical.js", async () => {
  const withCalendar = letters.filter(({ calendar }) => calendar);
  const addresses = withCalendar.map(({ id }) => `${app.address}/dev/post/${id}/termin.ics`);
  const read = await readInPython("calendar", addresses);
  for (const [index, { name, calendar }] of withCalendar.entries()) {
    const times = (entries) => entries.map(({ uid, starts, ends, status }) => ({ uid, starts, ends, status }));
    assert.deepEqual(times(read[index]), times(readCalendarText(calendar)), name);
  }
  const withEntry = ["accepted", "cancellation", "cancelled", "change", "confirmation", "event_cancelled", "event_moved", "event_news", "event_restored", "event_shortened", "promoted", "promoted_in_workshop"];
  assert.deepEqual([...new Set(withCalendar.map(({ kind }) => kind))].sort(), withEntry);
});

test("a filter for unwanted mail has nothing to object to", async () => {
  const files = await Promise.all(
    letters.map(async ({ id, source }) => {
      const file = path.join(app.folder, `${id}.eml`);
      await writeFile(file, source);
      return file;
    }),
  );
  const scores = await spamScores(files);
  assert.equal(scores.length, letters.length);
  for (const [index, { score, rules }] of scores.entries()) assert.ok(score < 1, `${letters[index].name}: ${score} ${rules}`);
});

test("a letter about a confidential event names it nowhere", () => {
  for (const { name, source, html, text, calendar } of letters.filter(({ name }) => name.startsWith("still"))) {
    for (const part of [source, html, text, calendar ?? ""]) assert.doesNotMatch(part, /Sucht|veranstaltungen\/still|Probeverein/, name);
  }
});
