// A check-in of 800 participants on two slow phones: the time to the first paint, from a key to its search results, and from a check-in on
// one phone to the other. A benchmark, not a test: other load on the machine changes the figures.
// `DABEI_BINARY=target/release/dabei node end2end/check_in.bench.mjs`, on a quiet machine.

import assert from "node:assert/strict";
import { openBrowser, openPage } from "./support/browser.mjs";
import { islandReady, openCheckIn } from "./support/check_in.mjs";
import { startApp } from "./support/test_app.mjs";
import { postSignUp } from "./support/post.mjs";
import { evening, load } from "./support/programme.mjs";

const PARTICIPANTS = 800;
/** The factor by which the phones' CPU is slower than this machine's. */
const SLOWDOWN = 4;

const app = await startApp();
const browser = await openBrowser();
try {
  await load(app, [evening("menge", "Abend für alle", { sign_up: { seats: 900, max_party: 4 } })]);
  await signUpAll();
  const first = await slowPhone();
  const figures = [
    { what: "from the first byte to the first paint", goal: 1_000, took: [await firstPaint(first)] },
    { what: "from a key to its frame", goal: 50, took: await keys(first) },
    { what: "from a check-in on one phone to the other", goal: 2_000, took: await checkIns(first, await slowPhone()) },
  ];
  for (const { what, goal, took } of figures) console.log(`${what}: ${took.map(Math.round)} ms, the slowest ${slowest(took)} (goal ${goal})`);
  process.exitCode = figures.every(({ goal, took }) => slowest(took) <= goal) ? 0 : 1;
} finally {
  await browser.close();
  await app.close();
}

function slowest(took) {
  return Math.round(Math.max(...took));
}

/** Signs up half of the participants alone, half in parties of four. */
async function signUpAll() {
  for (let one = 0; one < PARTICIPANTS / 2; one += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, n) => postSignUp(app, "menge", `${["Anna", "Müller", "Zoë", "Олена"][n % 4]} Gast ${one + n}`)));
  }
  for (let one = 0; one < PARTICIPANTS / 8; one += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, n) => postSignUp(app, "menge", `Familie ${one + n} Müller`, { people: 4 })));
  }
}

async function slowPhone() {
  const { page } = await openCheckIn({ app, openPage: (options) => openPage(browser, options) }, "menge");
  const wire = await page.context().newCDPSession(page);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.reload();
  assert.equal(await page.locator("[data-person]").count(), PARTICIPANTS);
  await islandReady(page);
  return page;
}

function firstPaint(page) {
  return page.evaluate(() => {
    const { responseStart } = performance.getEntriesByType("navigation")[0];
    return performance.getEntriesByName("first-contentful-paint")[0].startTime - responseStart;
  });
}

/** The best of five rounds for each key, since other load on the machine can only slow it down. */
async function keys(page) {
  await page.evaluate(watchKeys);
  await page.getByRole("textbox", { name: "Name oder Anmeldenummer" }).focus();
  const keys = [..."mueller", ...Array(7).fill("Backspace"), ..."zoe", ...Array(3).fill("Backspace")];
  const took = keys.map(() => Infinity);
  for (let round = 0; round < 5; round += 1) {
    for (const [n, key] of keys.entries()) {
      await page.keyboard.press(key);
      took[n] = Math.min(took[n], await page.evaluate(() => window.drawn));
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    }
  }
  return took;
}

/** Runs inside the page: measures from the key to the end of the frame that shows the results. */
function watchKeys() {
  const onDrawn = (start, resolve) => {
    const after = new MessageChannel();
    after.port1.onmessage = () => resolve(performance.now() - start);
    requestAnimationFrame(() => after.port2.postMessage(null));
  };
  document.querySelector("[name=suche]").addEventListener("keydown", () => {
    const start = performance.now();
    window.drawn = new Promise((resolve) => onDrawn(start, resolve));
  });
}

/** Each check-in follows right after the other phone has shown the last one: the longest wait until its next poll. */
async function checkIns(first, second) {
  const took = [];
  for (let round = 0; round < 5; round += 1) {
    const { person, clicked } = await first.evaluate(() => {
      const row = document.querySelector(".guest:not(.here)");
      row.querySelector("button").click();
      return { person: row.dataset.person, clicked: Date.now() };
    });
    const shown = await second.waitForFunction((person) => document.querySelector(`.here[data-person="${person}"]`) && Date.now(), person);
    took.push((await shown.jsonValue()) - clicked);
  }
  return took;
}
