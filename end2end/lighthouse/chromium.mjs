// Chromium with a debugging port, for Lighthouse, and with a new profile, which is removed when it stops.

import { launch } from "chrome-launcher";

export const path = process.env.DABEI_CHROMIUM ?? "/usr/bin/chromium";
/** Root needs it without a sandbox; requests of its own would change what is measured. */
export const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium; the result has its debugging `port` and `kill`. */
export const startChromium = () => launch({ chromePath: path, chromeFlags: flags });
