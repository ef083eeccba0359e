// The instruments themselves: a check that finds nothing proves something only if it finds what is there.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { barriers } from "./axe.mjs";
import { openBrowser, openPage } from "./browser.mjs";
import * as html from "./html.mjs";
import { waitForLetter } from "./mail.mjs";
import { openRelay } from "./relay.mjs";

const good = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Gut</title></head>
<body><main><h1>Gut</h1></main></body></html>`;
const bad = `<!DOCTYPE html><html><head><title>Schlecht</title></head><body><main><h1>Schlecht</h1>
<p style="color:#999">blass</p><p id="a">eins</p><p id="a">zwei</p><input name="ohne-namen"></main></body></html>`;

const post = {
  "/dev/post": '<a href="/dev/post/1">eins</a> <a href="/dev/post/2">zwei</a>',
  "/dev/post/1": "an berta@example.org: /bestaetigen/falsch",
  "/dev/post/2": "an anna@example.org: /bestaetigen/Ab-1_?a&amp;b",
};

let browser, server, address;
before(async () => {
  browser = await openBrowser();
  server = createServer((request, answer) => {
    if (request.url === "/gut") answer.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'none'");
    if (request.url === "/keks") answer.setHeader("Set-Cookie", "a=b");
    answer.setHeader("Content-Type", "text/html; charset=utf-8").end(request.url === "/gut" ? good : (post[request.url] ?? bad));
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
    assert.deepEqual(await barriers(visit.page), { violations: [], undecided: [] });
    assert.equal(await visit.page.evaluate(() => matchMedia("(scripting: none)").matches), !javaScriptEnabled);
    await visit.page.goto(`${address}/schlecht`);
    const { violations } = await barriers(visit.page);
    for (const rule of ["html-has-lang", "label", "color-contrast"]) {
      assert.ok(violations.some((line) => line.startsWith(rule)), `${rule} in ${violations.join("\n")}`);
    }
    await visit.close();
  });
}

test("a visit tells which origins were asked, what failed and what was kept", async () => {
  const visit = await openPage(browser);
  await visit.page.goto(`${address}/gut`);
  assert.deepEqual([...visit.origins], [address]);
  assert.deepEqual(visit.faults, []);
  assert.deepEqual(await visit.kept(), { cookies: [], stores: [] });
  await visit.page.goto(`${address}/keks`);
  await visit.page.evaluate(() => localStorage.setItem("a", "b"));
  // Port 9 is closed: nothing leaves this machine.
  const failed = visit.page.waitForEvent("requestfailed");
  await visit.page.evaluate(() => (new Image().src = "http://localhost:9/x.png"));
  await failed;
  const { cookies, stores } = await visit.kept();
  assert.deepEqual([cookies.length, stores.length], [1, 1]);
  assert.ok(visit.origins.has("http://localhost:9"));
  assert.ok(visit.faults.some((fault) => fault.includes("localhost:9")));
  await visit.close();
});

test("html-validate passes a good page and names the faults of a bad one", async () => {
  assert.deepEqual(await html.faults(good), []);
  assert.ok((await html.faults(bad)).some((line) => line.includes("no-dup-id")));
});

test("the relay keeps a letter as it came", async () => {
  const relay = await openRelay();
  const line = connect(new URL(relay.url).port, "127.0.0.1").setEncoding("utf8");
  const words = ["EHLO test", "MAIL FROM:<stadt@example.org>", "RCPT TO:<anna@example.org>", "DATA", "Subject: Gruß\r\n\r\nHallo\r\n.", "QUIT"];
  // One reply, one more word: a reply's last line has a space after its number.
  line.on("data", (reply) => /^\d{3} /m.test(reply) && words.length > 0 && line.write(`${words.shift()}\r\n`));
  await once(line, "close");
  await relay.close();
  assert.deepEqual(relay.letters, [{ from: "stadt@example.org", to: ["anna@example.org"], raw: "Subject: Gruß\r\n\r\nHallo\r\n" }]);
});

test("a letter is found by whom it is for, and gives the link to press", async () => {
  assert.equal(await waitForLetter({ address }, /anna@/, /\/bestaetigen\/\S+/), "/bestaetigen/Ab-1_?a&b");
});
