// Every state of a waiting list that a person can meet, and the way there. Each has an evening of its own.

import { comeIn, employ } from "./office.mjs";
import { answerOf, choose, fillIn, follow, formOf, press, signUp } from "./journey.mjs";
import { waitForLetter } from "./mail.mjs";
import { evening, load } from "./programme.mjs";

const holder = { "Vor- und Nachname": "Hanna Haben", Telefon: "07154 000-61" };
const patient = { "Vor- und Nachname": "Paul Geduld", "E-Mail": "paul@example.org" };
const caller = { "Vor- und Nachname": "Ruth Ruhig", Telefon: "07154 000-60" };
const workshops = [
  { slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 },
  { slot: "runde", slug: "gross", title: "Großer Kreis", seats: 9 },
];

let evenings = 0;
/** An evening with a waiting list; gives back its slug. */
export async function patientEvening(house, sign_up = {}, more = {}) {
  evenings += 1;
  const slug = `geduld-${evenings}`;
  const rules = { seats: 1, max_party: 4, waiting_list: true, ...sign_up };
  await load(house, [evening(slug, "Wohnen im Alter: neue Wege", { sign_up: rules, ...more })]);
  return slug;
}

/** Signs up where the form puts one on the list. */
export async function wait(page, house, slug, fields = patient) {
  await page.goto(formOf(house, slug));
  await fillIn(page, fields);
  const button = page.locator("form.form button.kern-btn--primary").last();
  const [answer] = await Promise.all([page.waitForNavigation(), button.click()]);
  return answer;
}

/** Somebody has the only place; gives back the address of their page. */
export async function full(page, house, sign_up, more) {
  const slug = await patientEvening(house, sign_up, more);
  await signUp(page, house, slug, holder);
  return { slug, own: page.url() };
}

export async function cancel(page, own) {
  await page.goto(`${own}/absagen`);
  return press(page, "Ja, absagen");
}

async function waiting(page, house, fields) {
  const { slug, own } = await full(page, house);
  const answer = await wait(page, house, slug, fields);
  return { answer, own };
}

/** The place came free, and is offered to whoever waited. */
async function offered(page, house, fields = patient) {
  const { slug, own } = await full(page, house, { promotion: "offer" });
  await wait(page, house, slug, fields);
  const mine = page.url();
  await cancel(page, own);
  await page.goto(mine);
  return { slug, mine };
}

async function held(page, house) {
  const slug = await patientEvening(house, { confirm_by_mail: true });
  const answer = await signUp(page, house, slug, patient);
  return { answer, reference: (await answerOf(page)).reference };
}

async function office(page, house) {
  evenings += 1;
  await comeIn(page, await employ(house, `leitung${evenings}@stadt.example`, "Birgit Öztürk"));
}

export const waitingStates = {
  "a full event with a waiting list": async (page, house) => {
    const { slug } = await full(page, house);
    return page.goto(`${house.address}/veranstaltungen/${slug}`);
  },
  "the form of a full event with a waiting list": async (page, house) => page.goto(formOf(house, (await full(page, house)).slug)),
  "a full workshop, with both ways on": async (page, house) => {
    const slug = await patientEvening(house, { seats: 9 }, { workshops });
    for (const one of [holder, patient]) {
      await page.goto(formOf(house, slug));
      await fillIn(page, one);
      await choose(page, "Kleiner Kreis");
      if (one === patient) return press(page, "Anmelden");
      await press(page, "Anmelden");
    }
  },
  "a wish larger than the whole event": async (page, house) => {
    const { slug } = await full(page, house);
    return wait(page, house, slug, { ...patient, "Wie viele Plätze": "3" });
  },
  "the answer to somebody who waits": async (page, house) => (await waiting(page, house)).answer,
  "the answer to somebody who waits for a call": async (page, house) => (await waiting(page, house, caller)).answer,
  "the question before leaving the list": async (page, house) => {
    await waiting(page, house);
    return follow(page, "Warteliste verlassen");
  },
  "the page of somebody who left the list": async (page, house) => {
    await waiting(page, house);
    await follow(page, "Warteliste verlassen");
    return press(page, "Ja, Warteliste verlassen");
  },
  "the page of somebody who moved up": async (page, house) => {
    const { own } = await waiting(page, house);
    const mine = page.url();
    await cancel(page, own);
    return page.goto(mine);
  },
  "the question before a part of a party cancels": async (page, house) => {
    const slug = await patientEvening(house, { seats: 2 });
    await signUp(page, house, slug, holder);
    await page.goto(formOf(house, slug));
    await fillIn(page, { ...patient, "Wie viele Plätze": "3" });
    await page.getByLabel("Auch weniger Plätze sind uns recht").check();
    await press(page, "Anmelden");
    return follow(page, "Absagen");
  },
  "an offer": async (page, house) => {
    const { mine } = await offered(page, house);
    return page.goto(mine);
  },
  "the question before accepting": async (page, house) => {
    await offered(page, house);
    return follow(page, "Ja, ich komme");
  },
  "the question before declining": async (page, house) => {
    await offered(page, house);
    return follow(page, "Nein, ich komme nicht");
  },
  "the answer to be confirmed": async (page, house) => (await held(page, house)).answer,
  "the answer to somebody whom we must call": async (page, house) =>
    signUp(page, house, await patientEvening(house, { confirm_by_mail: true }), caller),
  "the question before sending a letter again": async (page, house) => {
    await held(page, house);
    return follow(page, "E-Mail noch einmal schicken");
  },
  "the button that confirms": async (page, house) => {
    const { reference } = await held(page, house);
    return page.goto(house.address + (await waitForLetter(house, new RegExp(reference), /\/bestaetigen\/[\w-]+/)));
  },
};

export const waitingDesks = {
  "a list with those who wait and why": async (page, house) => {
    const { slug } = await offered(page, house);
    await wait(page, house, slug, caller);
    await office(page, house);
    return page.goto(`${house.address}/verwaltung/veranstaltungen/${slug}`);
  },
  "a list on paper, with who waits for a workshop": async (page, house) => {
    const slug = await patientEvening(house, { seats: 9 }, { workshops });
    for (const one of [holder, patient]) {
      await page.goto(formOf(house, slug));
      await fillIn(page, one);
      await choose(page, "Kleiner Kreis");
      await press(page, "Anmelden");
    }
    await press(page, "Anmelden und auf diesen Workshop warten");
    await office(page, house);
    return page.goto(`${house.address}/verwaltung/veranstaltungen/${slug}/drucken`);
  },
  "somebody who waits": async (page, house) => {
    await waiting(page, house);
    const { reference } = await answerOf(page);
    await office(page, house);
    return page.goto(`${house.address}/verwaltung/anmeldungen/${reference}`);
  },
  "an offer to make by telephone": async (page, house) => {
    await offered(page, house, caller);
    await office(page, house);
    await page.goto(`${house.address}/verwaltung/anrufe`);
    const claim = page.getByRole("button", { name: "Ich rufe an", exact: true }).first();
    const [answer] = await Promise.all([page.waitForNavigation(), claim.click()]);
    return answer;
  },
};
