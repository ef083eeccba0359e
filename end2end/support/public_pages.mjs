// Every public page in every state, and how to reach it. `public_pages.test.mjs` checks each of them.

import { outcomeOf, choose, fillIn, follow, formAddress, submit, signUp } from "./journey.mjs";
import { waitForMessage } from "./mail.mjs";
import { postSignUp } from "./post.mjs";
import { evening, load, loadEventStatuses } from "./programme.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const EMAIL = "ruhig@example.org";
const NAME = "Ruth Ruhig";
const caller = { "Vor- und Nachname": NAME, Telefon: "07154 000-60" };
const writer = { "Vor- und Nachname": "Rolf Ruhig", "E-Mail": EMAIL };

/** Imports the events that the example programme does not have. */
export async function prepareEvents(app) {
  const workshops = [{ slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 }];
  await load(app, [
    evening("eins", "Ein Platz", { sign_up: { seats: 1 } }),
    evening("zwei", "Zwei Plätze", { sign_up: { seats: 2, max_party: 4 } }),
    evening("kreis", "Ein Kreis", { sign_up: { seats: 9 }, workshops }),
    evening("lang", `Donaudampfschifffahrtsgesellschaftskapitänsmützenabend mit ${"sehr ".repeat(12)}langem Titel`, { sign_up: { seats: 5 } }),
  ]);
  await loadEventStatuses(app);
}

const open = (path) => (page, app) => page.goto(app.address + path);
const event = (slug) => open(`/veranstaltungen/${slug}`);
const form = (slug) => open(`/veranstaltungen/${slug}/anmelden`);

/** The form is submitted after another visitor took the seats that it still shows as free. */
async function submitTooLate(page, app, slug, choice, fields) {
  await page.goto(formAddress(app, slug));
  await fillIn(page, writer);
  if (choice) await choose(page, choice);
  await postSignUp(app, slug, NAME, fields);
  return submit(page, "Anmelden");
}

/** Opens the page of a new sign-up. */
const openOwnPage = async (page, app, slug = NETWORK) => page.goto(await postSignUp(app, slug, NAME));

async function mailbox(page, app) {
  await signUp(page, app, NETWORK, writer);
  const { reference } = await outcomeOf(page);
  return page.goto(app.address + (await waitForMessage(app, new RegExp(reference), /\/bestaetigen\/[\w-]+/)));
}

export const publicPages = {
  "the start page": open("/"),
  "the start page, filtered": open("/?programm=woche-der-demenz&zielgruppe=Familien&suche=spaziergang"),
  "the start page, filtered by a long word": open(`/?thema=${"Donaudampfschifffahrt".repeat(6)}&ab=2027-01-01&bis=2027-02-01`),
  "the start page with nothing found": open("/?suche=xyz"),
  "the start page with what is similar": open("/?suche=Demnez"),
  "the start page with an unreadable date": open("/?ab=quatsch"),
  "the month of an event": async (page, app) => {
    await page.goto(`${app.address}/veranstaltungen/${NETWORK}`);
    const day = await page.locator("main dd time").first().getAttribute("datetime");
    return page.goto(`${app.address}/?ansicht=monat&ab=${day.slice(0, 10)}`);
  },
  "the programmes": open("/programme"),
  "an embed": open("/einbetten/liste"),
  "a programme": open("/programme/woche-der-demenz"),
  "an event to sign up for, with workshops": event(NETWORK),
  "an event to sign up for, confidential": event("museumsfuehrung-demenz"),
  "an event to sign up for, with many dates": event("digitalisierungskurs"),
  "an event without sign-up, in four languages": event("sprechstunde-villeneuvestrasse"),
  "an event with sign-up by telephone": event("gemeinsam-unterwegs"),
  "an event with sign-up on another site": event("buecherei-geschichten"),
  "an event that is cancelled": event("rathausgespraech-wohnen"),
  "an event that is over": event("rathausgespraech-demenz"),
  "an event at a venue and online": event("rathausgespraech-vorsorge"),
  "an event that is full": event("voll"),
  "an event that is closed": event("zu"),
  "an event that opens soon": event("bald"),
  "an event that is moved": event("verlegt"),
  "an event with a long title": event("lang"),
  "the form": form(NETWORK),
  "the form of an event that is full": form("voll"),
  "the form of an event that is cancelled": form("rathausgespraech-wohnen"),
  "the form with all its errors": async (page, app) => {
    await page.goto(formAddress(app, NETWORK));
    await fillIn(page, { "E-Mail": "falsch", Telefon: "falsch", "Wie viele Plätze": "viele", "Ihre Nachricht": "x".repeat(2_001) });
    return submit(page, "Anmelden");
  },
  "the form after “more”": async (page, app) => {
    await page.goto(formAddress(app, NETWORK));
    await fillIn(page, { "Vor- und Nachname": NAME });
    return submit(page, "Weitere Person eintragen");
  },
  "the form of a party, each with workshops and needs": async (page, app) => {
    await page.goto(formAddress(app, NETWORK));
    await fillIn(page, { "Vor- und Nachname": NAME, "Wie viele Plätze": "3" });
    await choose(page, "Rollstuhlplatz");
    await submit(page, "Für jede Person einzeln wählen");
    return submit(page, "Angeben, für wen");
  },
  "the form when the event is full by now": (page, app) => submitTooLate(page, app, "eins"),
  "the form when the workshop is full by now": (page, app) => submitTooLate(page, app, "kreis", "Kleiner Kreis", { workshop_runde_1: "klein" }),
  "the sign-up's page": (page, app) => signUp(page, app, NETWORK, caller),
  "the sign-up's page with a long name": (page, app) => signUp(page, app, "lang", { ...writer, "Vor- und Nachname": "Ruhig".repeat(40) }),
  "the sign-up's page, changed": async (page, app) => {
    await openOwnPage(page, app);
    await follow(page, "Anmeldung ändern");
    await choose(page, "Mobilität");
    await choose(page, "Fahrdienst");
    return submit(page, "Änderung speichern");
  },
  "a link that another mailbox ended": async (page, app) => {
    const own = await postSignUp(app, NETWORK, NAME, { email: EMAIL });
    await page.goto(`${own}/aendern`);
    await fillIn(page, { "E-Mail": "anders@example.org" });
    await submit(page, "Änderung speichern");
    return page.goto(own);
  },
  "the sign-up's page, cancelled": async (page, app) => {
    await openOwnPage(page, app);
    await follow(page, "Absagen");
    return submit(page, "Ja, absagen");
  },
  "the question before cancelling": async (page, app) => {
    await openOwnPage(page, app);
    return follow(page, "Absagen");
  },
  "the change form": async (page, app) => {
    await openOwnPage(page, app);
    return follow(page, "Anmeldung ändern");
  },
  "the change form, refused": async (page, app) => {
    await openOwnPage(page, app, "zwei");
    await follow(page, "Anmeldung ändern");
    await fillIn(page, { "Wie viele Plätze": "3" });
    return submit(page, "Änderung speichern");
  },
  "the change form of a cancelled sign-up": async (page, app) => {
    const own = await postSignUp(app, NETWORK, NAME);
    await page.goto(`${own}/absagen`);
    await submit(page, "Ja, absagen");
    return page.goto(`${own}/aendern`);
  },
  "the mailbox link before the confirmation": mailbox,
  "the mailbox link after the confirmation": async (page, app) => {
    await mailbox(page, app);
    return submit(page, "Ja, das ist meine E-Mail-Adresse");
  },
  "a page that does not exist": open("/gibt-es-nicht"),
  "help": open("/hilfe"),
  "Leichte Sprache": open("/leichte-sprache"),
  "sign language": open("/gebaerdensprache"),
  "accessibility": open("/barrierefreiheit"),
  "privacy": open("/datenschutz"),
  "imprint": open("/impressum"),
  "the caught messages": open("/dev/post"),
  "a caught message": async (page, app) => {
    await signUp(page, app, NETWORK, writer);
    const { reference } = await outcomeOf(page);
    await waitForMessage(app, new RegExp(reference));
    await page.goto(`${app.address}/dev/post`);
    return follow(page, "Ihre Anmeldung: Netzwerkveranstaltung Seniorenarbeit");
  },
};
