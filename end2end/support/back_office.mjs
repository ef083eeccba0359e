// The back office: accounts, logging in, and every page in every state.

import { eventPages } from "./event_editing.mjs";
import { choose, fillIn, follow, outcomeOf, submit } from "./journey.mjs";
import { postSignUp } from "./post.mjs";
import { at, evening, load } from "./programme.mjs";

export const LEAD = "leitung@kornwestheim.example";
const NETWORK = "netzwerk-seniorenarbeit";
const LIST = `/verwaltung/veranstaltungen/${NETWORK}`;
/** A picture of one pixel. */
const picture = {
  name: "wappen.png",
  mimeType: "image/png",
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
};
const caller = { "Vor- und Nachname": "Ruth Ruhig", Telefon: "07154 000-60" };

/** Creates an account and returns its one-time login link. */
export async function addOrganizer(app, email, name, role = "lead", ...slugs) {
  const scope = slugs.flatMap((slug) => [role === "host" ? "--host" : "--event", slug]);
  const output = await app.dabei("organizer", "add", "--email", email, "--name", name, "--role", role, ...scope);
  return output.trim();
}

/** Logs in by a link. */
export async function logIn(page, link) {
  await page.goto(link);
  return submit(page, "Jetzt anmelden");
}

/** Signs up a contact with a telephone number alone; returns the reference. */
export async function signUpByPhone(page, app, name = "Ruth Ruhig") {
  await page.goto(await postSignUp(app, NETWORK, name));
  return (await outcomeOf(page)).reference;
}

const open = (path) => (page, app) => page.goto(app.address + path);
const person = async (page, app, rest = "") => page.goto(`${app.address}/verwaltung/anmeldungen/${await signUpByPhone(page, app)}${rest}`);

/** Cancels a sign-up whose contact must be called about it; opens the call list. */
async function callTask(page, app) {
  await person(page, app, "/absagen");
  await choose(page, "Aus Versehen");
  await submit(page, "Ja, absagen");
  return page.goto(`${app.address}/verwaltung/anrufe`);
}

/** Opens the page of an account. */
const account = (name, email, role, slug) => async (page, app) => {
  await addOrganizer(app, email, name, role, slug);
  await page.goto(`${app.address}/verwaltung/mitarbeitende`);
  return follow(page, name);
};

/** Opens the overview with work of each kind: a call, a draft, an event with few sign-ups and one with a waiting list. */
async function busyOverview(page, app) {
  await callTask(page, app);
  const days = { starts: at(2, "14:00"), ends: at(2, "16:30") };
  await load(app, [
    evening("tanznachmittag", "Tanznachmittag mit der Kapelle des Musikvereins", { ...days, sign_up: { seats: 40 } }),
    evening("gedaechtnistraining", "Gedächtnistraining", { ...days, sign_up: { seats: 1, waiting_list: true } }),
    evening("fruehlingsfest", "Frühlingsfest", { published_at: "", sign_up: { seats: 9 } }),
  ]);
  for (const name of ["Ruth Ruhig", "Theo Tür"]) await postSignUp(app, "gedaechtnistraining", name);
  return page.goto(`${app.address}/verwaltung`);
}

/** Logs in with another browser as well; opens the own account. */
async function sessions(page, app) {
  const other = await page.context().browser().newPage();
  await logIn(other, await addOrganizer(app, LEAD, "Birgit Öztürk"));
  await other.close();
  return page.goto(`${app.address}/verwaltung/konto`);
}

/** The pages without a login. */
export const loggedOutPages = {
  "the login page": open("/verwaltung"),
  "the login page, with a fault": async (page, app) => {
    await page.goto(`${app.address}/verwaltung`);
    await fillIn(page, { "E-Mail": "falsch" });
    return submit(page, "E-Mail schicken");
  },
  "the form for the code, with a wrong one": async (page, app) => {
    await page.goto(`${app.address}/verwaltung`);
    await fillIn(page, { "E-Mail": "niemand@kornwestheim.example" });
    await submit(page, "E-Mail schicken");
    await fillIn(page, { "Code": "123456" });
    return submit(page, "Anmelden");
  },
  "a page that requires a login": open("/verwaltung/anrufe"),
  "a form that was sent after the session had ended": async (page, app) => {
    await logIn(page, await addOrganizer(app, "zweite@kornwestheim.example", "Selma Kaya"));
    await page.goto(`${app.address}/verwaltung/veranstaltungen/neu`);
    await fillIn(page, { Titel: "Erzählcafé" });
    await page.context().clearCookies();
    return submit(page, "Speichern");
  },
  "a link that is used up": async (page, app) => {
    const link = await addOrganizer(app, "zweite@kornwestheim.example", "Selma Kaya");
    const other = await page.context().newPage();
    await logIn(other, link);
    await other.close();
    await page.context().clearCookies();
    await page.goto(link);
    return submit(page, "Jetzt anmelden");
  },
};

/** The pages with a login. */
export const loggedInPages = {
  "the overview": open("/verwaltung"),
  "the overview with work of each kind": busyOverview,
  "the overview of past events": open("/verwaltung?zeit=vorbei"),
  "the overview, filtered": open("/verwaltung?stand=veroeffentlicht&fehlt=bild"),
  "the overview, with no event found": open("/verwaltung?stand=entwurf&programm=gibt-es-nicht"),
  "one's own account": open("/verwaltung/konto"),
  "one's own account, with several sessions": sessions,
  "one's own account, after ending the other sessions": async (page, app) => {
    await sessions(page, app);
    return submit(page, "Alle anderen beenden");
  },
  "an event's list": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    return page.goto(app.address + LIST);
  },
  "an event's list, with no search result": open(`${LIST}?suche=niemand`),
  "an event's list, with what is similar": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    return page.goto(`${app.address}${LIST}?suche=Ruhick`);
  },
  "the search": open("/verwaltung/suche"),
  "the search, with people and events": async (page, app) => {
    await postSignUp(app, NETWORK, "Senta Seniorenarbeit");
    return page.goto(`${app.address}/verwaltung/suche?q=Seniorenarbeit`);
  },
  "the search, with what is similar": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    return page.goto(`${app.address}/verwaltung/suche?q=Ruhick`);
  },
  "the search, with nothing found": open("/verwaltung/suche?q=xyzxyz"),
  "the list of hosts": open("/verwaltung/veranstalter"),
  "the list of venues": open("/verwaltung/orte"),
  "the list of programmes": open("/verwaltung/programme"),
  "the list of topics": open("/verwaltung/themen"),
  "the list of target groups": open("/verwaltung/zielgruppen"),
  "the form of a topic": open("/verwaltung/themen/bearbeiten?eintrag=Demenz"),
  "the form of a target group, with faults": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/zielgruppen`);
    await page.locator(".record a").first().click();
    await fillIn(page, { Name: "Alle; Kinder" });
    return submit(page, "Speichern");
  },
  "what merging two topics does": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/themen/bearbeiten?eintrag=Demenz`);
    await fillIn(page, { Name: "Kultur" });
    return submit(page, "Speichern");
  },
  "the list of partners": open("/verwaltung/partner"),
  "the list of partners, after saving": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/partner/neu`);
    await fillIn(page, { Name: "Pflegeheim am Park" });
    return submit(page, "Speichern");
  },
  "the form of a new host, with faults": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/veranstalter/neu`);
    await fillIn(page, { "E-Mail-Adresse": "verein" });
    return submit(page, "Speichern");
  },
  "the form of a new partner": open("/verwaltung/partner/neu"),
  "the form of a host": open("/verwaltung/veranstalter/stadt/bearbeiten"),
  "the form of a venue": open("/verwaltung/orte/das-k/bearbeiten"),
  "the form of a programme": open("/verwaltung/programme/woche-der-demenz/bearbeiten"),
  "the history of a venue": open("/verwaltung/orte/das-k/verlauf"),
  "what a new address of a venue does": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    await page.goto(`${app.address}/verwaltung/orte/das-k/bearbeiten`);
    await fillIn(page, { "Straße und Hausnummer": "Jakobstraße 1" });
    return submit(page, "Speichern");
  },
  "an empty list": open("/verwaltung/veranstaltungen/digitalisierungskurs"),
  "a list to print": open(`${LIST}/drucken`),
  "a list of needs to print": open(`${LIST}/drucken?bedarf=ja`),
  "the form for a sign-up by an organizer": open(`${LIST}/eintragen`),
  "the form for a sign-up by an organizer, with faults": async (page, app) => {
    await page.goto(`${app.address}${LIST}/eintragen`);
    return submit(page, "Eintragen");
  },
  "a sign-up just made by an organizer": async (page, app) => {
    await page.goto(`${app.address}${LIST}/eintragen`);
    await fillIn(page, caller);
    return submit(page, "Eintragen");
  },
  "a person": person,
  "changing a sign-up": (page, app) => person(page, app, "/aendern"),
  "cancelling a sign-up": (page, app) => person(page, app, "/absagen"),
  "cancelling a sign-up, without a reason": async (page, app) => {
    await person(page, app, "/absagen");
    return submit(page, "Ja, absagen");
  },
  "a letter to print": (page, app) => person(page, app, "/brief"),
  "a call to make": callTask,
  "a claimed call": async (page, app) => {
    await callTask(page, app);
    const claim = page.getByRole("button", { name: "Ich rufe an" }).first();
    const [response] = await Promise.all([page.waitForNavigation(), claim.click()]);
    return response;
  },
  "an empty call list": async (page, app) => {
    await callTask(page, app);
    for (;;) {
      const claim = page.getByRole("button", { name: "Ich rufe an", exact: true });
      if ((await claim.count()) > 0) await Promise.all([page.waitForNavigation(), claim.first().click()]);
      const reached = page.getByRole("button", { name: "Gesprochen", exact: true });
      if ((await reached.count()) === 0) break;
      await Promise.all([page.waitForNavigation(), reached.first().click()]);
    }
    return follow(page, "Anrufe");
  },
  "the accounts": async (page, app) => {
    await addOrganizer(app, "tuer@kornwestheim.example", "Theo Tür", "door", NETWORK);
    await addOrganizer(app, "verein@verein.example", "Frieda Häberle", "host", "stadt");
    await addOrganizer(app, "frueher@kornwestheim.example", "Otto Früher", "editor");
    await app.dabei("organizer", "disable", "--email", "frueher@kornwestheim.example");
    return page.goto(`${app.address}/verwaltung/mitarbeitende`);
  },
  "an invitation": open("/verwaltung/mitarbeitende/neu"),
  "an invitation, with faults": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/mitarbeitende/neu`);
    await fillIn(page, { Name: "Frieda Häberle", "E-Mail": "verein" });
    await choose(page, "Veranstalter");
    return submit(page, "Einladen");
  },
  "the account of a host": account("Frieda Häberle", "verein@verein.example", "host", "stadt"),
  "the account of a helper": account("Theo Tür", "tuer@kornwestheim.example", "door", NETWORK),
  "the end of an account": async (page, app) => {
    await account("Theo Tür", "tuer@kornwestheim.example", "door", NETWORK)(page, app);
    return follow(page, "Konto beenden");
  },
  "the guide": open("/verwaltung/hilfe"),
  ...eventPages,
  "the settings": open("/verwaltung/einstellungen"),
  "the settings, saved": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/einstellungen`);
    await fillIn(page, { "Kontakt bei Hindernissen": "Stabsstelle Inklusion" });
    return submit(page, "Speichern");
  },
  "the settings, with a logo": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/einstellungen`);
    await page.getByLabel("Logo oder Wappen").setInputFiles(picture);
    return submit(page, "Speichern");
  },
  "the settings, with faults": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/einstellungen`);
    await fillIn(page, { "Vorwahl": "7154", "Farbe": "#ffff00" });
    return submit(page, "Speichern");
  },
  "the settings, changed by somebody else": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/einstellungen`);
    const other = await page.context().newPage();
    await other.goto(`${app.address}/verwaltung/einstellungen`);
    await fillIn(other, { "Kontakt bei Hindernissen": `Zimmer ${Date.now()}` });
    await submit(other, "Speichern");
    await other.close();
    await fillIn(page, { "Kontakt bei Hindernissen": "Stabsstelle Inklusion" });
    return submit(page, "Speichern");
  },
};

/** The pages with the login of a host. */
export const hostPages = {
  "a host's overview": open("/verwaltung"),
  "a host's list": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    return page.goto(app.address + LIST);
  },
  "a host's list to print": open(`${LIST}/drucken`),
  "a sign-up as a host sees it": person,
  "a host's search": open("/verwaltung/suche?q=Ruhig"),
  "a host's new event": open("/verwaltung/veranstaltungen/neu"),
  "a host's events, one of them sent back": async (page, app) => {
    await load(app, [evening("zurueck", "Offenes Singen", { host: "stadt", published_at: "", sign_up: { seats: 12 } })]);
    await page.goto(`${app.address}/verwaltung/veranstaltungen/zurueck/einreichen`);
    await submit(page, "Jetzt einreichen");
    return page.goto(`${app.address}/verwaltung`);
  },
  "submitting a draft": async (page, app) => {
    await load(app, [evening("einzureichen", "Tanztee im Mai", { host: "stadt", published_at: "", sign_up: { seats: 12 } })]);
    return page.goto(`${app.address}/verwaltung/veranstaltungen/einzureichen/einreichen`);
  },
  "a host's form of a public event": open(`${LIST}/bearbeiten`),
  "a host's event with a submitted change": async (page, app) => {
    await load(app, [evening("geaendert", "Lieder von früher", { host: "stadt", sign_up: { seats: 12 } })]);
    await page.goto(`${app.address}/verwaltung/veranstaltungen/geaendert/bearbeiten`);
    await fillIn(page, { Kosten: "2 Euro" });
    return submit(page, "Zur Freigabe einreichen");
  },
  "a host's new event, of another host": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/veranstaltungen/neu`);
    await fillIn(page, { Titel: "Fremdes Fest" });
    return submit(page, "Speichern");
  },
};

/** The pages of an editor about what a host has submitted in [`hostPages`]. */
export const submissionPages = {
  "the overview with what was submitted": open("/verwaltung"),
  "approving a change": open("/verwaltung/veranstaltungen/geaendert/freigeben"),
  "approving a draft": open("/verwaltung/veranstaltungen/zurueck/freigeben"),
  "approving what was decided": open("/verwaltung/veranstaltungen/digitalisierungskurs/freigeben"),
  "sending a draft back, without a remark": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/veranstaltungen/zurueck/zuruecksenden`);
    return submit(page, "Zurückschicken");
  },
  "an event just sent back": async (page, app) => {
    await page.goto(`${app.address}/verwaltung/veranstaltungen/zurueck/zuruecksenden`);
    await fillIn(page, { "Was soll anders werden?": "Bitte nennen Sie noch den Treffpunkt." });
    return submit(page, "Zurückschicken");
  },
};

/** The check-in, the only page with a script, and the attendance afterwards. */
export const attendancePages = {
  "the check-in": async (page, app) => {
    await postSignUp(app, NETWORK, "Ruth Ruhig");
    return page.goto(`${app.address}/tuer/${NETWORK}`);
  },
  "the check-in with a participant checked in": async (page, app) => {
    await postSignUp(app, NETWORK, "Theo Tür");
    await page.goto(`${app.address}/tuer/${NETWORK}?suche=theo`);
    const present = page.getByRole("button", { name: /^Da/ }).first();
    await present.click();
    await page.locator(".said", { hasText: "Theo Tür ist da" }).waitFor();
    return page.goto(`${app.address}/tuer/${NETWORK}?suche=theo`);
  },
  "the check-in with what is similar": async (page, app) => {
    await postSignUp(app, NETWORK, "Theo Tür");
    return page.goto(`${app.address}/tuer/${NETWORK}?suche=Teo`);
  },
  "the check-in with no search result": open(`/tuer/${NETWORK}?suche=niemand`),
  "the check-in of an event with a head count": open("/tuer/sprechstunde-villeneuvestrasse"),
  "the attendance of an event": open("/verwaltung/veranstaltungen/rathausgespraech-demenz/danach"),
  "the attendance of a programme": open("/verwaltung/programme/woche-der-demenz/danach"),
};
