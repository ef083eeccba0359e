// Hydrates the islands of a page. Both files get the version in the address of this one, so that browsers may cache all three.
const { search } = new URL(import.meta.url);
const browser = await import(`./browser.js${search}`);
await browser.default({ module_or_path: new URL(`./browser_bg.wasm${search}`, import.meta.url) });
for (const island of document.querySelectorAll("leptos-island")) {
  browser[island.dataset.component](island);
  island.dataset.awake = "";
}
