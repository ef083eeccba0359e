//! What the event is: title and texts.

use crate::events::office::markdown_help::MarkdownHelp;
use crate::layout::{Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

#[component]
pub fn What(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <Group legend=say!(words, "edit-what") state=state.clone() is_heading=true>
            <Field name="title".to_owned() label=say!(words, "field-title") state=state.clone() />
            <Field name="summary".to_owned() label=say!(words, "field-summary") state=state.clone() kind=Kind::Lines
                hint=Some(say!(words, "edit-summary-hint")) is_optional=true />
            <Field name="description".to_owned() label=say!(words, "field-description") state=state.clone()
                kind=Kind::LongText hint=Some(say!(words, "edit-description-hint")) is_optional=true />
            <MarkdownHelp />
            <Field name="price".to_owned() label=say!(words, "field-price") state hint=Some(say!(words, "edit-price-hint"))
                is_optional=true />
        </Group>
    }
}
