// The pictures of the guide are taken of the pages as they are, and those in `app/public/guide` look like them.
// `DABEI_TAKE_PICTURES=1 cargo xtask test guide` takes them anew.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { addOrganizer, loggedInPages, logIn } from "./support/back_office.mjs";
import { fillInTimes } from "./support/event_editing.mjs";
import { fillIn, journey, submit } from "./support/journey.mjs";
import { difference, takePicture } from "./support/pictures.mjs";
import { evening, load } from "./support/programme.mjs";
import { days } from "./support/programme_week.mjs";

const FOLDER = new URL("../app/public/guide/", import.meta.url);
const SIZE = { width: 520, height: 480 };
/** Days and the edges of letters differ from run to run; a field that is gone is more. */
const MOST_DIFFERENCE = 0.04;

/** What each picture shows: a page in one of its states, and the element at its top. */
const pictures = {
  eintragen: {
    open: async (page, app) => {
      await page.goto(`${app.address}/verwaltung/veranstaltungen/neu`);
      await fillIn(page, { Titel: "Erzählcafé: Feste von früher", Kurztext: "Erinnern Sie sich mit uns, bei Kaffee und Kuchen." });
      await fillInTimes(page, { Beginn: "2027-03-11T14:30", Ende: "2027-03-11T16:00" });
    },
    top: (page) => page.getByRole("group", { name: "Worum geht es?" }),
  },
  verschieben: { open: loggedInPages["what a move does"], top: (page) => page.locator("h1") },
  absagen: { open: loggedInPages["cancelling an event"], top: (page) => page.locator("h1") },
  reihe: {
    open: async (page, app) => {
      const [first, last] = [later(days.easterMonday, -14), later(days.easterMonday, 7)];
      const dates = { starts: `${first}T14:30`, ends: `${first}T16:00` };
      await load(app, [evening("montags", "Gymnastik im Sitzen", { ...dates, sign_up: { seats: 12 } })]);
      await page.goto(`${app.address}/verwaltung/veranstaltungen/montags/reihe`);
      await fillInTimes(page, { "Bis zu welchem Tag?": last });
      await submit(page, "Tage vorschlagen");
    },
    top: (page) => page.locator("input[name=date]").first().locator("xpath=ancestor::fieldset"),
  },
  plaetze: { open: loggedInPages["the form of an event"], top: (page) => page.getByRole("group", { name: /^\d+\. Workshop$/ }) },
  texte: {
    open: async (page, app) => {
      await loggedInPages["the form of an event"](page, app);
      await page.locator("summary", { hasText: "Leichte Sprache" }).click();
    },
    top: (page) => page.getByRole("group", { name: /^Leichte Sprache/ }),
  },
  themen: { open: loggedInPages["the list of topics"], top: (page) => page.locator("h1") },
  "wer-erfaehrt-wovon": { open: loggedInPages["a call to make"], top: (page) => page.locator("h1") },
  "zu-zweit": { open: loggedInPages["an event that somebody else has changed"], top: (page) => page.locator("main [role=alert]") },
};

/** A day that many days after an ISO day. */
const later = (day, more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10);

const { app, openPage } = await journey();
const { page } = await openPage({ javaScriptEnabled: false, reducedMotion: "reduce", viewport: { ...SIZE, height: 900 }, deviceScaleFactor: 1.5 });
await logIn(page, await addOrganizer(app, "leitung@kornwestheim.example", "Birgit Öztürk"));
const { page: comparing } = await openPage();

for (const [name, { open, top }] of Object.entries(pictures)) {
  test(`the picture “${name}” of the guide shows the page as it is`, async () => {
    await open(page, app);
    const taken = await takePicture(page, top(page), SIZE);
    const file = new URL(`${name}.webp`, FOLDER);
    if (process.env.DABEI_TAKE_PICTURES) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(file, taken);
    }
    const differs = await difference(comparing, taken, await readFile(file));
    assert.ok(differs <= MOST_DIFFERENCE, `${Math.round(differs * 100)} % of the picture differ: take it anew`);
  });
}

test("the guide shows each picture, and says what it shows", async () => {
  await page.goto(`${app.address}/verwaltung/hilfe`);
  const images = page.locator(".guide img");
  assert.equal(await images.count(), Object.keys(pictures).length);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    const response = await page.request.get(new URL(await image.getAttribute("src"), app.address).href);
    assert.equal(response.status(), 200);
    assert.equal(response.headers()["content-type"], "image/webp");
    assert.match(await image.getAttribute("alt"), /\S{3}/);
  }
});
