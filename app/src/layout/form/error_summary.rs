//! The error summary of a form.

use super::FormState;
use crate::layout::focused_alert::{AlertKind, FocusedAlert};
use crate::page_context::PageContext;
use domain::signups::{Fault, FieldError, FormKind, TextField};
use leptos::prelude::*;
use text::{Words, say};

/// All errors of a form at the top of the page, each linked to its field.
#[component]
pub fn ErrorSummary(
    state: FormState,
    /// A text instead of the default one, which says that nothing was stored.
    #[prop(optional)]
    lead: Option<String>,
) -> impl IntoView {
    let words = PageContext::get().words;
    (!(state.errors.is_empty() && state.sentences.is_empty())).then(|| {
        let errors = state.errors.iter().map(|error| (format!("#{}", error.field), summary(words, error)));
        let sentences = state.sentences.iter().map(|(field, sentence)| (format!("#{field}"), sentence.clone()));
        let errors = errors.chain(sentences);
        let errors = errors.map(|(field, text)| view! { <li><a href=field>{text}</a></li> }).collect_view();
        let body = view! {
            <p>{lead.unwrap_or_else(|| say!(words, "errors-lead"))}</p>
            <ul>{errors}</ul>
        };
        view! { <FocusedAlert kind=AlertKind::Danger title=say!(words, "errors-title") body=Some(body.into_any()) /> }
    })
}

/// The fault of a field; of a text that is too long the summary says which.
fn summary(words: Words, error: &FieldError) -> String {
    let fault = words.fault(&error.fault);
    let field = TextField::ALL.into_iter().find(|field| field.name() == error.field);
    match (field, &error.fault) {
        (Some(field), Fault::TooLong(_)) => format!("{}: {fault}", words.field_label(field, FormKind::SignUp)),
        _ => fault,
    }
}
