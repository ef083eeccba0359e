//! The choice to tell the people who have signed up of a change, in the organizer's own words.

use crate::layout::{Check, Field, FormState, Group, Kind};
use crate::page_context::PageContext;
use backend::programme::TELL_TEXT;
use leptos::prelude::*;
use text::say;

/// The field of the check box.
pub const TELL: &str = "tell";

#[component]
pub fn TellFields(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let is_told = state.is_checked(TELL, "yes");
    view! {
        <Group legend=say!(words, "tell-title") state=state.clone() field=Some(TELL.to_owned())
            hint=Some(say!(words, "tell-hint")) is_heading=true>
            <Check name=TELL.to_owned() value="yes" label=say!(words, "tell-yes") is_checked=is_told small=None is_first=true />
            <Field name=TELL_TEXT.to_owned() label=say!(words, "tell-text") state kind=Kind::Lines
                hint=Some(say!(words, "tell-text-hint")) />
        </Group>
    }
}
