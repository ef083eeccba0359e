// Validates sources with the Nu HTML Checker: pages (HTML), style sheets (CSS) and drawings (SVG). All are checked by one run, since
// starting Java takes a second, and a page some milliseconds.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const CHECKER = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** The JVM for a short run: less optimization, one thread for its memory. The checker needs a larger stack than the default. */
const JAVA = ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** Messages in which the checker is behind the standard. */
const OUTDATED = [
  // A property of CSS Overflow 4, in the style sheet of KERN-UX: https://drafts.csswg.org/css-overflow-4/#line-clamp
  /^CSS: “line-clamp”: Property “line-clamp” doesn't exist\.$/,
  // A property of CSS UI 4, by which a textarea grows with its text: https://drafts.csswg.org/css-ui-4/#field-sizing
  /^CSS: “field-sizing”: Property “field-sizing” doesn't exist\.$/,
];

/**
 * Returns the faults of sources, one line each, for a comparison with an empty list: errors, warnings and hints.
 * `sources` maps a name for the fault's line to a source and its type: `{ text, type }`, with `type` "html" (the default), "css" or "svg".
 */
export async function faults(sources) {
  const folder = await mkdtemp(path.join(tmpdir(), "dabei-html-"));
  try {
    const names = new Map();
    for (const [name, { text, type = "html" }] of sources) {
      const file = `${names.size + 1}.${type === "css" ? "html" : type}`;
      names.set(file, name);
      await writeFile(path.join(folder, file), type === "css" ? styled(text) : text);
    }
    const messages = names.size > 0 ? await check([...names.keys()].map((file) => path.join(folder, file))) : [];
    const relevant = messages.filter(({ message }) => !OUTDATED.some((pattern) => pattern.test(message)));
    return relevant.map(({ url, lastLine, message, extract }) => {
      const name = names.get(path.basename(url ?? "")) ?? url;
      return `${name}: line ${lastLine}: ${message}${extract ? ` Near: ${extract.replace(/\s+/g, " ")}` : ""}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page with a style sheet, which begins on its first line. With the checker's option for CSS, all lines of HTML are counted wrong. */
const styled = (css) => `<!DOCTYPE html><html lang="en"><head><title>CSS</title><style>${css}</style></head><body></body></html>`;

async function check(files) {
  const options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-svg"];
  const run = await promisify(execFile)("java", [...JAVA, "-jar", CHECKER, ...options, ...files], { maxBuffer: 1 << 26, timeout: 120_000 });
  return JSON.parse(run.stdout).messages;
}
