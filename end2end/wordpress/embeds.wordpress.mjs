// Embeds on the pages of a real WordPress: heights, links, and the column of the text. `cargo xtask test long-wordpress` runs it
// and leaves pictures of the pages in `target/wordpress/pictures`.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openBrowser, openPage } from "../support/browser.mjs";
import { startApp } from "../support/test_app.mjs";
import { loadedFrame, measure, settle } from "./measure.mjs";
import { keepPicture } from "./pictures.mjs";
import { startWordPress } from "./wordpress.mjs";

const WIDTHS = [360, 1280];
const EVENT = "/veranstaltungen/netzwerk-seniorenarbeit";

let app, wordpress, browser;
after(async () => {
  await browser?.close();
  await wordpress?.close();
  await app?.close();
});
app = await startApp();
wordpress = await startWordPress(app);
browser = await openBrowser();
const snippets = await composedSnippets();

/** Blocks of the editor. */
const paragraph = (text) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
const customHtml = (text) => `<!-- wp:html -->${text}<!-- /wp:html -->`;
const embedBlock = (address) =>
  `<!-- wp:embed {"url":"${address}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure><!-- /wp:embed -->`;
const BEFORE = "Das ist bei uns los. Kommen Sie vorbei, wir freuen uns auf Sie und auf viele gute Gespräche!";
const AFTER = "Bis bald.";
const blocks = (embed) => paragraph(BEFORE) + embed + paragraph(AFTER);

/** The height of the frame for that of its content: the snippet's without a script, else the content's, with WordPress' limits. */
const asWritten = (html) => () => Number(/height="(\d+)"/.exec(html)[1]);
const asContent = (content) => content;
const limited = (content) => Math.min(Math.max(content, 200), 1000);

const FRAMES = {
  "iframe": ["administrator", blocks(customHtml(snippets.rahmen)), asWritten(snippets.rahmen)],
  "iframe-with-script": ["administrator", blocks(customHtml(snippets.wachsend)), asContent],
  "oembed-list": ["author", blocks(embedBlock(snippets.oembed)), limited],
  "oembed-event": ["author", blocks(embedBlock(app.address + EVENT)), limited],
  "oembed-line": ["author", `${BEFORE}\n\n${app.address}/?ansicht=liste\n\n${AFTER}`, limited],
};
// The tests start as soon as this file waits, so everything is published before the first one is declared.
const posts = {};
for (const [title, [author, content]] of Object.entries(FRAMES)) posts[title] = await wordpress.publish(author, { title, content });
posts.pasted = await wordpress.publish("author", { title: "pasted", content: blocks(customHtml(snippets.html)) });
posts.stripped = await wordpress.publish("author", { title: "stripped", content: blocks(customHtml(snippets.rahmen)) });

for (const [title, [, , heightFor]] of Object.entries(FRAMES)) {
  for (const width of WIDTHS) {
    test(`${title} at ${width} px: the frame has its height, stands in the column of the text, and its links open`, async (context) => {
      const visit = await openPage(browser, { viewport: { width, height: 900 } });
      const { page } = visit;
      await page.goto(posts[title]);
      const inside = await loadedFrame(page);
      const { content, frame, text, pageWidth } = await settle(page, inside, ({ content, frame }) => frame.height === heightFor(content));
      context.diagnostic(`content ${content} px; frame ${JSON.stringify(frame)}; text ${JSON.stringify(text)}`);
      await keepPicture(page, `${title}-${width}`);
      assert.equal(frame.height, heightFor(content));
      assert.deepEqual([frame.left, frame.right], [text.left, text.right]);
      assert.equal(pageWidth, width, "nothing is wider than the page");
      assert.deepEqual(withoutIcon(visit.faults), []);
      await follow(page, posts[title], (link) => link.click());
      await follow(page, posts[title], (link) => link.press("Enter"));
      await visit.close();
    });
  }
}

for (const width of WIDTHS) {
  test(`pasted at ${width} px: the list says how many there are, and its links open`, async () => {
    const { page, close, faults } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(posts.pasted);
    await keepPicture(page, `pasted-${width}`);
    const list = page.locator(".entry-content ul");
    assert.equal(await list.getByRole("listitem").count(), 10);
    assert.match(await page.locator(".entry-content").innerText(), /Hier stehen 10 von \d\d Terminen\. Stand: /);
    assert.equal((await measure(page)).pageWidth, width);
    assert.deepEqual(withoutIcon(faults), []);
    await list.getByRole("link").first().click();
    await page.waitForURL(`${app.address}/veranstaltungen/**`);
    await close();
  });
}

test("an author's iframe is removed by WordPress, and the feed has a link beside the frame of oEmbed", async () => {
  assert.doesNotMatch(await (await fetch(posts.stripped)).text(), /<iframe/);
  const feed = await (await fetch(`${wordpress.address}/?feed=rss2`)).text();
  assert.match(feed, new RegExp(`<blockquote[^>]*><a href="${app.address}/">Veranstaltungen – Stadt Kornwestheim</a></blockquote>`));
});

/** Opens a post anew, since a browser may miss a click right after a picture, and presses the first link in its frame. */
async function follow(page, post, press) {
  await page.goto(post);
  await press((await loadedFrame(page)).getByRole("link").first());
  await page.waitForURL(`${app.address}/veranstaltungen/**`);
}

/** The faults without that of the icon, which PHP's web server does not have. */
function withoutIcon(faults) {
  return faults.filter((fault) => !fault.includes("status of 404"));
}

/** The snippets on the page that composes an embed, by the ids of their fields. */
async function composedSnippets() {
  const { page, close } = await openPage(browser);
  await page.goto(`${app.address}/einbetten`);
  const fields = await page.locator(".results textarea").evaluateAll((all) => all.map(({ id, value }) => [id, value]));
  await close();
  return Object.fromEntries(fields);
}
