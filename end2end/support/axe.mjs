// Runs axe on the open page. Works under a strict Content-Security-Policy and with JavaScript switched off.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The rules whose result depends on colours. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Returns axe's violations and undecided findings, one line each, for a comparison with an empty list; of all rules, or of `runOnly`.
 * The caller sets the viewport and the colour scheme.
 */
export async function checkAccessibility(page, runOnly) {
  const { scripted, isLoaded } = await page.evaluate(() => {
    const isOn = !matchMedia("(scripting: none)").matches;
    // With JavaScript off no timer ever fires, and axe would wait for one.
    if (!isOn) window.setTimeout = (callback) => void Promise.resolve().then(callback);
    return { scripted: isOn, isLoaded: "axe" in window };
  });
  if (!isLoaded) await page.evaluate(axe);
  // The content of a frame is a page of its own and is checked separately.
  const rules = runOnly ? { runOnly } : { rules: { "frame-tested": { enabled: false } } };
  const options = { preload: scripted, iframes: false, resultTypes: ["violations", "incomplete"], ...rules };
  const { violations, incomplete } = await page.evaluate((options) => window.axe.run(document, options), options);
  return { violations: lines(violations), undecided: lines(incomplete) };
}

function lines(findings) {
  return findings.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")} ${failureSummary ?? ""}`));
}
