// Every page of the waiting list in every state, and how to reach it. Each has an event of its own.

import { logIn, addOrganizer } from "./back_office.mjs";
import { outcomeOf, choose, fillIn, follow, formAddress, submit, signUp } from "./journey.mjs";
import { waitForMessage } from "./mail.mjs";
import { postSignUp } from "./post.mjs";
import { evening, load } from "./programme.mjs";

const HOLDER = "Hanna Haben";
const patient = { "Vor- und Nachname": "Paul Geduld", "E-Mail": "paul@example.org" };
const caller = { "Vor- und Nachname": "Ruth Ruhig", Telefon: "07154 000-60" };
const workshops = [
  { slot: "runde", slug: "klein", title: "Kleiner Kreis", seats: 1 },
  { slot: "runde", slug: "gross", title: "Großer Kreis", seats: 9 },
];

let count = 0;
/** Imports an event with a waiting list; returns its slug. */
export async function eventWithWaitingList(app, sign_up = {}, more = {}) {
  count += 1;
  const slug = `geduld-${count}`;
  const rules = { seats: 1, max_party: 4, waiting_list: true, ...sign_up };
  await load(app, [evening(slug, "Wohnen im Alter: neue Wege", { sign_up: rules, ...more })]);
  return slug;
}

/** Signs up for a full event, which joins its waiting list. */
export async function joinWaitingList(page, app, slug, fields = patient) {
  await page.goto(formAddress(app, slug));
  await fillIn(page, fields);
  const button = page.locator("form.form button.kern-btn--primary").last();
  const [response] = await Promise.all([page.waitForNavigation(), button.click()]);
  return response;
}

/** Imports an event and takes its only seat; returns its slug and the address of the sign-up's page. */
export async function fullEvent(app, sign_up, more) {
  const slug = await eventWithWaitingList(app, sign_up, more);
  return { slug, own: await postSignUp(app, slug, HOLDER) };
}

export async function cancel(page, own) {
  await page.goto(`${own}/absagen`);
  return submit(page, "Ja, absagen");
}

async function waiting(page, app, fields) {
  const { slug, own } = await fullEvent(app);
  const response = await joinWaitingList(page, app, slug, fields);
  return { response, own };
}

/** The only seat is cancelled and offered to the waiting party. */
async function offered(page, app, fields = patient) {
  const { slug, own } = await fullEvent(app, { promotion: "offer" });
  await joinWaitingList(page, app, slug, fields);
  const mine = page.url();
  await cancel(page, own);
  await page.goto(mine);
  return { slug, mine };
}

/** The form that comes back from a sign-up for a workshop that is full, unlike the event. */
async function wantFullWorkshop(page, app) {
  const slug = await eventWithWaitingList(app, { seats: 9 }, { workshops });
  await postSignUp(app, slug, HOLDER, { workshop_runde_1: "klein" });
  await page.goto(formAddress(app, slug));
  await fillIn(page, patient);
  await choose(page, "Kleiner Kreis");
  return { slug, response: await submit(page, "Anmelden") };
}

async function held(page, app) {
  const slug = await eventWithWaitingList(app, { confirm_by_mail: true });
  const response = await signUp(page, app, slug, patient);
  return { response, reference: (await outcomeOf(page)).reference };
}

async function logInAsLead(page, app) {
  count += 1;
  await logIn(page, await addOrganizer(app, `leitung${count}@stadt.example`, "Birgit Öztürk"));
}

export const waitingListPages = {
  "a full event with a waiting list": async (page, app) => {
    const { slug } = await fullEvent(app);
    return page.goto(`${app.address}/veranstaltungen/${slug}`);
  },
  "the form of a full event with a waiting list": async (page, app) => page.goto(formAddress(app, (await fullEvent(app)).slug)),
  "a full workshop, with both choices": async (page, app) => (await wantFullWorkshop(page, app)).response,
  "a party larger than the whole event": async (page, app) => {
    const { slug } = await fullEvent(app);
    return joinWaitingList(page, app, slug, { ...patient, "Wie viele Plätze": "3" });
  },
  "the page of a waiting sign-up": async (page, app) => (await waiting(page, app)).response,
  "the page of a waiting sign-up without e-mail": async (page, app) => (await waiting(page, app, caller)).response,
  "the question before leaving the list": async (page, app) => {
    await waiting(page, app);
    return follow(page, "Warteliste verlassen");
  },
  "the page of a sign-up that left the list": async (page, app) => {
    await waiting(page, app);
    await follow(page, "Warteliste verlassen");
    return submit(page, "Ja, Warteliste verlassen");
  },
  "the page of a promoted sign-up": async (page, app) => {
    const { own } = await waiting(page, app);
    const mine = page.url();
    await cancel(page, own);
    return page.goto(mine);
  },
  "the question before part of a party cancels": async (page, app) => {
    const slug = await eventWithWaitingList(app, { seats: 2 });
    await postSignUp(app, slug, HOLDER);
    await page.goto(formAddress(app, slug));
    await fillIn(page, { ...patient, "Wie viele Plätze": "3" });
    await page.getByLabel("Wir nehmen auch weniger Plätze").check();
    await submit(page, "Anmelden");
    return follow(page, "Absagen");
  },
  "an offer": async (page, app) => {
    const { mine } = await offered(page, app);
    return page.goto(mine);
  },
  "the question before accepting": async (page, app) => {
    await offered(page, app);
    return follow(page, "Ja, ich komme");
  },
  "the question before declining": async (page, app) => {
    await offered(page, app);
    return follow(page, "Nein, ich komme nicht");
  },
  "the page of a sign-up to be confirmed": async (page, app) => (await held(page, app)).response,
  "the page of a sign-up to be confirmed by telephone": async (page, app) =>
    signUp(page, app, await eventWithWaitingList(app, { confirm_by_mail: true }), caller),
  "the question before sending a message again": async (page, app) => {
    await held(page, app);
    return follow(page, "E-Mail noch einmal schicken");
  },
  "the button that confirms": async (page, app) => {
    const { reference } = await held(page, app);
    return page.goto(app.address + (await waitForMessage(app, new RegExp(reference), /\/bestaetigen\/[\w-]+/)));
  },
};

export const waitingListStaffPages = {
  "a list with waiting sign-ups and the promotion log": async (page, app) => {
    const { slug } = await offered(page, app);
    await joinWaitingList(page, app, slug, caller);
    await logInAsLead(page, app);
    return page.goto(`${app.address}/verwaltung/veranstaltungen/${slug}`);
  },
  "a list to print, with a queue for a workshop": async (page, app) => {
    const { slug } = await wantFullWorkshop(page, app);
    await submit(page, "Anmelden und auf diesen Workshop warten");
    await logInAsLead(page, app);
    return page.goto(`${app.address}/verwaltung/veranstaltungen/${slug}/drucken`);
  },
  "a waiting sign-up in the back office": async (page, app) => {
    await waiting(page, app);
    const { reference } = await outcomeOf(page);
    await logInAsLead(page, app);
    return page.goto(`${app.address}/verwaltung/anmeldungen/${reference}`);
  },
  "an offer to make by telephone": async (page, app) => {
    await offered(page, app, caller);
    await logInAsLead(page, app);
    await page.goto(`${app.address}/verwaltung/anrufe`);
    const claim = page.getByRole("button", { name: "Ich rufe an", exact: true }).first();
    const [response] = await Promise.all([page.waitForNavigation(), claim.click()]);
    return response;
  },
};
