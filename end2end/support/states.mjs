// Every page of the house in every state that a person can meet, and the way there. `calm.test.mjs` looks at each of them.

import { answerOf, choose, fillIn, follow, formOf, press, signUp } from "./journey.mjs";
import { waitForLetter } from "./mail.mjs";
import { evening, load, loadStandings } from "./programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const EMAIL = "calm@example.org";
const caller = { "Vor- und Nachname": "Ruth Ruhig", Telefon: "07154 000-60" };
const writer = { "Vor- und Nachname": "Rolf Ruhig", "E-Mail": EMAIL };

/** The events that the example programme does not have. */
export async function prepare(house) {
  const workshops = [{ slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 }];
  await load(house, [
    evening("eins", "Ein Platz", { sign_up: { seats: 1 } }),
    evening("zwei", "Zwei Plätze", { sign_up: { seats: 2, max_party: 4 } }),
    evening("kreis", "Ein Kreis", { sign_up: { seats: 9 }, workshops }),
    evening("lang", `Donaudampfschifffahrtsgesellschaftskapitänsmützenabend mit ${"sehr ".repeat(12)}langem Titel`, { sign_up: { seats: 5 } }),
  ]);
  await loadStandings(house);
}

const open = (path) => (page, house) => page.goto(house.address + path);
const event = (slug) => open(`/veranstaltungen/${slug}`);
const form = (slug) => open(`/veranstaltungen/${slug}/anmelden`);

/** Somebody else takes what the form on `page` still shows as free. */
async function meanwhile(page, house, slug, choice) {
  const other = await page.context().newPage();
  await other.goto(formOf(house, slug));
  await fillIn(other, caller);
  if (choice) await choose(other, choice);
  await press(other, "Anmelden");
  await other.close();
}

async function overtaken(page, house, slug, choice) {
  await page.goto(formOf(house, slug));
  await fillIn(page, writer);
  if (choice) await choose(page, choice);
  await meanwhile(page, house, slug, choice);
  return press(page, "Anmelden");
}

async function mailbox(page, house) {
  await signUp(page, house, NETWORK, writer);
  const { reference } = await answerOf(page);
  return page.goto(house.address + (await waitForLetter(house, new RegExp(reference), /\/bestaetigen\/[\w-]+/)));
}

export const states = {
  "the start page": open("/"),
  "the start page, filtered": open("/?programm=woche-der-demenz&zielgruppe=Familien&suche=spaziergang"),
  "the start page with nothing found": open("/?suche=xyz"),
  "a programme": open("/programme/woche-der-demenz"),
  "an event to sign up for, with workshops": event(NETWORK),
  "an event to sign up for, confidential": event("museumsfuehrung-demenz"),
  "an event to sign up for, with many dates": event("digitalisierungskurs"),
  "an event to come to, in four languages": event("sprechstunde-villeneuvestrasse"),
  "an event whose host one calls": event("gemeinsam-unterwegs"),
  "an event signed up for elsewhere": event("buecherei-geschichten"),
  "an event that is cancelled": event("rathausgespraech-wohnen"),
  "an event that is over": event("rathausgespraech-demenz"),
  "an event that is full": event("voll"),
  "an event that is closed": event("zu"),
  "an event that opens soon": event("bald"),
  "an event that is moved": event("verlegt"),
  "an event with a long title": event("lang"),
  "the form": form(NETWORK),
  "the form of an event that is full": form("voll"),
  "the form of an event that is cancelled": form("rathausgespraech-wohnen"),
  "the form with all its errors": async (page, house) => {
    await page.goto(formOf(house, NETWORK));
    await fillIn(page, { "E-Mail": "falsch", Telefon: "falsch", "Wie viele Plätze": "viele", "Ihre Nachricht": "x".repeat(2_001) });
    return press(page, "Anmelden");
  },
  "the form after “more”": async (page, house) => {
    await page.goto(formOf(house, NETWORK));
    await fillIn(page, { "Vor- und Nachname": "Ruth Ruhig" });
    return press(page, "Weitere Person eintragen");
  },
  "the form when the event is full by now": (page, house) => overtaken(page, house, "eins"),
  "the form when the workshop is full by now": (page, house) => overtaken(page, house, "kreis", "Kleiner Kreis"),
  "the answer": (page, house) => signUp(page, house, NETWORK, caller),
  "the answer to a long name": (page, house) => signUp(page, house, "lang", { ...writer, "Vor- und Nachname": "Ruhig".repeat(40) }),
  "one's own page, changed": async (page, house) => {
    await signUp(page, house, NETWORK, caller);
    await follow(page, "Anmeldung ändern");
    await choose(page, "Mobilität");
    await choose(page, "Fahrdienst");
    return press(page, "Änderung speichern");
  },
  "one's own page, cancelled": async (page, house) => {
    await signUp(page, house, NETWORK, caller);
    await follow(page, "Absagen");
    return press(page, "Ja, absagen");
  },
  "the question before cancelling": async (page, house) => {
    await signUp(page, house, NETWORK, caller);
    return follow(page, "Absagen");
  },
  "the change form": async (page, house) => {
    await signUp(page, house, NETWORK, caller);
    return follow(page, "Anmeldung ändern");
  },
  "the change form, refused": async (page, house) => {
    await signUp(page, house, "zwei", caller);
    await follow(page, "Anmeldung ändern");
    await fillIn(page, { "Wie viele Plätze": "3" });
    return press(page, "Änderung speichern");
  },
  "the change of what is cancelled": async (page, house) => {
    await signUp(page, house, NETWORK, caller);
    const own = page.url();
    await follow(page, "Absagen");
    await press(page, "Ja, absagen");
    return page.goto(`${own}/aendern`);
  },
  "the mailbox link before the press": mailbox,
  "the mailbox link after the press": async (page, house) => {
    await mailbox(page, house);
    return press(page, "Ja, das ist mein Postfach");
  },
  "no such page": open("/gibt-es-nicht"),
  "help": open("/hilfe"),
  "Leichte Sprache": open("/leichte-sprache"),
  "sign language": open("/gebaerdensprache"),
  "accessibility": open("/barrierefreiheit"),
  "privacy": open("/datenschutz"),
  "imprint": open("/impressum"),
  "the caught letters": open("/dev/post"),
  "a caught letter": async (page, house) => {
    await signUp(page, house, NETWORK, writer);
    const { reference } = await answerOf(page);
    await waitForLetter(house, new RegExp(reference));
    await page.goto(`${house.address}/dev/post`);
    return follow(page, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit");
  },
};
