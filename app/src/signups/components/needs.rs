//! The checkboxes for needs, for the whole party or for each person.

use super::people::person_label;
use crate::layout::{Check, FormState, Group};
use crate::page_context::PageContext;
use domain::signups::Need;
use leptos::prelude::*;
use text::say;

/// One group for all, for a single person or if needs of the whole party were submitted; a group for each person of a larger
/// party.
#[component]
pub fn NeedFields(state: FormState, people: i64) -> impl IntoView {
    let words = PageContext::get().words;
    let has_party_needs = state.data.values("needs").next().is_some();
    let for_all = (people == 1 || has_party_needs).then(|| {
        view! {
            <NeedBoxes state=state.clone() field="needs".to_owned() legend=say!(words, "form-needs") />
        }
    });
    let for_each = (1..=people).filter(|_| people > 1).map(|n| {
        let legend = say!(words, "form-needs-of", person = person_label(words, &state, n));
        view! { <NeedBoxes state=state.clone() field=format!("needs_{n}") legend /> }
    });
    view! { {for_all} {for_each.collect_view()} }
}

#[component]
fn NeedBoxes(state: FormState, field: String, legend: String) -> impl IntoView {
    let words = PageContext::get().words;
    // For a single person, the needs of the party and those of person 1 are the same.
    let checked: Vec<String> = if field == "needs" {
        state.data.values("needs").chain(state.data.values("needs_1")).map(ToOwned::to_owned).collect()
    } else {
        state.data.values(&field).map(ToOwned::to_owned).collect()
    };
    let boxes = Need::ALL.into_iter().enumerate().map(|(index, need)| {
        let is_checked = checked.iter().any(|code| code == need.code());
        view! {
            <Check name=field.clone() value=need.code() label=words.need(need) is_checked
                small=words.need_more(need) is_first=index == 0 />
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend state field=Some(field.clone()) hint=Some(say!(words, "form-needs-hint")) is_heading=true is_optional=true has_checks=true>
            {boxes}
        </Group>
    }
}
