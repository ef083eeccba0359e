//! For whom the event is, and what it belongs to.

use crate::layout::{Field, FormState, Group, Select};
use crate::page_context::PageContext;
use backend::programme::FormChoices;
use leptos::prelude::*;
use std::collections::BTreeSet;
use text::say;

/// The number of known words that a hint names.
const MAX_NAMED: usize = 12;

#[component]
pub fn Audience(state: FormState, choices: FormChoices) -> impl IntoView {
    let words = PageContext::get().words;
    let programmes = choices.programmes.into_iter().map(|programme| (programme.slug.to_string(), programme.title));
    let options = programmes.collect();
    let chosen = state.data.value("programme").map(ToOwned::to_owned);
    let hint = move |known: &BTreeSet<String>| {
        let known = known.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>().join(", ");
        Some(if known.is_empty() {
            say!(words, "edit-commas")
        } else {
            say!(words, "edit-commas-known", known = known)
        })
    };
    view! {
        <Group legend=say!(words, "edit-audience") state=state.clone() is_heading=true>
            <div class="pair">
                <Field name="target_groups".to_owned() label=say!(words, "field-target-groups") state=state.clone()
                    hint=hint(&choices.target_groups) is_optional=true />
                <Field name="topics".to_owned() label=say!(words, "field-topics") state=state.clone() hint=hint(&choices.topics)
                    is_optional=true />
            </div>
            <div class="pair">
                <Select name="programme" label=say!(words, "field-programme") any=say!(words, "edit-no-programme") chosen options
                    error=state.error("programme") />
                <Field name="languages".to_owned() label=say!(words, "field-languages") state
                    hint=Some(say!(words, "edit-languages-hint")) is_optional=true />
            </div>
        </Group>
    }
}
