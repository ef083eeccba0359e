//! Around an island: what wakes it. A page says that it has one by putting it in here, and by nothing else; whoever renders the page
//! then lets the browser run what is ours, on this page alone.

use crate::site::Site;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Put into the page's context by whoever renders it.
#[derive(Clone, Default)]
pub struct HasIsland(Arc<AtomicBool>);

impl HasIsland {
    /// Known once the page is written.
    pub fn is_said(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn say(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[component]
pub fn Awake(children: Children) -> impl IntoView {
    if let Some(has_island) = use_context::<HasIsland>() {
        has_island.say();
    }
    let version = Site::here().script_version.clone();
    let at = |file: &str| format!("/assets/{file}?v={version}");
    view! {
        <link rel="modulepreload" href=at("browser.js") />
        <link rel="preload" href=at("browser_bg.wasm") r#as="fetch" r#type="application/wasm" crossorigin="" fetchpriority="low" />
        <script r#type="module" src=at("wake.js")></script>
        {children()}
    }
}
