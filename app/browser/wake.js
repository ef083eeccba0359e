// Wakes the islands of a page. Both files carry the version of this one in their address, so browsers may keep all three.
const { search } = new URL(import.meta.url);
const browser = await import(`./browser.js${search}`);
await browser.default({ module_or_path: new URL(`./browser_bg.wasm${search}`, import.meta.url) });
for (const island of document.querySelectorAll("leptos-island")) {
  browser[island.dataset.component](island);
  island.dataset.awake = "";
}
