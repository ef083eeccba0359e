//! The pages with the form of a record: a new one, a stored one, and what answers a submission.

use super::conflict_notice::ConflictNotice;
use super::consequences::ConsequencesPage;
use super::edit_result::EditResult;
use super::record_form::RecordForm;
use super::record_paths::{record_path, records_path};
use super::record_titles::{edit_title, list_title, new_title, page_names, record_title};
use super::tell_fields::TellFields;
use crate::layout::{ErrorSummary, FormState, Frame, async_page, path_param};
use crate::page_context::PageContext;
use backend::programme::{self, FormChoices, RecordKind, StoredForm};
use domain::signups::FormData;
use leptos::prelude::*;
use text::say;

/// What the fields of a form show.
pub struct RecordFields {
    pub state: FormState,
    pub choices: FormChoices,
    /// Whether the record is not stored yet.
    pub is_new: bool,
}

/// Renders the fields of a kind.
pub type RenderFields = fn(RecordFields) -> AnyView;

/// A form as it is opened.
pub struct OpenForm {
    pub kind: RecordKind,
    /// What is to be known before the form is filled in.
    pub notes: Vec<String>,
    /// The words of the button that saves, where that is not what it does.
    pub save: Option<String>,
    pub title: String,
    /// The page's name for programs.
    pub name: &'static str,
    pub action: String,
    /// The address that shows the record as the public page would, if there is one.
    pub preview: Option<String>,
    /// The address of the record's history, where no other page links it.
    pub history: Option<String>,
    /// The page to which "back" and "not now" lead, and its title.
    pub back: (String, String),
    /// The version of the programme that the form shows; none for a new record.
    pub version: Option<i64>,
    /// Whether people have signed up, who may be told of the change.
    pub has_sign_ups: bool,
    pub data: FormData,
}

/// The page of the form for a new record.
pub fn new_record_page(kind: RecordKind, fields: RenderFields) -> impl IntoView {
    let page = PageContext::get();
    let result = EditResult::get();
    async_page(async move {
        let choices = programme::form_choices(&page.ctx).await?;
        let form = OpenForm {
            kind,
            notes: Vec::new(),
            save: None,
            title: new_title(page.words, kind),
            name: page_names(kind)[1],
            action: record_path(kind, "neu"),
            preview: None,
            history: None,
            back: (records_path(kind).to_owned(), list_title(page.words, kind)),
            version: None,
            has_sign_ups: false,
            data: FormData::default(),
        };
        Ok(view! { <RecordFormPage form choices result fields /> }.into_any())
    })
}

/// The page of the form of a stored record.
pub fn edit_record_page(kind: RecordKind, fields: RenderFields) -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get());
    async_page(async move {
        let StoredForm { data, version } = programme::stored_form(&page.ctx, kind, &slug).await?;
        let choices = programme::form_choices(&page.ctx).await?;
        let form = OpenForm {
            kind,
            notes: Vec::new(),
            save: None,
            title: edit_title(page.words, kind),
            name: page_names(kind)[2],
            action: format!("{}/bearbeiten", record_path(kind, &slug)),
            preview: None,
            history: Some(format!("{}/verlauf", record_path(kind, &slug))),
            back: (records_path(kind).to_owned(), list_title(page.words, kind)),
            version: Some(version.0),
            has_sign_ups: false,
            data,
        };
        Ok(view! { <RecordFormPage form choices result fields /> }.into_any())
    })
}

/// The form, or after its submission the consequences of saving.
#[component]
pub fn RecordFormPage(
    form: OpenForm,
    choices: FormChoices,
    result: Option<EditResult>,
    fields: RenderFields,
) -> impl IntoView {
    let OpenForm {
        kind,
        notes,
        save,
        title,
        name,
        action,
        preview,
        history,
        back: (back, back_title),
        version,
        has_sign_ups,
        data,
    } = form;
    let words = PageContext::get().words;
    let is_new = version.is_none();
    let result = result.unwrap_or_else(|| EditResult { data, ..EditResult::default() });
    let (status, state) = (result.status(), result.state());
    if let Some(plan) = result.plan {
        let (name, names) = (record_title(&result.data), choices.names);
        return view! { <ConsequencesPage name action plan names state enctype="multipart/form-data" /> }.into_any();
    }
    let page_title = if status.is_some() { say!(words, "error-title", title = title.clone()) } else { title.clone() };
    // The form that is sent again knows the other version.
    let seen = result.data.value("revision").and_then(|revision| revision.parse().ok());
    let version = result.conflict.as_ref().map(|(_, version)| version.0).or(seen).or(version);
    let names = choices.names.clone();
    let fields = fields(RecordFields { state: state.clone(), choices, is_new });
    let tell = has_sign_ups.then(|| view! { <TellFields state=state.clone() /> });
    view! {
        <Frame title=page_title name=name status>
            <p class="back"><a href=back.clone()>{back_title}</a></p>
            {result.conflict.map(|(conflicts, _)| view! { <ConflictNotice conflicts names /> })}
            <ErrorSummary state />
            <h1>{title}</h1>
            {notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()}
            <RecordForm kind save action preview version back>{fields}{tell}</RecordForm>
            {history.map(|path| view! { <p><a href=path>{say!(words, "act-history")}</a></p> })}
        </Frame>
    }
    .into_any()
}
