// The letters that a house has caught instead of sending them. Reads /dev/post as a person would: the list, and each letter that it links to.

import { setTimeout as pause } from "node:timers/promises";

/** The letters of a house, each as the text of its page. */
export async function readPost(house) {
  const list = await sheet(house, "/dev/post");
  const links = new Set([...list.matchAll(/href="(\/dev\/post\/[^"]+)"/g)].map(([, link]) => link));
  return links.size > 0 ? Promise.all([...links].map((link) => sheet(house, link))) : [list];
}

/**
 * Waits for a letter in which every pattern is found, and gives back the last pattern's match:
 * `waitForLetter(house, /anna@example\.org/, /\/bestaetigen\/[\w-]+/)` is a link to press. Asks at most 50 times, a fifth of a second apart.
 */
export async function waitForLetter(house, ...patterns) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    for (const letter of await readPost(house)) {
      const matches = patterns.map((pattern) => letter.match(pattern));
      if (matches.every(Boolean)) return matches.at(-1)[0];
    }
    await pause(200);
  }
  throw new Error(`No letter has ${patterns.join(" and ")}. There are:\n${(await readPost(house)).join("\n")}`);
}

async function sheet(house, path) {
  const answer = await fetch(house.address + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
  return (await answer.text()).replace(/&([a-z]+|#\w+);/g, (whole, name) => named[name] ?? whole);
}
