//! The preview: an event as visitors would see it, as it is typed or as it is stored.

use super::consequences::repeated;
use super::edit_result::EditResult;
use super::record_paths::event_path;
use crate::events::pages::EventView;
use crate::layout::{StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::programme::{self, RecordKind, StoredForm};
use domain::signups::FormData;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/veranstaltungen/{slug}/vorschau`: the stored event, or after a POST what was typed.
#[component]
pub fn PreviewPage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, typed) = (path_param("slug"), EditResult::get());
    async_page(async move {
        let (data, listing) = if let Some(EditResult { data, preview: Some(listing), .. }) = typed {
            (data, listing)
        } else {
            let StoredForm { mut data, version } = programme::stored_form(&page.ctx, RecordKind::Event, &slug).await?;
            data.set("revision", version.to_string());
            let Ok(listing) = programme::preview_event(&page.ctx, &data).await else {
                return Err(backend::Error::NotFound);
            };
            (data, listing)
        };
        let preview = view! { <PreviewBar slug data /> }.into_any();
        Ok(view! { <EventView listing preview=Some(preview) /> }.into_any())
    })
}

/// What the page is, and the way back to the form with everything that was typed.
#[component]
fn PreviewBar(slug: String, data: FormData) -> impl IntoView {
    let words = PageContext::get().words;
    let form = if slug == "neu" { event_path("neu") } else { format!("{}/bearbeiten", event_path(&slug)) };
    view! {
        <section class="preview" aria-label=say!(words, "preview-title")>
            <p><strong>{say!(words, "preview-title")}</strong>" "{say!(words, "preview-lead")}</p>
            <StaffForm action=form enctype="multipart/form-data">
                {repeated(data)}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary" name="back" value="yes"><span class="kern-label">{say!(words, "consequences-back")}</span></button>
                    <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "edit-save")}</span></button>
                </div>
            </StaffForm>
        </section>
    }
}
