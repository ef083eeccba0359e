//! When the event is published, and where it stands.

use crate::events::office::record_form::SlugField;
use crate::layout::{Check, Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use domain::organizers::Right;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Publication(
    state: FormState,
    /// A stored event keeps its address.
    is_new: bool,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let published_at = page.may(Right::Publish, None).then(|| {
        view! {
            <Field name="published_at".to_owned() label=say!(words, "field-published-at") state=state.clone() kind=Kind::Time
                hint=Some(say!(words, "edit-published-hint")) is_optional=true />
        }
    });
    let (is_unlisted, is_highlight) = (state.is_checked("unlisted", "yes"), state.is_checked("highlight", "yes"));
    view! {
        <Group legend=say!(words, "edit-publication") state=state.clone() is_heading=true>
            <div class="pair">
                {published_at}
                <SlugField state=state.clone() is_new />
            </div>
            <Check name="highlight".to_owned() value="yes" label=say!(words, "edit-highlight") is_checked=is_highlight small=None is_first=true />
            <Check name="unlisted".to_owned() value="yes" label=say!(words, "edit-unlisted") is_checked=is_unlisted small=None is_first=true />
        </Group>
    }
}
