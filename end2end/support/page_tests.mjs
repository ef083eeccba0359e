// Declares the tests of pages: one for each page, and one for the sources of all that they are made of.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as nuChecker from "./nu_checker.mjs";

/**
 * Declares a test for each page, and one that validates the sources of the pages, of the style sheets and drawings that they load,
 * and of the messages that the server has caught by then. `pages` maps names to anything; `check(name, page)` does the test and
 * returns the page's source.
 */
export function testPages(app, pages, check) {
  const sources = new Map();
  for (const [name, page] of Object.entries(pages)) {
    test(`${name} passes the page checks`, async () => {
      sources.set(name, { text: await check(name, page) });
    });
  }
  test("the Nu HTML Checker accepts the source of each page, style sheet, drawing and message", async () => {
    assert.ok(sources.size > 0, "no page to check");
    const all = [...sources, ...(await loadedBy(app, sources)), ...(await messages(app))];
    assert.deepEqual(await nuChecker.faults(all), []);
  });
}

/** The style sheets and drawings of the server that the pages load. */
async function loadedBy(app, sources) {
  const addresses = [...sources.values()].flatMap(({ text }) => text.match(/(?<=(?:href|src)=")\/[^"]+\.(?:css|svg)(?:\?[^"]*)?(?=")/g) ?? []);
  return Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const text = await (await fetch(app.address + address.replaceAll("&amp;", "&"))).text();
      return [address, { text, type: address.match(/\.(css|svg)/)[1] }];
    }),
  );
}

/** The HTML of each message that the server has caught. */
async function messages(app) {
  const caught = await (await fetch(`${app.address}/dev/post.json`)).json();
  return caught.map(({ id, subject, html }) => [`message ${id}, “${subject}”`, { text: html }]);
}
