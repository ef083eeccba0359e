// What the house hands out to programs, read by programs that others wrote: what comes out is what went in.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHouse } from "./support/house.mjs";
import { load } from "./support/programme.mjs";
import { readCalendar, readFeed, readInPython } from "./support/readers.mjs";
import { strangeProgramme, strangeTimes } from "./support/strange.mjs";

const { hosts, venues, events: STRANGE } = strangeProgramme(120);
const hostOf = (event) => hosts.find(({ slug }) => slug === event.host).name;
const venueOf = (event) => venues.find(({ slug }) => slug === event.venue).name;
const placeOf = (event) => `${venueOf(event)}, Probestraße 1, 70806 Kornwestheim`;

let house;
before(async () => {
  house = await openHouse({ programme: false });
  await load(house, [...STRANGE, ...strangeTimes], { hosts, venues });
});
after(() => house?.close());

const bySlug = (events) => new Map(events.map((event) => [event.slug, event]));
const slugOf = (uid) => uid.split("@")[0];

/** Readers of calendars, each by its name. */
const calendars = {
  "icalendar and recurring-ical-events": (address) => readInPython("calendar", address),
  "ical.js": readCalendar,
};

for (const [name, read] of Object.entries(calendars)) {
  test(`${name}: odd words come out of the calendar as they went in`, async () => {
    const found = (await read(`${house.address}/kalender.ics`)).filter(({ uid }) => uid.startsWith("seltsam"));
    const expected = bySlug(STRANGE);
    assert.equal(found.length, expected.size);
    for (const { uid, title, details, place, host, topics, status } of found) {
      const event = expected.get(slugOf(uid));
      const said = { title: event.title, details: event.summary, topics: event.topics, place: placeOf(event), host: hostOf(event), status: "CONFIRMED" };
      assert.deepEqual({ title, details, topics, place, host, status }, said);
    }
  });

  test(`${name}: odd times are on a wall in Berlin what the file says`, async () => {
    const found = new Map((await read(`${house.address}/kalender.ics?ab=2028-01-01`)).map((event) => [slugOf(event.uid), event]));
    for (const { slug, starts, ends, all_day } of strangeTimes) {
      const event = found.get(slug);
      const said = (time) => (all_day ? time.slice(0, 10) : time);
      assert.deepEqual([slug, event.starts, event.ends, event.times ?? 1], [slug, said(starts), said(ends), 1]);
    }
  });
}

const feeds = { feedparser: (address) => readInPython("feed", address), feedsmith: readFeed };

for (const [name, read] of Object.entries(feeds)) {
  test(`${name}: odd words come out of the news as they went in`, async () => {
    const expected = bySlug(STRANGE);
    const found = await read(`${house.address}/feed.atom?suche=Kurz`);
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

test("odd words come out of the API as they went in, page by page", async () => {
  const found = new Map();
  for (let next = ""; next !== null; ) {
    const list = await (await fetch(`${house.address}/api/v1/events?suche=Kurz&limit=50${next && `&cursor=${next}`}`)).json();
    for (const event of list.events) found.set(event.slug, event);
    next = list.next;
  }
  assert.equal(found.size, STRANGE.length);
  for (const event of STRANGE) {
    const { title, summary, topics, host, venue } = found.get(event.slug);
    const said = { title: event.title, summary: event.summary, topics: event.topics, host: hostOf(event), venue: venueOf(event) };
    assert.deepEqual({ title, summary, topics, host: host.name, venue: venue.name }, said);
  }
});

test("micawber: a frame of ours is called what the event is called", async () => {
  for (const event of STRANGE.slice(0, 12)) {
    const { title } = await readInPython("embed", `${house.address}/veranstaltungen/${event.slug}`);
    assert.equal(title, event.title);
  }
});

test("extruct: search engines and chats see what stands on the page", async () => {
  for (const event of [...STRANGE.slice(0, 12), ...strangeTimes]) {
    const { schema, shared, heading } = await readInPython("page", `${house.address}/veranstaltungen/${event.slug}`);
    const [said] = schema;
    assert.equal(said["@type"], "Event");
    assert.equal(heading, event.title);
    assert.equal(said.name, event.title);
    if (STRANGE.includes(event)) assert.deepEqual([said.location.name, said.organizer[0].name], [venueOf(event), hostOf(event)]);
    assert.equal(said.startDate.slice(0, 16), event.all_day ? event.starts.slice(0, 10) : event.starts);
    assert.equal(said.location.address.postalCode, "70806");
    assert.deepEqual([said.maximumAttendeeCapacity, said.remainingAttendeeCapacity], [9, 9]);
    assert.equal(plain(shared[0]["og:title"]), plain(event.title));
  }
});

test("extruct: a course is some hours on each of its days, and cancelled on all of them", async () => {
  const dates = ["2028-04-03", "2028-04-10"].map((day) => ({ starts: `${day}T10:00`, ends: `${day}T11:30` }));
  const course = { slug: "kurs", title: "Mein Telefon und ich", host: "verein-1", venue: "saal-1", dates, sign_up: { seats: 9 } };
  await load(house, [course], { hosts, venues });
  await load(house, [{ slug: "kurs", cancelled: "2028-01-01T08:00" }]);
  const [said] = (await readInPython("page", `${house.address}/veranstaltungen/kurs`)).schema;
  assert.deepEqual(
    said.subEvent.map(({ startDate, endDate, eventStatus }) => [startDate.slice(0, 16), endDate.slice(0, 16), eventStatus]),
    dates.map(({ starts, ends }) => [starts, ends, "https://schema.org/EventCancelled"]),
  );
});

test("what is cancelled stays in the calendar as cancelled, with the next number", async () => {
  const before = (await readCalendar(`${house.address}/veranstaltungen/seltsam-3/kalender.ics`))[0];
  await load(house, [{ slug: "seltsam-3", cancelled: new Date().toISOString().slice(0, 16) }]);
  for (const read of Object.values(calendars)) {
    const [event] = await read(`${house.address}/veranstaltungen/seltsam-3/kalender.ics`);
    assert.deepEqual([event.uid, event.status, event.sequence], [before.uid, "CANCELLED", before.sequence + 1]);
  }
});

test("whoever asks again hears that nothing has changed", async () => {
  for (const path of ["/kalender.ics", "/feed.atom", "/sitemap.xml"]) {
    const first = await fetch(house.address + path);
    await first.text();
    const again = await fetch(house.address + path, { headers: { "if-none-match": first.headers.get("etag") } });
    assert.deepEqual([path, again.status], [path, 304]);
  }
});

/** White space as a reader of XML or HTML may fold it. */
const plain = (text) => text.replaceAll(/\s+/g, " ").trim();
