//! The WebAssembly module of a page with an island. `wake.js` beside it loads it and hydrates each island.
#![forbid(unsafe_code)]

/// Linked for its islands: each is an exported function that `wake.js` calls.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs when the module is loaded, before the first island is hydrated.
#[wasm_bindgen(start)]
fn start() {
    leptos::mount::hydrate_islands();
}
