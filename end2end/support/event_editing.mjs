// The pages on which organizers edit events, each in every state. Each state has an event of its own, so that none changes another's.

import { choose, fillIn, submit } from "./journey.mjs";
import { postSignUp } from "./post.mjs";
import { at, evening, load } from "./programme.mjs";

const EVENTS = "/verwaltung/veranstaltungen";
const NETWORK = "netzwerk-seniorenarbeit";

/** Fills in the date and time fields of a form by their labels. */
export async function fillInTimes(page, fields) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

const open = (path) => (page, app) => page.goto(app.address + EVENTS + path);

/** Imports an event and opens one of its pages. */
async function openOf(page, app, slug, segment, more = {}) {
  await load(app, [evening(slug, "Erzählcafé: Wie wir früher gewohnt haben", { sign_up: { seats: 12 }, ...more })]);
  return page.goto(`${app.address}${EVENTS}/${slug}/${segment}`);
}

/** The same, of an event for which two people have signed up: one has an e-mail address, the other one only a telephone. */
async function openWithSignUps(page, app, slug, segment) {
  await openOf(page, app, slug, segment);
  await postSignUp(app, slug, "Ruth Ruhig");
  await postSignUp(app, slug, "Emil Eilig", { email: "emil.eilig@example.org" });
}

/** Opens the form of a new event with two dates and a workshop, none of them filled in. */
async function grownForm(page, app) {
  await page.goto(`${app.address}${EVENTS}/neu`);
  await submit(page, "Weiteren Termin eintragen");
  await fillIn(page, { Titel: "Smartphone-Kurs" });
  return submit(page, "Workshop eintragen");
}

/** An event that somebody else has changed since its form was opened. */
async function conflict(page, app) {
  await openOf(page, app, "gleichzeitig", "bearbeiten");
  await load(app, [{ slug: "gleichzeitig", title: "Erzählcafé: Rezepte von früher", price: "2 Euro" }]);
  await fillIn(page, { Titel: "Erzählcafé: Feste von früher" });
  return submit(page, "Speichern");
}

/** The form of an event with all fields that it can have. */
const full = {
  summary: "Erinnern Sie sich mit uns.",
  description: "## Was Sie erwartet\n\n- Kaffee\n- Kuchen\n",
  easy_text: "Wir erzählen von früher.\n\nSie können mit·erzählen.",
  price: "Spenden erbeten",
  topics: ["Begegnung"],
  target_groups: ["Ältere Menschen"],
  languages: ["de", "uk"],
  workshops: [{ slug: "vormittag", title: "Kochen", seats: 8, slot: "vormittag", room: "Küche" }],
};

/** Whether a change follows one date of a series, or all. */
async function seriesForm(page, app) {
  const days = (number) => ({ series: "teil-der-reihe", starts: at(number, "18:00"), ends: at(number, "20:00") });
  await load(app, [evening("teil-der-reihe-2", "Erzählcafé", { ...days(14), sign_up: { seats: 12 } })]);
  return openOf(page, app, "teil-der-reihe", "bearbeiten", days(7));
}

export const eventPages = {
  "the form of a new event": open("/neu"),
  "the form of a new event, with faults": async (page, app) => {
    await page.goto(`${app.address}${EVENTS}/neu`);
    await page.getByText("Beginn der Anmeldung, Warteliste").click();
    await fillIn(page, { "Link zur Online-Teilnahme": "zoom.us/j/1", "E-Mail für Fragen": "keine Adresse", "Personen je Anmeldung": "viele" });
    return submit(page, "Speichern");
  },
  "the form of a new event, with more dates and workshops": grownForm,
  "the form of an event": async (page, app) => {
    const response = await openOf(page, app, "alles-gesagt", "bearbeiten", full);
    await page.getByText("Diesen Workshop streichen").click();
    return response;
  },
  "the form of an event of a series": seriesForm,
  "what a move does": async (page, app) => {
    await openWithSignUps(page, app, "verschoben", "bearbeiten");
    await fillInTimes(page, { Ende: at(7, "20:30") });
    return submit(page, "Speichern");
  },
  "a change that people are told of, without a word": async (page, app) => {
    await openWithSignUps(page, app, "ohne-worte", "bearbeiten");
    await page.reload();
    await choose(page, "Alle informieren, auch die auf der Warteliste");
    return submit(page, "Speichern");
  },
  "what words about a change do": async (page, app) => {
    await openWithSignUps(page, app, "mit-worten", "bearbeiten");
    await page.reload();
    await fillIn(page, { Titel: "Erzählcafé mit Musik", "Ihr Satz dazu": "Frau Öz spielt Harfe: https://harfe.example/oez" });
    await choose(page, "Alle informieren, auch die auf der Warteliste");
    return submit(page, "Speichern");
  },
  "a call about several dates": async (page, app) => {
    await seriesForm(page, app);
    for (const date of ["teil-der-reihe", "teil-der-reihe-2"]) await postSignUp(app, date, "Ruth Ruhig");
    await page.goto(`${app.address}${EVENTS}/teil-der-reihe/absagen`);
    await fillIn(page, { Grund: "Die Referentin ist krank." });
    await choose(page, "Für diesen und alle folgenden");
    await submit(page, "Veranstaltung absagen");
    await submit(page, "Speichern und Bescheid geben");
    return page.goto(`${app.address}/verwaltung/anrufe`);
  },
  "an event that somebody else has changed": conflict,
  "the preview of a draft": (page, app) => openOf(page, app, "vorab", "vorschau", { published_at: "", ...full }),
  "the preview of what is typed": async (page, app) => {
    await openOf(page, app, "getippt", "bearbeiten");
    await fillIn(page, { Titel: "Erzählcafé: Was wir gesammelt haben" });
    return submit(page, "Vorschau");
  },
  "an event just saved": async (page, app) => {
    await openOf(page, app, "gespeichert", "bearbeiten", { published_at: "" });
    return submit(page, "Speichern");
  },
  "publishing an event": (page, app) => openOf(page, app, "noch-entwurf", "veroeffentlichen", { published_at: "" }),
  "withdrawing an event": (page, app) => openOf(page, app, "zurueck", "zurueckziehen"),
  "withdrawing an event, refused": async (page, app) => {
    await openWithSignUps(page, app, "nicht-zurueck", "zurueckziehen");
    return submit(page, "Zurückziehen");
  },
  "cancelling an event": open(`/${NETWORK}/absagen`),
  "cancelling an event, with a fault": async (page, app) => {
    await openOf(page, app, "kein-ersatz", "absagen");
    await fillIn(page, { Stattdessen: "gibt-es-nicht" });
    return submit(page, "Veranstaltung absagen");
  },
  "what a cancellation does": async (page, app) => {
    await openWithSignUps(page, app, "faellt-aus", "absagen");
    await fillIn(page, { Grund: "Die Referentin ist krank." });
    return submit(page, "Veranstaltung absagen");
  },
  "an event that takes place after all": (page, app) => openOf(page, app, "doch", "absagen", { cancelled: at(-1, "12:00") }),
  "copying an event": open(`/${NETWORK}/kopieren`),
  "the rule of a series": (page, app) => openOf(page, app, "reihe", "reihe"),
  "the rule of a series, with a fault": async (page, app) => {
    await openOf(page, app, "reihe-ohne-ende", "reihe");
    return submit(page, "Tage vorschlagen");
  },
  "the days of a series": async (page, app) => {
    await openOf(page, app, "reihe-mit-tagen", "reihe");
    await fillInTimes(page, { "Bis zu welchem Tag?": at(60, "12:00").slice(0, 10) });
    return submit(page, "Tage vorschlagen");
  },
  "the history of an event": async (page, app) => {
    await openOf(page, app, "veraendert", "bearbeiten");
    await fillIn(page, { Titel: "Erzählcafé: Feste von früher", Beschreibung: "Mit Kaffee und Kuchen." });
    await submit(page, "Speichern");
    return page.goto(`${app.address}${EVENTS}/veraendert/verlauf`);
  },
};
