//! The question for which events of a series a change is.

use crate::layout::{FormState, Group, Radio};
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// Whether a change is for one event of a series, or also for those that follow.
#[component]
pub fn ScopeField(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let is_following = state.data.value("scope") == Some("following");
    view! {
        <Group legend=say!(words, "scope-title") state field=Some("scope".to_owned()) has_checks=true>
            <Radio name="scope".to_owned() value="this".to_owned() label=say!(words, "scope-this") is_checked=!is_following is_first=true />
            <Radio name="scope".to_owned() value="following".to_owned() label=say!(words, "scope-following") is_checked=is_following />
        </Group>
    }
}
