//! The checkboxes for needs: once for the party. For whom each ticked need is, the form asks on demand.

use super::people::person_label;
use super::reshaping_button::ReshapingButton;
use crate::layout::{Check, FormState, Group};
use crate::page_context::PageContext;
use domain::signups::{NEEDS_FOR_WHOM, Need, PartyField, SHOWN};
use leptos::prelude::*;
use text::say;

/// The `id` of the part of the form about needs.
const NEEDS_ID: &str = "bedarf";

#[component]
pub fn NeedFields(
    state: FormState,
    people: i64,
    /// Whether the form takes more than one person.
    may_be_party: bool,
    /// The address to which the form is submitted.
    action: String,
    /// The field for other needs.
    children: Children,
) -> impl IntoView {
    let words = PageContext::get().words;
    let is_asked = state.data.shows(NEEDS_FOR_WHOM);
    let is_of_person = |need: &Need| (1..=people).any(|n| is_ticked(&state, PartyField::Needs(Some(n)), *need));
    let has_persons = |need: &Need| {
        people > 1 && (is_of_person(need) || is_asked && is_ticked(&state, PartyField::Needs(None), *need))
    };
    let (of_persons, of_party): (Vec<Need>, Vec<Need>) = Need::ALL.into_iter().partition(has_persons);
    let for_whom = of_persons.iter().map(|need| view! { <ForWhom state=state.clone() need=*need people /> });
    let for_whom = for_whom.collect_view();
    let field = PartyField::Needs(None).name();
    let boxes = of_party.into_iter().enumerate().map(|(index, need)| {
        // A need of a single person stays theirs when the party grows.
        let is_of_person = people == 1 && is_of_person(&need);
        let is_checked = is_of_person || is_ticked(&state, PartyField::Needs(None), need);
        let name = if is_of_person { PartyField::Needs(Some(1)).name() } else { field.clone() };
        view! {
            <Check name value=need.code() label=words.need(need) is_checked small=words.need_more(need)
                is_first=index == 0 />
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <Group legend=say!(words, "form-needs") id=NEEDS_ID state field=Some(field) hint=None is_heading=true is_optional=true>
            <p>{say!(words, "form-needs-consent")}</p>
            {is_asked.then(|| view! { <input r#type="hidden" name=SHOWN value=NEEDS_FOR_WHOM /> })}
            {for_whom}
            <div class="boxes">{boxes}</div>
            {may_be_party.then(|| view! {
                <ReshapingButton name=NEEDS_FOR_WHOM label=say!(words, "form-needs-for-whom") action target=NEEDS_ID is_for_party=true />
            })}
            {children()}
        </Group>
    }
}

/// One need with a box for each person, and one for the party if it was ticked for the party.
#[component]
fn ForWhom(state: FormState, need: Need, people: i64) -> impl IntoView {
    let words = PageContext::get().words;
    let of_party = PartyField::Needs(None);
    let persons = (1..=people).map(|n| {
        let field = PartyField::Needs(Some(n));
        view! {
            <Check name=field.name() value=need.code() label=person_label(words, &state, n) is_checked=is_ticked(&state, field, need)
                small=None is_first=false />
        }
    });
    let persons = persons.collect_view();
    let undecided = is_ticked(&state, of_party, need).then(|| {
        view! {
            <Check name=of_party.name() value=need.code() label=say!(words, "form-needs-undecided") is_checked=true
                small=Some(say!(words, "form-needs-undecided-hint")) is_first=false />
        }
    });
    view! {
        <Group legend=say!(words, "form-need-for-whom", need = words.need(need)) state=state.clone() field=None hint=None has_checks=true>
            {persons}
            {undecided}
        </Group>
    }
}

fn is_ticked(state: &FormState, field: PartyField<'_>, need: Need) -> bool {
    state.data.values(&field.name()).any(|code| code.trim() == need.code())
}
