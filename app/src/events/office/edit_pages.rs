//! The pages of the event form: a new event, a copy of another one, a stored one.

use super::conflict_notice::ConflictNotice;
use super::consequences::ConsequencesPage;
use super::copy::copied;
use super::edit_result::EditResult;
use super::event_form::EventForm;
use super::event_path;
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use backend::programme::{self, FormChoices, RecordKind, StoredForm};
use domain::signups::FormData;
use leptos::prelude::*;
use text::say;

/// The preview of an event that is not stored.
const NEW_PREVIEW: &str = "/verwaltung/veranstaltungen/neu/vorschau";

/// `/verwaltung/veranstaltungen/neu`
#[component]
pub fn NewEventPage() -> impl IntoView {
    let page = PageContext::get();
    let result = EditResult::get();
    async_page(async move {
        let choices = programme::form_choices(&page.ctx).await?;
        let form = OpenForm {
            title: say!(page.words, "edit-new-title"),
            name: "event-new",
            action: "/verwaltung/veranstaltungen/neu".to_owned(),
            preview: NEW_PREVIEW.to_owned(),
            back: "/verwaltung".to_owned(),
            back_label: say!(page.words, "office-overview"),
            version: None,
            data: new_event(),
        };
        Ok(view! { <FormPage form choices result /> }.into_any())
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
        let title = stored.data.value("title").unwrap_or_default().to_owned();
        let form = OpenForm {
            title: say!(page.words, "edit-copy-title", title = title.clone()),
            name: "event-copy",
            action: format!("{}/kopieren", event_path(&slug)),
            preview: NEW_PREVIEW.to_owned(),
            back: event_path(&slug),
            back_label: title,
            version: None,
            data: copied(stored.data),
        };
        Ok(view! { <FormPage form choices result /> }.into_any())
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
        let form = OpenForm {
            title: say!(page.words, "edit-title"),
            name: "event-edit",
            action: format!("{}/bearbeiten", event_path(&slug)),
            preview: format!("{}/vorschau", event_path(&slug)),
            back: event_path(&slug),
            back_label: data.value("title").unwrap_or_default().to_owned(),
            version: Some(version.0),
            data,
        };
        Ok(view! { <FormPage form choices result /> }.into_any())
    })
}

/// A form as it is opened.
struct OpenForm {
    title: String,
    name: &'static str,
    action: String,
    /// The address of the preview.
    preview: String,
    back: String,
    back_label: String,
    version: Option<i64>,
    data: FormData,
}

/// An event of which nothing is known yet.
fn new_event() -> FormData {
    let mut data = FormData::default();
    data.add("sign_up_mode", "here");
    data.add("languages", "de");
    data
}

#[component]
fn FormPage(form: OpenForm, choices: FormChoices, result: Option<EditResult>) -> impl IntoView {
    let OpenForm { title, name, action, preview, back, back_label, version, data } = form;
    let result = result.unwrap_or_else(|| EditResult { data, ..EditResult::default() });
    if let Some(plan) = result.plan {
        let name = result.data.value("title").unwrap_or_default().to_owned();
        return view! { <ConsequencesPage name action plan data=result.data enctype="multipart/form-data" /> }
            .into_any();
    }
    let status = result.status();
    let state = result.state();
    // The form that is sent again knows the other version.
    let seen = result.data.value("revision").and_then(|revision| revision.parse().ok());
    let version = result.conflict.as_ref().map(|(_, version)| version.0).or(seen).or(version);
    view! {
        <Frame title=title.clone() name=name status>
            <p class="back"><a href=back.clone()>{back_label}</a></p>
            {result.conflict.map(|(conflicts, _)| view! { <ConflictNotice conflicts /> })}
            <h1>{title}</h1>
            <EventForm state choices action preview version back />
        </Frame>
    }
    .into_any()
}
