// Debian's Chromium, with or without JavaScript, and a record of the origins, errors and stored data of a visit.

import { chromium } from "playwright-core";

/** Starts a browser with an empty profile; Playwright creates the profile's folder and removes it. */
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
 * Opens a page for one visitor without cookies.
 * `options` are those of Playwright's `newContext`: `javaScriptEnabled`, `viewport`, `colorScheme`, `forcedColors`, `reducedMotion`, `locale` …
 */
export async function openPage(browser, options = {}) {
  const visitor = await browser.newContext({ locale: "de-DE", timezoneId: "Europe/Berlin", ...options });
  const page = await visitor.newPage();
  page.setDefaultTimeout(10_000);
  const origins = new Set();
  const faults = [];
  visitor.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") || protocol.startsWith("ws")) origins.add(origin);
  });
  visitor.on("requestfailed", (request) => {
    const error = request.failure()?.errorText;
    // A navigation before the icon has loaded aborts its request; that is no fault of the page.
    if (error !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${error}`);
  });
  visitor.on("weberror", (error) => faults.push(error.error().message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return {
    page,
    /** Every requested origin, the page's own included. */
    origins,
    /** Failed requests, script errors and requests that the browser blocked (such as by the Content-Security-Policy). */
    faults,
    /** Forgets the origins and faults of the pages so far. */
    forget() {
      origins.clear();
      faults.length = 0;
    },
    /** Returns the cookies and the storage (local storage, IndexedDB) after the visit. */
    async stored() {
      const { cookies, origins: stores } = await visitor.storageState({ indexedDB: true });
      return { cookies, stores };
    },
    close: () => visitor.close(),
  };
}
