// Lighthouse for the public pages on a phone: five runs for each page, and the median of each category against its goal.
// `cargo xtask test long-lighthouse` runs it with the release binary. Other load on the machine changes the performance.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { postSignUp } from "../support/post.mjs";
import { load } from "../support/programme.mjs";
import { startApp } from "../support/test_app.mjs";
import { startChromium } from "./chromium.mjs";
import { measure } from "./measure.mjs";
import { drawPhoto } from "./photo.mjs";

const NETWORK = "netzwerk-seniorenarbeit";
const DEMENTIA_WEEK = "woche-der-demenz";

const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
/** A page that no search engine may find cannot pass Lighthouse's audits for search engines. */
const { seo: _, ...GOALS_OF_PRIVATE_PAGES } = GOALS;

let app, chrome;
after(async () => {
  chrome?.kill();
  await app?.close();
});
app = await startApp();
await addPhotos();
chrome = await startChromium();

const event = `/veranstaltungen/${NETWORK}`;
const publicPages = {
  "the start page": "/",
  "the month of an event": `/?ansicht=monat&ab=${await dayOf(event)}`,
  "the programmes": "/programme",
  "a programme": `/programme/${DEMENTIA_WEEK}`,
  "an event with a photo": event,
  "the form": `${event}/anmelden`,
  "help": "/hilfe",
  "Leichte Sprache": "/leichte-sprache",
};
for (const [name, path] of Object.entries(publicPages)) reaches(name, app.address + path, GOALS);
reaches("a sign-up's own page", await postSignUp(app, NETWORK, "Ruth Ruhig"), GOALS_OF_PRIVATE_PAGES);

function reaches(name, address, goals) {
  test(`${name} reaches the goals`, async (context) => {
    const medians = await measure(chrome.port, address, Object.keys(goals));
    context.diagnostic(medians.map(({ category, score }) => `${category} ${score}`).join(", "));
    const missed = medians.filter(({ category, score }) => score < goals[category]);
    const lines = missed.flatMap(({ category, score, costs }) => [`${category} ${score} of ${goals[category]}:`, ...costs]);
    assert.ok(lines.length === 0, lines.join("\n"));
  });
}

/** Gives the event and the programme a photo each, as a city does; the example programme has only drawings. */
async function addPhotos() {
  await drawPhoto(app.folder, "photo.png");
  const photo = { image: "photo.png", image_alt: "Ein Foto" };
  await load(app, [{ slug: NETWORK, ...photo }], { programmes: [{ slug: DEMENTIA_WEEK, ...photo }] });
}

/** The day of an event, as its page has it. */
async function dayOf(path) {
  const page = await (await fetch(app.address + path)).text();
  return page.match(/<time[^>]* datetime="(\d{4}-\d\d-\d\d)/)[1];
}
