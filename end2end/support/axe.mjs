// Runs axe on the open page. Works under a strict Content-Security-Policy and with JavaScript switched off.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Returns axe's violations and undecided findings, one line each, for a comparison with an empty list.
 * The caller sets the viewport and the colour scheme (`openPage`).
 */
export async function checkAccessibility(page) {
  const scripted = await page.evaluate(() => {
    const isOn = !matchMedia("(scripting: none)").matches;
    // With JavaScript off no timer ever fires, and axe would wait for one.
    if (!isOn) window.setTimeout = (callback) => void Promise.resolve().then(callback);
    return isOn;
  });
  await page.evaluate(axe);
  // The content of a frame is a page of its own and is checked separately.
  const options = { preload: scripted, iframes: false, rules: { "frame-tested": { enabled: false } } };
  const { violations, incomplete } = await page.evaluate((options) => window.axe.run(document, options), options);
  return { violations: lines(violations), undecided: lines(incomplete) };
}

function lines(findings) {
  return findings.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")} ${failureSummary ?? ""}`));
}
