// A browser as people have it: Debian's Chromium, with or without JavaScript, and a record of what a page asked for and kept.

import { chromium } from "playwright-core";

/** Starts a browser with an empty profile of its own; Playwright makes the folder and removes it. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.DABEI_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Opens a page for one visitor, who has no cookies yet.
 * `how` takes what Playwright's `newContext` takes: `javaScriptEnabled`, `viewport`, `colorScheme`, `forcedColors`, `reducedMotion`, `locale` …
 */
export async function openPage(browser, how = {}) {
  const visitor = await browser.newContext({ locale: "de-DE", timezoneId: "Europe/Berlin", ...how });
  const page = await visitor.newPage();
  page.setDefaultTimeout(10_000);
  const origins = new Set();
  const faults = [];
  visitor.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") || protocol.startsWith("ws")) origins.add(origin);
  });
  visitor.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Whoever goes on before the icon has come breaks it off; that is no fault of the page.
    if (why !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${why}`);
  });
  visitor.on("weberror", (error) => faults.push(error.error().message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return {
    page,
    /** Every origin that was asked, the page's own included. */
    origins,
    /** Failed requests, script errors and what the browser refused (such as by the Content-Security-Policy). */
    faults,
    /** Cookies and local storage that the visit left behind. */
    async kept() {
      const { cookies, origins: stores } = await visitor.storageState({ indexedDB: true });
      return { cookies, stores };
    },
    close: () => visitor.close(),
  };
}
