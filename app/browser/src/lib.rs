//! What a browser runs on a page with an island. `wake.js` beside it loads this and hands each island its element.
#![forbid(unsafe_code)]

/// Brought along for its islands: each is a function of its own that `wake.js` calls.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs as soon as it is loaded, before the first island wakes.
#[wasm_bindgen(start)]
fn begin() {
    leptos::mount::hydrate_islands();
}
