// Lighthouse's scores for one page: the median of several runs for each category, and the audits that cost points.

import lighthouse from "lighthouse";

/** The runs for each page; an odd number. A number set in the environment is for trying. */
const RUNS = Number(process.env.DABEI_TEST_RUNS ?? 5);

/**
 * Opens a page several times as on a slow phone, which Lighthouse simulates by default.
 * Returns for each category the median of its scores (0 to 100) and what costs points in the run that has it.
 */
export async function measure(port, address, categories) {
  const runs = [];
  while (runs.length < RUNS) runs.push(await report(port, address, categories));
  return categories.map((category) => {
    const sorted = runs.toSorted((one, other) => one.categories[category].score - other.categories[category].score);
    const median = sorted[Math.floor(RUNS / 2)];
    return { category, score: Math.round(median.categories[category].score * 100), costs: costs(median, category) };
  });
}

async function report(port, address, onlyCategories, attempts = 3) {
  const { lhr } = await lighthouse(address, { port, onlyCategories, logLevel: "error" });
  if (!lhr.runtimeError) return lhr;
  // Chromium sometimes leaves the start of the navigation out of its trace; such a run has no scores.
  if (lhr.runtimeError.code === "NO_NAVSTART" && attempts > 1) return report(port, address, onlyCategories, attempts - 1);
  throw new Error(`${address}: ${lhr.runtimeError.message}`);
}

/** The audits of a category that cost points, each with its value and the elements and files that it names. */
function costs({ categories, audits }, category) {
  const counted = categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]);
  const failed = counted.filter(({ score, scoreDisplayMode }) => score !== 1 && scoreDisplayMode !== "notApplicable");
  return failed.flatMap(({ id, title, score, displayValue, errorMessage, details }) => {
    const items = (details?.items ?? []).map((item) => `  ${item.node?.snippet ?? item.url ?? JSON.stringify(item)}`);
    return [`${id} (${score}): ${title} ${errorMessage ?? displayValue ?? ""}`.trimEnd(), ...items];
  });
}
