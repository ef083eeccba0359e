//! The scripts of a page with an island. A page without one loads no script at all.

use crate::page_context::PageContext;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag in the page's context: whether the rendered page has an island. The server then sends the headers that allow
/// scripts, for this page only.
#[derive(Clone, Default)]
pub struct HasIsland(Arc<AtomicBool>);

impl HasIsland {
    /// Whether the page has an island; final once the page is rendered completely.
    pub fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Loads the scripts for the island among its children and sets [`HasIsland`]. Every island must be inside such an element.
#[component]
pub fn IslandScripts(children: Children) -> impl IntoView {
    if let Some(has_island) = use_context::<HasIsland>() {
        has_island.set();
    }
    let version = PageContext::get().script_version.clone();
    let asset = |file: &str| format!("/assets/{file}?v={version}");
    let wasm = asset("browser_bg.wasm");
    view! {
        <link rel="modulepreload" href=asset("browser.js") />
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="" fetchpriority="low" />
        <script r#type="module" src=asset("wake.js")></script>
        {children()}
    }
}
