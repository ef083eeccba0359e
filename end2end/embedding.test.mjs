// Embeds on a partner's site: they are shown, store nothing and run no script; every other page refuses to be framed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey } from "./support/journey.mjs";
import { pageProblems, withoutRefusals } from "./support/page_checks.mjs";
import { testPages } from "./support/page_tests.mjs";
import { openPartner } from "./support/partner.mjs";
import { at, evening, load } from "./support/programme.mjs";

const EMBEDS = ["/einbetten/liste?programm=probe", "/einbetten/liste?programm=probe&aussehen=karten-dunkel&akzent=8a1538", "/einbetten/veranstaltung/abend"];
const REFUSING = ["/", "/programme/probe", "/veranstaltungen/abend", "/veranstaltungen/abend/anmelden", "/hilfe", "/einbetten", "/verwaltung"];
const frame = (src, more = "") => `<iframe class="dabei" title="Veranstaltungen" src="${src}" width="600" height="300" frameborder="0" ${more}></iframe>`;

const { app, openPage } = await journey({ programme: false });
const events = [1, 2, 3].map((day) => evening(`abend-${day}`, `Abend ${day}`, { programme: "probe", starts: at(day, "18:00"), ends: at(day, "20:00"), sign_up: { mode: "none" } }));
await load(app, [evening("abend", "Probeabend", { programme: "probe", sign_up: { seats: 5 } }), ...events], {
  programmes: [{ slug: "probe", title: "Probe" }],
});
const script = `<script src="${app.address}/assets/einbetten.js" defer></script>`;
const partner = await openPartner(app, {
  "/alle": EMBEDS.map((path) => frame(app.address + path)).join(""),
  "/sandkasten": frame(app.address + EMBEDS[0], 'sandbox="allow-top-navigation-by-user-activation"'),
  "/waechst": frame(app.address + EMBEDS[0]) + script,
  "/wordpress": framedByWordPress(`${EMBEDS[0]}&hoehe=wordpress`) + framedByWordPress("/einbetten/veranstaltung/abend?hoehe=wordpress", "Secret0002"),
  "/ohne-wordpress": frame(`${app.address}${EMBEDS[0]}&hoehe=wordpress`),
  "/fremd": frame(app.address + EMBEDS[0]) + frame(app.address + EMBEDS[2]) + script,
  ...Object.fromEntries(REFUSING.map((path) => [`/versucht${path}`, frame(app.address + path)])),
});

/** The frame that WordPress makes of an oEmbed answer (wp_filter_oembed_result). */
function framedByWordPress(path, secret = "Secret0001") {
  const sandbox = `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${secret}"`;
  return `<iframe ${sandbox} title="Veranstaltungen" src="${app.address}${path}#?secret=${secret}" width="100%" height="300"></iframe>`;
}

/** Hides the frames until their first message and does what it says, as WordPress' wp-embed.js does; records the messages. */
function listenAsWordPress() {
  globalThis.messages = [];
  addEventListener("DOMContentLoaded", () => {
    for (const frame of document.querySelectorAll("iframe[data-secret]")) frame.style.cssText = "position: absolute; clip: rect(1px, 1px, 1px, 1px)";
  });
  addEventListener("message", ({ data, source }) => {
    globalThis.messages.push(data);
    const frame = document.querySelector(`iframe[data-secret="${data.secret}"]`);
    if (source !== frame?.contentWindow) return;
    frame.removeAttribute("style");
    if (data.message === "height") frame.height = Math.min(Math.max(data.value, 200), 1000);
    const { host } = new URL(data.message === "link" ? data.value : location.href);
    if (host === new URL(frame.src).host && document.activeElement === frame) location.href = data.value;
  });
}

/** The visitor who sees the pages of which none may leave anything behind. */
const visitor = await openPage({ reducedMotion: "reduce" });

/** Records the addresses of all requested scripts. */
function scriptRequests(page) {
  const scripts = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  return scripts;
}

const titles = (frame) => frame.locator("h1, h2, h3, h4").allInnerTexts();

for (const javaScriptEnabled of [true, false]) {
  test(`the embeds are shown on a site with a strict policy ${javaScriptEnabled ? "with" : "without"} JavaScript, with no cookie, no storage and no script`, async () => {
    const visit = await openPage({ javaScriptEnabled });
    const scripts = scriptRequests(visit.page);
    await visit.page.goto(`${partner.address}/alle`);
    const [, ...frames] = visit.page.frames();
    assert.equal(frames.length, EMBEDS.length);
    for (const inside of frames) {
      await inside.waitForLoadState();
      const found = await titles(inside);
      assert.ok(found.some((title) => title.includes("abend") || title.includes("Abend 1")), found.join());
      const font = await inside.locator("h1").evaluate((element) => getComputedStyle(element).fontFamily);
      assert.match(font, /^"Fira Sans"/, "the style sheet is applied");
    }
    assert.deepEqual(await visit.stored(), { cookies: [], stores: [] });
    assert.deepEqual(scripts, []);
    assert.deepEqual(visit.faults, []);
    assert.deepEqual([...visit.origins].sort(), [app.address, partner.address].sort());
    await visit.close();
  });
}

test("a link in a frame opens the city's page in the top window", async () => {
  const { page, close } = await openPage();
  for (const path of ["/alle", "/sandkasten"]) {
    await page.goto(partner.address + path);
    await page.frameLocator("iframe >> nth=0").getByRole("link", { name: "Probeabend" }).click();
    await page.waitForURL(`${app.address}/veranstaltungen/abend`);
  }
  await close();
});

test("a sandboxed frame, which has an opaque origin, has the style sheet, font and colours", async () => {
  const visit = await openPage();
  await visit.page.goto(`${partner.address}/sandkasten`);
  const inside = visit.page.frames()[1];
  await inside.waitForLoadState();
  assert.equal(await inside.evaluate(() => globalThis.origin), "null");
  assert.ok(await inside.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].some(({ status }) => status === "loaded");
  }));
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

for (const path of REFUSING) {
  test(`${path} refuses to be framed`, async () => {
    const { page } = visitor;
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(`${partner.address}/versucht${path}`);
    await refused;
    await page.frames()[1].waitForURL(/^chrome-error:/);
  });
}

const heightOf = (page, nth = 0) => page.locator("iframe").nth(nth).evaluate((element) => element.getBoundingClientRect().height);
const grown = (page, nth = 0) =>
  page.waitForFunction((nth) => document.querySelectorAll("iframe")[nth].style.height !== "", nth);

test("with the embedding script the frame is as high as its content, and only the height script runs in it", async () => {
  const visit = await openPage();
  const scripts = scriptRequests(visit.page);
  await visit.page.goto(`${partner.address}/waechst`);
  await grown(visit.page);
  const inside = visit.page.frames()[1];
  assert.equal(await heightOf(visit.page), await inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
  assert.deepEqual(scripts.map((url) => new URL(url).pathname).sort(), ["/assets/einbetten.js", "/assets/hoehe.js"]);
  assert.deepEqual(visit.faults, []);
  assert.deepEqual(await visit.stored(), { cookies: [], stores: [] });
  await visit.close();
});

const announcedHeights = (page, secret) =>
  page.evaluate((secret) => messages.filter((data) => data.secret === secret && data.message === "height").map(({ value }) => value), secret);

test("in WordPress' sandbox the frames have their height, and only the script for WordPress runs", async () => {
  const visit = await openPage();
  const scripts = scriptRequests(visit.page);
  await visit.page.addInitScript(listenAsWordPress);
  await visit.page.goto(`${partner.address}/wordpress`);
  for (const [nth, secret] of ["Secret0001", "Secret0002"].entries()) {
    await visit.page.waitForFunction((nth) => document.querySelectorAll("iframe")[nth].height !== "300", nth);
    const inside = visit.page.frames()[nth + 1];
    assert.equal(await inside.evaluate(() => globalThis.origin), "null");
    const content = await inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    assert.equal((await announcedHeights(visit.page, secret)).at(-1), content);
    assert.match(await inside.locator("h1").evaluate((element) => getComputedStyle(element).fontFamily), /^"Fira Sans"/);
    await assert.rejects(inside.addScriptTag({ content: "globalThis.isHarmed = true" }), /Content Security Policy/);
  }
  assert.deepEqual(scripts, []);
  assert.deepEqual(visit.faults.filter((fault) => !fault.includes("Executing inline script")), []);
  assert.deepEqual(await visit.stored(), { cookies: [], stores: [] });
  await visit.close();
});

test("WordPress' word that it listens makes a frame report its height again", async () => {
  const { page, close } = await openPage();
  await page.addInitScript(listenAsWordPress);
  await page.goto(`${partner.address}/wordpress`);
  await page.waitForFunction(() => document.querySelector("iframe").height !== "300");
  const before = (await announcedHeights(page, "Secret0001")).length;
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ message: "ready", secret: "Secret0001" }, "*"));
  await page.waitForFunction((before) => messages.filter(({ secret }) => secret === "Secret0001").length > before, before);
  await close();
});

for (const press of ["click", "Enter"]) {
  test(`in WordPress' sandbox a link opens the city's page in the top window (${press})`, async () => {
    const { page, close } = await openPage();
    await page.addInitScript(listenAsWordPress);
    await page.goto(`${partner.address}/wordpress`);
    const link = page.frameLocator("iframe >> nth=0").getByRole("link", { name: "Probeabend" });
    if (press === "click") await link.click();
    else await link.press(press);
    await page.waitForURL(`${app.address}/veranstaltungen/abend`);
    await close();
  });
}

test("without WordPress around it the same frame sends no message, and its links open as in any other", async () => {
  const { page, close } = await openPage();
  await page.addInitScript(listenAsWordPress);
  await page.goto(`${partner.address}/ohne-wordpress`);
  await page.frames()[1].waitForLoadState();
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ message: "ready" }, "*"));
  // The frame has received the message when it answers to the next one.
  await page.frames()[1].evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.deepEqual(await page.evaluate(() => messages), []);
  await page.frameLocator("iframe").getByRole("link", { name: "Probeabend" }).click();
  await page.waitForURL(`${app.address}/veranstaltungen/abend`);
  await close();
});

test("the embedding script ignores messages from other origins and invalid heights", async () => {
  const { page, close } = await openPage();
  await page.goto(`${partner.address}/fremd`);
  await grown(page, 0);
  // The frame is loaded when it comes near the viewport.
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  await grown(page, 1);
  const before = [await heightOf(page, 0), await heightOf(page, 1)];
  const heightsAfter = (event) => page.evaluate(({ data, origin, source }) => {
    const frames = document.querySelectorAll("iframe");
    const from = { self: window, first: frames[0].contentWindow, none: null }[source];
    window.dispatchEvent(new MessageEvent("message", { data, origin, source: from }));
    return [...frames].map((frame) => frame.getBoundingClientRect().height);
  }, event);
  const site = app.address;
  for (const event of [
    { data: { dabei: 999 }, origin: partner.address, source: "self" },
    { data: { dabei: 999 }, origin: partner.address, source: "first" },
    { data: { dabei: 999 }, origin: "null", source: "first" },
    { data: { dabei: 999 }, origin: site, source: "self" },
    { data: { dabei: 999 }, origin: site, source: "none" },
    { data: { dabei: "999" }, origin: site, source: "first" },
    { data: { dabei: "999px;color:red" }, origin: site, source: "first" },
    { data: { dabei: -5 }, origin: site, source: "first" },
    { data: { height: 999 }, origin: site, source: "first" },
    { data: "999", origin: site, source: "first" },
    { data: null, origin: site, source: "first" },
  ]) {
    assert.deepEqual(await heightsAfter(event), before, JSON.stringify(event));
  }
  assert.deepEqual(await heightsAfter({ data: { dabei: 999 }, origin: site, source: "first" }), [999, before[1]]);
  assert.deepEqual(await heightsAfter({ data: { dabei: 1 }, origin: site, source: "first" }), [200, before[1]]);
  assert.deepEqual(await heightsAfter({ data: { dabei: 1e9 }, origin: site, source: "first" }), [20000, before[1]]);
  await close();
});

const WRONG = "/einbetten/liste?akzent=ffff00";
const pages = [...EMBEDS, WRONG, "/einbetten/veranstaltung/gibtsnicht", "/einbetten", "/einbetten?akzent=ffff00", "/einbetten?gestalt=eine&veranstaltung=abend", "/api"];
testPages(app, Object.fromEntries(pages.map((path) => [path, app.address + path])), async (path, address) => {
  visitor.forget();
  const source = await (await visitor.page.goto(address)).text();
  assert.deepEqual(await pageProblems(visitor.page, source), []);
  assert.deepEqual(withoutRefusals(visitor.faults), []);
  return source;
});

test("an embed is composed and its code copied without JavaScript", async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${app.address}/hilfe`);
  await page.getByRole("link", { name: "Veranstaltungen einbetten" }).click();
  await page.getByLabel("Programm", { exact: true }).selectOption("Probe");
  await page.getByLabel("Karten").check();
  await page.getByLabel("Farbe der Links").fill("ffff00");
  const show = () => Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Vorschau zeigen" }).click()]);
  await show();
  assert.match(await page.getByRole("alert").innerText(), /Diese Farbe ist zu hell/);
  await page.getByLabel("Farbe der Links").fill("8a1538");
  await show();
  assert.equal(await page.getByRole("alert").count(), 0);
  const preview = page.frameLocator("iframe >> nth=0");
  assert.ok((await preview.locator("h2").allInnerTexts()).includes("Probeabend"));
  const text = await page.getByLabel("Fenster auf Ihrer Seite").inputValue();
  assert.match(text, /aussehen=karten&amp;akzent=8a1538"/);
  await close();
});
