// A test file's server and browser, and the steps of a visitor's journey: open a page, follow a link, fill in fields by their labels,
// submit a form.

import assert from "node:assert/strict";
import { after, describe } from "node:test";
import * as browsers from "./browser.mjs";
import { startApp } from "./test_app.mjs";

/**
 * Starts the server of a test file, and a browser when the first page is opened; closes both after the tests of the file.
 * `options` are those of `startApp`. Call it before any test is declared: `const { app, openPage } = await journey();`
 */
export async function journey(options) {
  let app, browser;
  after(async () => {
    await (await browser)?.close();
    await app?.close();
  });
  app = await startApp(options);
  /** Opens a page for one visitor; the options are those of `openPage` in browser.mjs. */
  const openPage = async (options) => browsers.openPage(await (browser ??= browsers.openBrowser()), options);
  return { app, openPage };
}

/**
 * Declares the same tests for a visitor without JavaScript and for one with it: `declare(page, mode)`, where `mode` is "off" or "on".
 * Afterwards nothing may be stored, and only the site may have been requested. Await it before other tests are declared.
 */
export async function withAndWithoutJavaScript({ app, openPage }, declare) {
  const open = (mode) => openPage({ javaScriptEnabled: mode === "on", reducedMotion: "reduce" });
  const visits = { off: await open("off"), on: await open("on") };
  for (const [mode, visit] of Object.entries(visits)) {
    describe(`JavaScript ${mode}`, () => {
      after(async () => {
        assert.deepEqual(await visit.stored(), { cookies: [], stores: [] });
        assert.deepEqual([...visit.origins], [app.address]);
        await visit.close();
      });
      declare(visit.page, mode);
    });
  }
}

/** Clicks a button and returns the response of the page that it leads to. */
export async function submit(page, name) {
  const [response] = await Promise.all([page.waitForNavigation(), page.getByRole("button", { name, exact: true }).click()]);
  return response;
}

/** Clicks a link and returns the response; `within` narrows the search for the link. */
export async function follow(page, name, within = page) {
  const [response] = await Promise.all([page.waitForNavigation(), within.getByRole("link", { name, exact: true }).first().click()]);
  return response;
}

export const formAddress = (app, slug) => `${app.address}/veranstaltungen/${slug}/anmelden`;

/** Fills in text fields; for each, the first one whose label begins with the key. */
export async function fillIn(page, fields) {
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value);
}

export const field = (page, label) => page.getByRole("textbox", { name: new RegExp(`^${label}`) }).first();

/** Checks a check box or a radio button; `group` is the legend of its field set. */
export async function choose(page, label, group) {
  const within = group ? page.getByRole("group", { name: new RegExp(`^${group}`) }) : page;
  await within.getByLabel(label).first().check();
}

/** Signs up with the given fields; ends on the sign-up's page. */
export async function signUp(page, app, slug, fields) {
  await page.goto(formAddress(app, slug));
  await fillIn(page, fields);
  return submit(page, "Anmelden");
}

/** The status and the reference that the page's main element carries. */
export async function outcomeOf(page) {
  const main = page.locator("main");
  return { status: await main.getAttribute("data-status"), reference: await main.getAttribute("data-reference") };
}

/** The visible text as one line, with white space folded. */
export const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** The visible text of the page's main element as one line. */
export const mainText = (page) => textOf(page.locator("main"));

/** Opens a page until it contains `selector`: cached pages may be a second old. */
export async function openUntilShown(page, address, selector) {
  const deadline = Date.now() + 5_000;
  do {
    await page.goto(address);
    if ((await page.locator(selector).count()) > 0) return;
  } while (Date.now() < deadline);
  throw new Error(`${address} does not show ${selector}`);
}
