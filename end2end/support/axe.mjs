// What axe finds on the page that stands open. Works under a strict Content-Security-Policy and with JavaScript switched off.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Violations, and what axe could not decide, each as a line for a comparison with an empty list.
 * How wide the page is and in which colours it stands is `openPage`'s business.
 */
export async function barriers(page) {
  const scripted = await page.evaluate(() => {
    const isOn = !matchMedia("(scripting: none)").matches;
    // Where JavaScript is off, no timer ever rings, and axe would wait for one.
    if (!isOn) window.setTimeout = (ring) => void Promise.resolve().then(ring);
    return isOn;
  });
  await page.evaluate(axe);
  // What stands in a frame is a page of its own, and is looked at as one.
  const alone = { preload: scripted, iframes: false, rules: { "frame-tested": { enabled: false } } };
  const { violations, incomplete } = await page.evaluate((options) => window.axe.run(document, options), alone);
  return { violations: lines(violations), undecided: lines(incomplete) };
}

function lines(findings) {
  return findings.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")} ${failureSummary ?? ""}`));
}
