// Our data and our embeds, asked for by programs that others wrote.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHouse } from "./support/house.mjs";
import { lintApi, readInPython, testApi } from "./support/readers.mjs";

let house;
before(async () => (house = await openHouse()));
after(() => house?.close());

const json = async (path) => (await fetch(house.address + path)).json();

test("redocly: the description of the API is a good one", async () => {
  assert.equal((await lintApi(house)).trim(), "");
});

test("schemathesis: whatever the API is asked, it answers as its description says", async () => {
  const { next } = await json("/api/v1/events?limit=1");
  const said = await testApi(house, next);
  assert.match(said, /(\d+) generated, \1 passed/, said);
});

test("micawber: an address of ours becomes a frame", async () => {
  const { events } = await json("/api/v1/events?limit=1");
  for (const path of ["/", new URL(events[0].url).pathname]) {
    const embed = await readInPython("embed", house.address + path);
    assert.deepEqual([embed.type, embed.version], ["rich", "1.0"]);
    assert.match(embed.html, /<iframe [^>]*src="http:\/\/127\.0\.0\.1:\d+\/einbetten\//);
  }
});
