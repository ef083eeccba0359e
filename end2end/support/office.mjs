// Those who work here: how they come in, and every state that their pages can be in.

import { choose, fillIn, follow, press, signUp } from "./journey.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const LIST = `/verwaltung/veranstaltungen/${NETWORK}`;
const caller = { "Vor- und Nachname": "Ruth Ruhig", Telefon: "07154 000-60" };

/** Makes an account and gives back the link that lets somebody in. */
export async function employ(house, email, name, role = "lead", ...events) {
  const doors = events.flatMap((event) => ["--event", event]);
  const told = await house.dabei("organizer", "add", "--email", email, "--name", name, "--role", role, ...doors);
  return told.trim();
}

/** Comes in by a link. */
export async function comeIn(page, link) {
  await page.goto(link);
  return press(page, "Jetzt anmelden");
}

/** Somebody signs up by telephone number alone; gives back the reference. */
export async function guest(page, house, name = "Ruth Ruhig") {
  await signUp(page, house, NETWORK, { ...caller, "Vor- und Nachname": name });
  return page.locator("main").getAttribute("data-reference");
}

const open = (path) => (page, house) => page.goto(house.address + path);
const person = async (page, house, rest = "") => page.goto(`${house.address}/verwaltung/anmeldungen/${await guest(page, house)}${rest}`);

/** Cancels for somebody who does not know it yet, so that they must be called. */
async function toCall(page, house) {
  await person(page, house, "/absagen");
  await choose(page, "Aus Versehen");
  await press(page, "Ja, absagen");
  return page.goto(`${house.address}/verwaltung/anrufe`);
}

/** Without a login. */
export const outside = {
  "the way in": open("/verwaltung"),
  "the way in, with a fault": async (page, house) => {
    await page.goto(`${house.address}/verwaltung`);
    await fillIn(page, { "E-Mail": "falsch" });
    return press(page, "E-Mail schicken");
  },
  "the place for the code, with a wrong one": async (page, house) => {
    await page.goto(`${house.address}/verwaltung`);
    await fillIn(page, { "E-Mail": "niemand@kornwestheim.example" });
    await press(page, "E-Mail schicken");
    await fillIn(page, { "Code": "123456" });
    return press(page, "Anmelden");
  },
  "what is not there": open("/verwaltung/anrufe"),
  "a link that is used up": async (page, house) => {
    const link = await employ(house, "zweite@kornwestheim.example", "Selma Kaya");
    const other = await page.context().newPage();
    await comeIn(other, link);
    await other.close();
    await page.context().clearCookies();
    await page.goto(link);
    return press(page, "Jetzt anmelden");
  },
};

/** With one. */
export const inside = {
  "the overview": open("/verwaltung"),
  "the overview of what is over": open("/verwaltung?zeit=vorbei"),
  "an event's list": async (page, house) => {
    await guest(page, house);
    return page.goto(house.address + LIST);
  },
  "an event's list, with nobody found": open(`${LIST}?suche=niemand`),
  "a list of nobody": open("/verwaltung/veranstaltungen/digitalisierungskurs"),
  "a list on paper": open(`${LIST}/drucken`),
  "who needs what": open(`${LIST}/drucken?bedarf=ja`),
  "entering somebody": open(`${LIST}/eintragen`),
  "entering somebody, with faults": async (page, house) => {
    await page.goto(`${house.address}${LIST}/eintragen`);
    return press(page, "Eintragen");
  },
  "somebody just entered": async (page, house) => {
    await page.goto(`${house.address}${LIST}/eintragen`);
    await fillIn(page, caller);
    return press(page, "Eintragen");
  },
  "a person": person,
  "changing for somebody": (page, house) => person(page, house, "/aendern"),
  "cancelling for somebody": (page, house) => person(page, house, "/absagen"),
  "cancelling for somebody, without a reason": async (page, house) => {
    await person(page, house, "/absagen");
    return press(page, "Ja, absagen");
  },
  "a letter to print": (page, house) => person(page, house, "/brief"),
  "a call to make": toCall,
  "a call in one's hand": async (page, house) => {
    await toCall(page, house);
    const claim = page.getByRole("button", { name: "Ich rufe an" }).first();
    const [answer] = await Promise.all([page.waitForNavigation(), claim.click()]);
    return answer;
  },
  "nobody to call": async (page, house) => {
    await toCall(page, house);
    for (;;) {
      const claim = page.getByRole("button", { name: "Ich rufe an", exact: true });
      if ((await claim.count()) > 0) await Promise.all([page.waitForNavigation(), claim.first().click()]);
      const reached = page.getByRole("button", { name: "Gesprochen", exact: true });
      if ((await reached.count()) === 0) break;
      await Promise.all([page.waitForNavigation(), reached.first().click()]);
    }
    return follow(page, "Anrufe");
  },
};

/** The door, which alone has a script, and what remains of it. */
export const doors = {
  "the door": async (page, house) => {
    await guest(page, house);
    return page.goto(`${house.address}/tuer/${NETWORK}`);
  },
  "the door after a press": async (page, house) => {
    await guest(page, house, "Theo Tür");
    await page.goto(`${house.address}/tuer/${NETWORK}?suche=theo`);
    const come = page.getByRole("button", { name: /^Da/ }).first();
    await come.click();
    await page.locator(".said", { hasText: "Theo Tür ist da" }).waitFor();
    return page.goto(`${house.address}/tuer/${NETWORK}?suche=theo`);
  },
  "a door with nobody found": open(`/tuer/${NETWORK}?suche=niemand`),
  "a door where heads are counted": open("/tuer/sprechstunde-villeneuvestrasse"),
  "who was there, of an event": open("/verwaltung/veranstaltungen/rathausgespraech-demenz/danach"),
  "who was there, of a programme": open("/verwaltung/programme/woche-der-demenz/danach"),
};
