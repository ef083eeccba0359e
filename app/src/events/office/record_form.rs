//! The form of a record: its fields, and the buttons. Each kind of record has fields of its own.

use crate::layout::{Field, FormState, StaffForm};
use crate::page_context::PageContext;
use backend::programme::RecordKind;
use leptos::prelude::*;
use text::say;

#[component]
pub fn RecordForm(
    kind: RecordKind,
    /// The words of the button that saves, where that is not what it does.
    save: Option<String>,
    /// The address that the form is sent to.
    action: String,
    /// The address that shows the record as the public page would, if there is one.
    preview: Option<String>,
    /// The version of the programme that the form shows; none for a new record.
    version: Option<i64>,
    /// The address behind "not now".
    back: String,
    children: Children,
) -> impl IntoView {
    let words = PageContext::get().words;
    // Events and programmes have an image.
    let has_file = matches!(kind, RecordKind::Event | RecordKind::Programme);
    let enctype = if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    let save = save.unwrap_or_else(|| say!(words, "edit-save"));
    let class = if kind == RecordKind::Event { "form event-form" } else { "form" };
    view! {
        <StaffForm action class enctype>
            {version.map(|version| view! { <input r#type="hidden" name="revision" value=version.to_string() /> })}
            // The Enter key saves: it presses the first button of a form.
            <button class="trap" tabindex="-1" aria-hidden="true">{save.clone()}</button>
            {children()}
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{save}</span></button>
                {preview.map(|preview| view! {
                    <button class="kern-btn kern-btn--secondary" formaction=preview><span class="kern-label">{say!(words, "edit-preview")}</span></button>
                })}
                <a href=back>{say!(words, "edit-not-now")}</a>
            </div>
        </StaffForm>
    }
}

/// The slug, which a stored record keeps.
#[component]
pub fn SlugField(
    state: FormState,
    is_new: bool,
    /// Its name, if the record has no page whose address it is.
    #[prop(optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    let label = label.unwrap_or_else(|| say!(words, "field-slug"));
    if is_new {
        view! {
            <Field name="slug".to_owned() label state hint=Some(say!(words, "edit-slug-hint"))
                is_optional=true />
        }
        .into_any()
    } else {
        view! { <input r#type="hidden" name="slug" value=state.value("slug") /> }.into_any()
    }
}
