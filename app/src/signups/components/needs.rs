//! The checkboxes for needs, for the whole party or for each person.

use super::people::person_label;
use crate::layout::{Check, FormState, Group};
use crate::page_context::PageContext;
use domain::signups::{Need, PartyField};
use leptos::prelude::*;
use std::collections::BTreeSet;
use text::say;

/// One group for all, for a single person or if needs of the whole party were submitted; a group for each person of a larger
/// party.
#[component]
pub fn NeedFields(state: FormState, people: i64) -> impl IntoView {
    let words = PageContext::get().words;
    let of_party = PartyField::Needs(None);
    let has_party_needs = state.data.values(&of_party.name()).next().is_some();
    let for_all = (people == 1 || has_party_needs).then(|| {
        // For a single person, the needs of the party and those of person 1 are the same.
        let also_checked = (people == 1).then_some(PartyField::Needs(Some(1)));
        view! { <NeedBoxes state=state.clone() field=of_party also_checked legend=say!(words, "form-needs") /> }
    });
    let for_each = (1..=people).filter(|_| people > 1).map(|n| {
        let legend = say!(words, "form-needs-of", person = person_label(words, &state, n));
        view! { <NeedBoxes state=state.clone() field=PartyField::Needs(Some(n)) also_checked=None legend /> }
    });
    view! { {for_all} {for_each.collect_view()} }
}

#[component]
fn NeedBoxes(
    state: FormState,
    field: PartyField<'static>,
    /// Another field whose values are checked too.
    also_checked: Option<PartyField<'static>>,
    legend: String,
) -> impl IntoView {
    let words = PageContext::get().words;
    let name = field.name();
    let names = also_checked.into_iter().chain([field]).map(PartyField::name);
    let checked: BTreeSet<String> =
        names.flat_map(|name| state.data.values(&name).map(ToOwned::to_owned).collect::<Vec<_>>()).collect();
    let boxes = Need::ALL.into_iter().enumerate().map(|(index, need)| {
        let is_checked = checked.contains(need.code());
        view! {
            <Check name=name.clone() value=need.code() label=words.need(need) is_checked
                small=words.need_more(need) is_first=index == 0 />
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend state field=Some(name) hint=Some(say!(words, "form-needs-hint")) is_heading=true is_optional=true has_checks=true>
            {boxes}
        </Group>
    }
}
