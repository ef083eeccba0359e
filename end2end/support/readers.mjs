// Programs that others wrote, reading what the house hands out. Python's stand in an environment that `cargo xtask setup` makes.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";

const root = path.resolve(import.meta.dirname, "../..");
const bin = path.join(process.env.DABEI_READERS ?? path.join(root, "target/readers"), "bin");
const run = promisify(execFile);
const most = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };

/** What Python's readers find: `calendar` (icalendar, recurring-ical-events), `feed` (feedparser), `page` (extruct), `embed` (micawber). */
export async function readInPython(what, address) {
  const script = path.join(root, "end2end/readers/read.py");
  return JSON.parse((await run(path.join(bin, "python"), [script, what, address], most)).stdout);
}

/** What ical.js finds, in the same shape. */
export async function readCalendar(address) {
  const calendar = new ICAL.Component(ICAL.parse(await text(address)));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const topics = component.getAllProperties("categories").flatMap((property) => property.getValues()).sort();
    return {
      uid: event.uid,
      title: event.summary,
      details: event.description ?? "",
      place: event.location,
      starts: when(event.startDate),
      ends: when(event.endDate),
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence,
      host: event.component.getFirstProperty("organizer")?.getParameter("cn"),
      topics,
    };
  });
}

/** What feedsmith finds, in the shape of feedparser's. */
export async function readFeed(address) {
  const feed = parseAtomFeed(await text(address));
  return feed.entries.map(({ id, title, content, authors, categories = [] }) => ({
    id,
    host: authors[0].name,
    title: title.value ?? title,
    details: content.value ?? content,
    topics: categories.map(({ term }) => term).sort(),
  }));
}

/** Whether our description of the API is a good one; what is wrong with it, where it is not. */
export async function lintApi(house) {
  const redocly = path.join(root, "end2end/node_modules/.bin/redocly");
  return (await run(redocly, ["lint", `${house.address}/api/v1/openapi.json`, "--format=github-actions"], { ...most, cwd: house.folder })).stdout;
}

/** Asks our API all that its own description allows, and much that it does not; fails where an answer is not as described. */
export async function testApi(house, cursor) {
  const settings = path.join(house.folder, "schemathesis.toml");
  // What a list gave cannot be guessed from a description.
  await writeFile(settings, `[parameters]\n"query.cursor" = ${JSON.stringify(cursor)}\n`);
  const words = ["--config-file", settings, "run", `${house.address}/api/v1/openapi.json`, "--checks=all", "--max-examples=40", "--seed=1", "--no-color"];
  return (await run(path.join(bin, "st"), words, { ...most, cwd: house.folder })).stdout;
}

const text = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};

/** A day, or the time on a wall in Berlin. */
function when(time) {
  if (time.isDate) return time.toString();
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });
  return wall.format(time.toJSDate()).replace(" ", "T");
}
