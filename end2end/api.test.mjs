// The API and oEmbed, tested with third-party programs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { lintApi, readInPython, testApi } from "./support/readers.mjs";

const { app } = await journey();

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
  const paths = ["/", new URL(events[0].url).pathname];
  for (const embed of await readInPython("embed", paths.map((path) => app.address + path))) {
    assert.deepEqual([embed.type, embed.version], ["rich", "1.0"]);
    assert.match(embed.html, /<iframe [^>]*src="http:\/\/127\.0\.0\.1:\d+\/einbetten\//);
  }
});
