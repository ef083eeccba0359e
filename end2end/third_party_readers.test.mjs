// Calendars, feeds, API, embeds and page metadata, read by third-party programs: they return what the programme file contained.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { waitForMessage } from "./support/mail.mjs";
import { postSignUp } from "./support/post.mjs";
import { load } from "./support/programme.mjs";
import { readCalendar, readFeed, readInPython } from "./support/readers.mjs";
import { edgeCaseProgramme, edgeCaseTimes } from "./support/edge_cases.mjs";

const { hosts, venues, events: EDGE_CASES } = edgeCaseProgramme(120);
const hostOf = (event) => hosts.find(({ slug }) => slug === event.host).name;
const venueOf = (event) => venues.find(({ slug }) => slug === event.venue).name;
const locationOf = (event) => `${venueOf(event)}, Probestraße 1, 70806 Kornwestheim`;

const { app } = await journey({ programme: false });
await load(app, [...EDGE_CASES, ...edgeCaseTimes], { hosts, venues });

const bySlug = (events) => new Map(events.map((event) => [event.slug, event]));
const addressOf = ({ slug }) => `${app.address}/veranstaltungen/${slug}`;
const detailsOf = (event) => `${event.summary}\nMehr dazu: ${addressOf(event)}\nHaben Sie Fragen? Rufen Sie uns an: 07154 000-555`;
const slugOf = (uid) => uid.split("@")[0];

/** Calendar readers by name. */
const calendars = {
  "icalendar and recurring-ical-events": async (address) => (await readInPython("calendar", [address]))[0],
  "ical.js": readCalendar,
};

for (const [name, read] of Object.entries(calendars)) {
  test(`${name}: unusual texts survive the calendar`, async () => {
    const found = (await read(`${app.address}/kalender.ics`)).filter(({ uid }) => uid.startsWith("seltsam"));
    const expected = bySlug(EDGE_CASES);
    assert.equal(found.length, expected.size);
    for (const { uid, title, details, place, host, topics, status } of found) {
      const event = expected.get(slugOf(uid));
      const expectedFields = { title: event.title, details: detailsOf(event), topics: event.topics, place: locationOf(event), host: hostOf(event), status: "CONFIRMED" };
      assert.deepEqual({ title, details, topics, place, host, status }, expectedFields);
    }
  });

  test(`${name}: unusual times are the local times of the programme file`, async () => {
    const found = new Map((await read(`${app.address}/kalender.ics?ab=2028-01-01`)).map((event) => [slugOf(event.uid), event]));
    for (const { slug, starts, ends, all_day } of edgeCaseTimes) {
      const event = found.get(slug);
      const written = (time) => (all_day ? time.slice(0, 10) : time);
      assert.deepEqual([slug, event.starts, event.ends, event.times ?? 1], [slug, written(starts), written(ends), 1]);
    }
  });
}

const feeds = { feedparser: async (address) => (await readInPython("feed", [address]))[0], feedsmith: readFeed };

for (const [name, read] of Object.entries(feeds)) {
  test(`${name}: unusual texts survive the feed`, async () => {
    const expected = bySlug(EDGE_CASES);
    const found = await read(`${app.address}/feed.atom?suche=Kurz`);
    assert.equal(found.length, 50);
    for (const { id, title, details, host, topics } of found) {
      const event = expected.get(id.split("/").pop());
      assert.equal(plain(title), plain(event.title));
      assert.equal(plain(host), plain(hostOf(event)));
      assert.ok(plain(details).endsWith(plain(event.summary)), `${details}\n${event.summary}`);
      assert.deepEqual(topics.map(plain), event.topics.map(plain));
    }
  });
}

test("unusual texts survive the API, page by page", async () => {
  const found = new Map();
  for (let next = ""; next !== null; ) {
    const list = await (await fetch(`${app.address}/api/v1/events?suche=Kurz&limit=50${next && `&cursor=${next}`}`)).json();
    for (const event of list.events) found.set(event.slug, event);
    next = list.next;
  }
  assert.equal(found.size, EDGE_CASES.length);
  for (const event of EDGE_CASES) {
    const { title, summary, topics, host, venue } = found.get(event.slug);
    const expected = { title: event.title, summary: event.summary, topics: event.topics, host: hostOf(event), venue: venueOf(event) };
    assert.deepEqual({ title, summary, topics, host: host.name, venue: venue.name }, expected);
  }
});

test("micawber: the title of an embed is the event's title", async () => {
  const events = EDGE_CASES.slice(0, 12);
  const embeds = await readInPython("embed", events.map(addressOf));
  assert.deepEqual(embeds.map(({ title }) => title), events.map(({ title }) => title));
});

test("extruct: schema.org and Open Graph data match the page", async () => {
  const events = [...EDGE_CASES.slice(0, 12), ...edgeCaseTimes];
  const pages = await readInPython("page", events.map(addressOf));
  assert.equal(pages.length, events.length);
  for (const [index, event] of events.entries()) {
    const { schema: [data], shared, heading } = pages[index];
    assert.equal(data["@type"], "Event");
    assert.equal(heading, event.title);
    assert.equal(data.name, event.title);
    if (EDGE_CASES.includes(event)) assert.deepEqual([data.location.name, data.organizer[0].name], [venueOf(event), hostOf(event)]);
    assert.equal(data.startDate.slice(0, 16), event.all_day ? event.starts.slice(0, 10) : event.starts);
    assert.equal(data.location.address.postalCode, "70806");
    assert.deepEqual([data.maximumAttendeeCapacity, data.remainingAttendeeCapacity], [9, 9]);
    assert.equal(plain(shared[0]["og:title"]), plain(event.title));
  }
});

test("extruct: a course has one subEvent per date, and all are cancelled with it", async () => {
  const dates = ["2028-04-03", "2028-04-10"].map((day) => ({ starts: `${day}T10:00`, ends: `${day}T11:30` }));
  const course = { slug: "kurs", title: "Mein Telefon und ich", host: "verein-1", venue: "saal-1", dates, sign_up: { seats: 9 } };
  await load(app, [course], { hosts, venues });
  await load(app, [{ slug: "kurs", cancelled: "2028-01-01T08:00" }]);
  const [{ schema: [data] }] = await readInPython("page", [addressOf({ slug: "kurs" })]);
  assert.deepEqual(
    data.subEvent.map(({ startDate, endDate, eventStatus }) => [startDate.slice(0, 16), endDate.slice(0, 16), eventStatus]),
    dates.map(({ starts, ends }) => [starts, ends, "https://schema.org/EventCancelled"]),
  );
});

test("a cancelled event stays in the calendar as cancelled, with the next sequence number", async () => {
  const before = (await readCalendar(`${app.address}/veranstaltungen/seltsam-3/kalender.ics`))[0];
  await load(app, [{ slug: "seltsam-3", cancelled: new Date().toISOString().slice(0, 16) }]);
  for (const read of Object.values(calendars)) {
    const [event] = await read(`${app.address}/veranstaltungen/seltsam-3/kalender.ics`);
    assert.deepEqual([event.uid, event.status, event.sequence], [before.uid, "CANCELLED", before.sequence + 1]);
  }
});

test("a dropped date of a course is cancelled in every calendar file, and the others keep their UIDs", async () => {
  const dates = ["2028-05-08", "2028-05-15", "2028-05-22"].map((day) => ({ starts: `${day}T10:00`, ends: `${day}T11:30` }));
  const course = { slug: "lesekreis", title: "Lesekreis", host: "verein-1", venue: "saal-1", dates, sign_up: { seats: 9 } };
  await load(app, [course], { hosts, venues });
  const own = await postSignUp(app, "lesekreis", "Anna", { email: "anna@example.org" });
  const files = [addressOf(course) + "/kalender.ics", `${own}/kalender.ics`, `${app.address}/kalender.ics?veranstalter=verein-1&ab=2028-05-08`];
  const entriesOf = async (read, file) => {
    const entries = (await read(file)).filter(({ title }) => title === "Lesekreis");
    return new Map(entries.map(({ uid, starts, status }) => [uid, `${starts} ${status}`]));
  };
  const before = await Promise.all(files.map((file) => entriesOf(readCalendar, file)));
  await load(app, [{ slug: "lesekreis", dates: [dates[0], dates[2]] }]);
  files.push(app.address + (await waitForMessage(app, /anna@example\.org/, /ist verlegt/, /\/dev\/post\/[^"]+\/termin\.ics/)));
  before.push(before[1]);
  for (const read of Object.values(calendars)) {
    for (const [index, file] of files.entries()) {
      const after = await entriesOf(read, file);
      const states = [...before[index].keys()].map((uid) => after.get(uid));
      assert.deepEqual(states, ["2028-05-08T10:00 CONFIRMED", "2028-05-15T10:00 CANCELLED", "2028-05-22T10:00 CONFIRMED"], file);
      assert.equal(after.size, 3);
    }
  }
});

test("a request with the current ETag is answered with 304", async () => {
  for (const path of ["/kalender.ics", "/feed.atom", "/sitemap.xml"]) {
    const first = await fetch(app.address + path);
    await first.text();
    const again = await fetch(app.address + path, { headers: { "if-none-match": first.headers.get("etag") } });
    assert.deepEqual([path, again.status], [path, 304]);
  }
});

/** Folds white space, as a reader of XML or HTML may do. */
const plain = (text) => text.replaceAll(/\s+/g, " ").trim();
