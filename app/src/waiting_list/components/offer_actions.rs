//! The links to accept and to decline an offer.

use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

#[component]
pub fn OfferActions(token: String) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let path = |action: &str| page.path(&format!("/anmeldung/{token}/{action}"));
    view! {
        <ul class="acts">
            <li><a class="kern-btn kern-btn--primary" href=path("annehmen")><span class="kern-label">{say!(words, "own-accept")}</span></a></li>
            <li><a class="kern-btn kern-btn--secondary" href=path("ablehnen")><span class="kern-label">{say!(words, "own-decline")}</span></a></li>
        </ul>
    }
}
