//! The pages of the event form: a new event, a copy of another one, a stored one.

use super::copy::copied;
use super::edit_result::EditResult;
use super::event_form::event_fields;
use super::record_pages::{OpenForm, RecordFormPage};
use super::record_paths::event_path;
use super::record_titles::record_title;
use crate::layout::{async_page, path_param};
use crate::page_context::PageContext;
use backend::programme::{self, RecordKind, StoredForm};
use backend::{AppContext, events};
use domain::events::Status;
use domain::ids::EventSlug;
use domain::organizers::Right;
use domain::signups::FormData;
use leptos::prelude::*;
use text::say;

/// `/verwaltung/veranstaltungen/neu`
#[component]
pub fn NewEventPage() -> impl IntoView {
    let page = PageContext::get();
    let result = EditResult::get();
    async_page(async move {
        let choices = programme::form_choices(&page.ctx).await?;
        let form = OpenForm {
            kind: RecordKind::Event,
            notes: Vec::new(),
            save: None,
            title: say!(page.words, "edit-new-title"),
            name: "event-new",
            action: event_path("neu"),
            preview: Some(format!("{}/vorschau", event_path("neu"))),
            history: None,
            back: ("/verwaltung".to_owned(), say!(page.words, "office-overview")),
            version: None,
            has_sign_ups: false,
            data: new_event(),
        };
        Ok(view! { <RecordFormPage form choices result fields=event_fields /> }.into_any())
    })
}

/// `/verwaltung/veranstaltungen/{slug}/kopieren`
#[component]
pub fn CopyEventPage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get());
    async_page(async move {
        let stored = programme::stored_form(&page.ctx, RecordKind::Event, &slug).await?;
        let choices = programme::form_choices(&page.ctx).await?;
        let title = record_title(&stored.data);
        let form = OpenForm {
            kind: RecordKind::Event,
            notes: Vec::new(),
            save: None,
            title: say!(page.words, "edit-copy-title", title = title.clone()),
            name: "event-copy",
            action: format!("{}/kopieren", event_path(&slug)),
            preview: Some(format!("{}/vorschau", event_path("neu"))),
            history: None,
            back: (event_path(&slug), title),
            version: None,
            has_sign_ups: false,
            data: copied(stored.data),
        };
        Ok(view! { <RecordFormPage form choices result fields=event_fields /> }.into_any())
    })
}

/// `/verwaltung/veranstaltungen/{slug}/bearbeiten`
#[component]
pub fn EditEventPage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get());
    async_page(async move {
        let StoredForm { data, version } = programme::stored_form(&page.ctx, RecordKind::Event, &slug).await?;
        let choices = programme::form_choices(&page.ctx).await?;
        let is_public = data.value("published_at").is_some();
        let back = (event_path(&slug), record_title(&data));
        let (notes, save, data) = if is_public && !page.may(Right::EditProgramme, None) {
            submitted(&page, &slug, data).await?
        } else {
            (Vec::new(), None, data)
        };
        let form = OpenForm {
            kind: RecordKind::Event,
            notes,
            save,
            title: say!(page.words, "edit-title"),
            name: "event-edit",
            action: format!("{}/bearbeiten", event_path(&slug)),
            preview: Some(format!("{}/vorschau", event_path(&slug))),
            history: None,
            back,
            version: Some(version.0),
            has_sign_ups: has_sign_ups(&page.ctx, &slug).await? && page.may(Right::EditProgramme, None),
            data,
        };
        Ok(view! { <RecordFormPage form choices result fields=event_fields /> }.into_any())
    })
}

/// Whether people have signed up for an event that is ahead and takes place.
async fn has_sign_ups(ctx: &AppContext, slug: &str) -> backend::Result<bool> {
    let listing = events::event_for_staff(ctx, &EventSlug::try_from(slug)?).await?;
    Ok(listing.is_some_and(|listing| {
        let is_ahead = matches!(listing.status(ctx.clock.now()), Status::Scheduled | Status::Moved);
        is_ahead && (listing.taken.event > 0 || listing.taken.has_any_waiting())
    }))
}

/// What a form says whose changes an editor approves, its button, and its data: what was submitted last and is not public.
async fn submitted(
    page: &PageContext,
    slug: &str,
    stored: FormData,
) -> Result<(Vec<String>, Option<String>, FormData), backend::Error> {
    let words = page.words;
    let submission = programme::submission(&page.ctx, &slug.try_into()?).await?;
    let form = submission.and_then(|submission| submission.form);
    let mut notes = vec![say!(words, "submit-change-lead")];
    if form.is_some() {
        notes.push(say!(words, "submit-change-open"));
    }
    Ok((notes, Some(say!(words, "submit-change-button")), form.unwrap_or(stored)))
}

/// An event of which nothing is known yet.
fn new_event() -> FormData {
    let mut data = FormData::default();
    data.add("sign_up_mode", "here");
    data.add("languages", "de");
    data
}
