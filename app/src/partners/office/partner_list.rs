//! The list of partners, each with its embed and the line that it pastes into its site.

use crate::events::{RecordList, RecordRow, saved_slug};
use crate::layout::{CopyField, async_page};
use crate::page_context::PageContext;
use crate::partners::snippets::{LIST_HEIGHT, frame_html};
use backend::programme::{self, RecordKind};
use domain::events::Partner;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/partner`
#[component]
pub fn PartnersPage() -> impl IntoView {
    let page = PageContext::get();
    let saved = saved_slug();
    async_page(async move {
        let partners = programme::list_partners(&page.ctx).await?;
        let is_saved = |partner: &Partner| saved.as_deref() == Some(partner.slug.as_str());
        let rows = partners.into_iter().map(|partner| partner_row(&page, is_saved(&partner), partner)).collect();
        Ok(view! { <RecordList kind=RecordKind::Partner rows /> }.into_any())
    })
}

/// The line to paste is open after saving.
fn partner_row(page: &PageContext, is_saved: bool, Partner { slug, name, .. }: Partner) -> RecordRow {
    let words = page.words;
    let path = format!("/einbetten/liste?partner={slug}");
    let events = say!(words, "menu-events");
    let title = say!(words, "page-title", title = events, publisher = page.publisher());
    let line = frame_html(&page.ctx.url(&path), &title, LIST_HEIGHT);
    let paste = view! {
        <details open=is_saved>
            <summary>{say!(words, "partner-paste")}</summary>
            <CopyField id=format!("zeile-{slug}") label=say!(words, "partner-line") hint=say!(words, "partner-line-hint") text=line />
        </details>
    };
    let embed = view! { <a href=path>{say!(words, "partner-embed")}</a> };
    RecordRow { slug: slug.to_string(), name, facts: vec![embed.into_any(), paste.into_any()] }
}
