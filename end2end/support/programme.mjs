// Events for a test, imported from a programme file while the server runs.

import { writeFile } from "node:fs/promises";
import path from "node:path";

/** A local time in `days` days, as the programme file writes it: `at(7, "18:00")`. */
export function at(days, clock) {
  const day = new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  return `${day}T${clock}`;
}

/** An event in seven days whose host has a telephone number; `more` overrides its fields. */
export const evening = (slug, title, more = {}) => ({
  slug,
  title,
  host: "probe-verein",
  venue: "probe-saal",
  starts: at(7, "18:00"),
  ends: at(7, "20:00"),
  ...more,
});

/** Imports events; an event that exists already changes only in the given fields. */
export async function load(app, events, more = {}) {
  const host = { slug: "probe-verein", name: "Probeverein", phone: "07154 000-555", email: "verein@probe.example" };
  const venue = { slug: "probe-saal", name: "Probesaal", street: "Probestraße 1", postcode: "70806", city: "Kornwestheim" };
  const tables = { ...more, hosts: [host, ...(more.hosts ?? [])], venues: [venue, ...(more.venues ?? [])], events };
  const text = Object.entries(tables).flatMap(([name, entries]) => entries.map((entry) => `[[${name}]]\n${lines(entry)}`));
  const file = path.join(app.folder, "probe.toml");
  await writeFile(file, text.join("\n"));
  return app.dabei("import", file);
}

/** Imports one event for each status; the example programme has those without sign-up, by telephone, or on another site. */
export async function loadEventStatuses(app) {
  const sign_up = { seats: 5 };
  await load(app, [
    evening("verlegt", "Verlegter Abend", { sign_up }),
    evening("voll", "Voller Abend", { sign_up: { seats: 0 } }),
    evening("zu", "Geschlossener Abend", { sign_up: { ...sign_up, closes: at(-1, "12:00") } }),
    evening("bald", "Baldiger Abend", { sign_up: { ...sign_up, opens: at(3, "09:00") } }),
    evening("abgesagt", "Abgesagter Abend", { cancelled: at(-1, "12:00"), sign_up }),
    evening("vorbei", "Vergangener Abend", { starts: at(-2, "18:00"), ends: at(-2, "20:00"), sign_up }),
  ]);
  await load(app, [{ slug: "verlegt", starts: at(9, "17:30"), ends: at(9, "19:30") }]);
}

const lines = (entry) => Object.entries(entry).map(([key, value]) => `${key} = ${toml(value)}\n`).join("");

function toml(value) {
  if (Array.isArray(value)) return `[${value.map(toml).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([key, one]) => `${key} = ${toml(one)}`).join(", ")} }`;
}
