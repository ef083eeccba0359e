// Third-party programs that read the server's calendars, feeds, pages, lists and API. `cargo xtask setup` creates the Python environment.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";

const root = path.resolve(import.meta.dirname, "../..");
const bin = path.join(process.env.DABEI_READERS ?? path.join(root, "target/readers"), "bin");
const run = promisify(execFile);
const limits = { timeout: 300_000, maxBuffer: 64 * 1024 * 1024 };

/**
 * Runs a Python reader: `calendar` (icalendar, recurring-ical-events), `feed` (feedparser), `page` (extruct), `embed` (micawber),
 * `letter` (email), `sheet` (lxml).
 * Returns what it reads at each address.
 */
export async function readInPython(reader, addresses) {
  const script = path.join(root, "end2end/readers/read.py");
  return JSON.parse((await run(path.join(bin, "python"), [script, reader, ...addresses], limits)).stdout);
}

/**
 * Opens a CSV file in LibreOffice as a German Excel does, where quotes make no text of a number; returns its rows, whose cells have
 * `type`, `formula` and `text`. `folder` gets LibreOffice's profile and its copy of the file.
 */
export async function openInLibreOffice(folder, file, separators = ";", quote = '"') {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "libreoffice"))}`;
  const codes = [separators, quote].map((text) => [...text].map((character) => character.codePointAt(0)).join("/"));
  // UTF-8, from line 1, columns of no given kind, German, quoted cells may be numbers, dates are recognised.
  const filter = `CSV:${codes},76,1,,1031,false,true`;
  const args = [profile, "--headless", `--infilter=${filter}`, "--convert-to", "fods", "--outdir", folder, file];
  await run("soffice", args, limits);
  const copy = path.join(folder, `${path.parse(file).name}.fods`);
  return (await readInPython("sheet", [pathToFileURL(copy).href]))[0];
}

/** The scores of messages by SpamAssassin, each with the names of its rules. */
export async function spamScores(files) {
  const script = path.join(root, "end2end/readers/spam_scores.pl");
  const { stdout } = await run("perl", [script, ...files], limits);
  return stdout.trim().split("\n").map((line) => ({ score: Number.parseFloat(line), rules: line.split(" ")[1] }));
}

/** Reads a calendar with ical.js, in the same shape as icalendar's. */
export const readCalendar = async (address) => readCalendarText(await text(address));

export function readCalendarText(source) {
  const calendar = new ICAL.Component(ICAL.parse(source));
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

/** Reads a feed with feedsmith, in the same shape as feedparser's. */
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

/** Lints the OpenAPI description with redocly; the result is empty if it has no problems. */
export async function lintApi(app) {
  const redocly = path.join(root, "end2end/node_modules/.bin/redocly");
  return (await run(redocly, ["lint", `${app.address}/api/v1/openapi.json`, "--format=github-actions"], { ...limits, cwd: app.folder })).stdout;
}

/** Tests the API with schemathesis: valid and invalid requests; fails if a response differs from the OpenAPI description. */
export async function testApi(app, cursor) {
  const settings = path.join(app.folder, "schemathesis.toml");
  // A cursor cannot be generated from the description.
  await writeFile(settings, `[parameters]\n"query.cursor" = ${JSON.stringify(cursor)}\n`);
  const args = ["--config-file", settings, "run", `${app.address}/api/v1/openapi.json`, "--checks=all", "--max-examples=40", "--seed=1", "--no-color"];
  return (await run(path.join(bin, "st"), args, { ...limits, cwd: app.folder })).stdout;
}

const text = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
};

/** A date, or a local time in Berlin. */
function when(time) {
  if (time.isDate) return time.toString();
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });
  return format.format(time.toJSDate()).replace(" ", "T");
}
