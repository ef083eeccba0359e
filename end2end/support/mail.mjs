// The messages that a server in development has caught instead of sending them. Reads the list at /dev/post and each message that it links to.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

/** Milliseconds between two looks at the list. */
const POLL = 30;

/** The text of each message that was read, by its address: a caught message does not change. */
const known = new Map();

/** The caught messages, each as the text of its page. */
export async function readMessages(app) {
  const list = await pageText(app, "/dev/post");
  const links = new Set([...list.matchAll(/href="(\/dev\/post\/[^"]+)"/g)].map(([, link]) => link));
  return links.size > 0 ? Promise.all([...links].map((link) => messageText(app, link))) : [list];
}

/**
 * Waits for a message that matches every pattern, and returns the last pattern's match:
 * `waitForMessage(app, /anna@example\.org/, /\/bestaetigen\/[\w-]+/)` is the link that confirms the mailbox. Waits at most ten seconds.
 */
export async function waitForMessage(app, ...patterns) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    for (const message of await readMessages(app)) {
      const matches = patterns.map((pattern) => message.match(pattern));
      if (matches.every(Boolean)) return matches.at(-1)[0];
    }
    await pause(POLL);
  }
  throw new Error(`No message has ${patterns.join(" and ")}. There are:\n${(await readMessages(app)).join("\n")}`);
}

function messageText(app, link) {
  const address = app.address + link;
  if (!known.has(address)) known.set(address, pageText(app, link));
  return known.get(address);
}

async function pageText(app, path) {
  const response = await fetch(app.address + path);
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
  return (await response.text()).replace(/&([a-z]+|#\w+);/g, (whole, name) => named[name] ?? whole);
}

/** How many messages of each kind the server has caught. */
export async function countMessages(app) {
  const counts = {};
  for (const { kind } of await (await fetch(`${app.address}/dev/post.json`)).json()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Waits until the server has caught exactly so many messages of each kind, at most ten seconds. */
export async function waitForCounts(app, expected) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && !isDeepStrictEqual(await countMessages(app), expected); ) {
    await pause(POLL);
  }
  assert.deepEqual(await countMessages(app), expected);
}
