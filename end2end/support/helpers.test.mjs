// Tests of the helpers: a check without findings proves something only if it reports the faults of a bad page.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { checkAccessibility } from "./axe.mjs";
import { openBrowser, openPage } from "./browser.mjs";
import * as html from "./html.mjs";
import { waitForMessage } from "./mail.mjs";
import * as nuChecker from "./nu_checker.mjs";
import { pageProblems } from "./page_checks.mjs";
import { openRelay } from "./relay.mjs";

const good = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Gut</title></head>
<body><main><h1>Gut</h1></main></body></html>`;
const bad = `<!DOCTYPE html><html><head><title>Schlecht</title></head><body><main><h1>Schlecht</h1>
<p style="color:#999">blass</p><p id="a">eins</p><p id="a">zwei</p><input name="ohne-namen"></main></body></html>`;

/** A page that is pale, and wider, only in the dark. */
const dusk = good.replace("</main>", "<p>Abends</p></main>").replace("</head>", "<style>@media (prefers-color-scheme: dark) { p { color: #999; padding: 9px } }</style></head>");

const pages = {
  "/gut": good,
  "/abends": dusk,
  "/dev/post": '<a href="/dev/post/1">eins</a> <a href="/dev/post/2">zwei</a>',
  "/dev/post/1": "an berta@example.org: /bestaetigen/falsch",
  "/dev/post/2": "an anna@example.org: /bestaetigen/Ab-1_?a&amp;b",
};

let browser, server, address;
before(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    if (request.url === "/gut") response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'none'");
    if (request.url === "/keks") response.setHeader("Set-Cookie", "a=b");
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(pages[request.url] ?? bad);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`axe works under a strict policy, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async () => {
    const visit = await openPage(browser, { javaScriptEnabled });
    await visit.page.goto(`${address}/gut`);
    assert.deepEqual(await checkAccessibility(visit.page), { violations: [], undecided: [] });
    assert.equal(await visit.page.evaluate(() => matchMedia("(scripting: none)").matches), !javaScriptEnabled);
    await visit.page.goto(`${address}/schlecht`);
    const { violations } = await checkAccessibility(visit.page);
    for (const rule of ["html-has-lang", "label", "color-contrast"]) {
      assert.ok(violations.some((line) => line.startsWith(rule)), `${rule} in ${violations.join("\n")}`);
    }
    await visit.close();
  });
}

test("the page checks find a fault that a page has only in the dark", async () => {
  const { page, close } = await openPage(browser);
  const problems = await pageProblems(page, await (await page.goto(`${address}/abends`)).text());
  for (const found of [/^320 px, dark: color-contrast/, /^1280 px: the dark page has other boxes/]) {
    assert.ok(problems.some((line) => found.test(line)), problems.join("\n"));
  }
  assert.ok(!problems.some((line) => line.includes("light: ")), problems.join("\n"));
  await close();
});

test("a visit records the requested origins, the failures and the stored data", async () => {
  const visit = await openPage(browser);
  await visit.page.goto(`${address}/gut`);
  assert.deepEqual([...visit.origins], [address]);
  assert.deepEqual(visit.faults, []);
  assert.deepEqual(await visit.stored(), { cookies: [], stores: [] });
  await visit.page.goto(`${address}/keks`);
  await visit.page.evaluate(() => localStorage.setItem("a", "b"));
  // Port 9 is closed; no request leaves this machine.
  const failed = visit.page.waitForEvent("requestfailed");
  await visit.page.evaluate(() => (new Image().src = "http://localhost:9/x.png"));
  await failed;
  const { cookies, stores } = await visit.stored();
  assert.deepEqual([cookies.length, stores.length], [1, 1]);
  assert.ok(visit.origins.has("http://localhost:9"));
  assert.ok(visit.faults.some((fault) => fault.includes("localhost:9")));
  await visit.close();
});

test("html-validate accepts a valid page and names the faults of an invalid one", async () => {
  assert.deepEqual(await html.faults(good), []);
  assert.ok((await html.faults(bad)).some((line) => line.includes("no-dup-id")));
});

test("html-validate finds a button without a text, which the standard allows", async () => {
  const silent = good.replace("</main>", '<form action="/a"><button></button></form></main>');
  assert.deepEqual(await nuChecker.faults([["stumm", { text: silent }]]), []);
  assert.match((await html.faults(silent)).join(), /text-content/);
});

test("the Nu HTML Checker names each source with a fault: in the value of an attribute, in CSS and in SVG", async () => {
  const untimely = good.replace("</main>", '<p><time datetime="morgen">Morgen</time></p></main>');
  assert.deepEqual(await html.faults(untimely), []);
  const drawing = (path) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${path}"/></svg>`;
  const lines = await nuChecker.faults([
    ["gut", { text: good }],
    ["Uhrzeit", { text: untimely }],
    ["gute Farbe", { text: "p { color: red }", type: "css" }],
    ["Farbe", { text: "p { color: red }\np { colour: red }", type: "css" }],
    ["gutes Bild", { text: drawing("M0 0"), type: "svg" }],
    ["Bild", { text: drawing("x"), type: "svg" }],
  ]);
  assert.equal(lines.length, 3, lines.join("\n"));
  for (const found of [/^Uhrzeit: line 2: Bad value “morgen”.* Near: /, /^Farbe: line 2: CSS: “colour”/, /^Bild: .*Bad value “x”/]) {
    assert.ok(lines.some((line) => found.test(line)), lines.join("\n"));
  }
});

test("the relay keeps a message byte by byte", async () => {
  const relay = await openRelay();
  const socket = connect(new URL(relay.url).port, "127.0.0.1").setEncoding("utf8");
  const commands = ["EHLO test", "MAIL FROM:<stadt@example.org>", "RCPT TO:<anna@example.org>", "DATA", "Subject: Gruß\r\n\r\nHallo\r\n.", "QUIT"];
  // One command for each reply; the last line of a reply has a space after its code.
  socket.on("data", (reply) => /^\d{3} /m.test(reply) && commands.length > 0 && socket.write(`${commands.shift()}\r\n`));
  await once(socket, "close");
  await relay.close();
  assert.deepEqual(relay.messages, [{ from: "stadt@example.org", to: ["anna@example.org"], raw: "Subject: Gruß\r\n\r\nHallo\r\n" }]);
});

test("a message is found by its recipient, and the link in it is returned", async () => {
  assert.equal(await waitForMessage({ address }, /anna@/, /\/bestaetigen\/\S+/), "/bestaetigen/Ab-1_?a&b");
});
