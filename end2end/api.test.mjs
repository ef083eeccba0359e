// The API and oEmbed, tested with third-party programs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startApp } from "./support/test_app.mjs";
import { lintApi, readInPython, testApi } from "./support/readers.mjs";

let app;
before(async () => (app = await startApp()));
after(() => app?.close());

const json = async (path) => (await fetch(app.address + path)).json();

test("redocly: the description of the API has no problems", async () => {
  assert.equal((await lintApi(app)).trim(), "");
});

test("schemathesis: every response of the API matches its description", async () => {
  const { next } = await json("/api/v1/events?limit=1");
  const report = await testApi(app, next);
  assert.match(report, /(\d+) generated, \1 passed/, report);
});

test("micawber: oEmbed returns a frame for the site's addresses", async () => {
  const { events } = await json("/api/v1/events?limit=1");
  for (const path of ["/", new URL(events[0].url).pathname]) {
    const embed = await readInPython("embed", app.address + path);
    assert.deepEqual([embed.type, embed.version], ["rich", "1.0"]);
    assert.match(embed.html, /<iframe [^>]*src="http:\/\/127\.0\.0\.1:\d+\/einbetten\//);
  }
});
