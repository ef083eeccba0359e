//! The head count, for an event without sign-up.

use super::address::{CheckInAddress, LastCheckIn};
use crate::layout::{Field, FormState, Kind, StaffForm};
use crate::page_context::PageContext;
use backend::attendance::HeadCount;
use leptos::prelude::*;
use text::say;

#[component]
pub fn HeadCountForm(count: Option<HeadCount>, address: CheckInAddress, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let mut state = state;
    if let Some(count) = count.filter(|_| state.errors.is_empty()) {
        state.data.set("people", count.people.to_string());
    }
    let people = count.map_or(0, |count| count.people);
    let clock = count.map(|count| words.clock(count.counted_at.in_berlin().time())).unwrap_or_default();
    view! {
        <div id=LastCheckIn::Heads.anchor()>
            <p class="count">{say!(words, "check-in-heads", people = people, clock = clock)}</p>
            <p>{say!(words, "check-in-count-lead")}</p>
            <StaffForm action=address.path("/zaehlen")>
                <Field name="people".to_owned() label=say!(words, "check-in-count-people") state kind=Kind::Number hint=None />
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "check-in-count-button")}</span></button>
                </div>
            </StaffForm>
        </div>
    }
}
