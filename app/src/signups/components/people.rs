//! The people of a party: whether the contact takes part, how many people come, and their names, which are optional.

use super::reshaping_button::ReshapingButton;
use crate::layout::{Check, Field, FormState, Group, Kind, Radio};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::signups::{MORE, PartyField, TextField};
use leptos::prelude::*;
use text::{Words, say};

/// The style sheet shows what only a party is asked while the number matches this.
const TWO_OR_MORE: &str = r"\s*0*([2-9]|[1-9]\d+)\s*";

#[component]
pub fn PeopleFields(
    listing: Listing,
    state: FormState,
    /// For how many people the form has room.
    people: i64,
    action: String,
    /// Whether the party has seats already.
    has_seats: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let most = listing.event.sign_up.max_party;
    let listed = state.data.listed_people(people);
    let contact_comes = state.data.contact_comes();
    let may_wait = listing.event.sign_up.has_waiting_list && !has_seats;
    let number = PartyField::People.name();
    let (comes, fewer_ok) = (PartyField::ContactComes.name(), PartyField::FewerOk.name());
    let is_fewer_ok = state.data.value(&fewer_ok).is_some();
    let mut state = state;
    if state.data.value(&number).is_none() {
        state.data.set(&number, people.to_string());
    }
    // The style sheet hides the name of person 1 while the contact takes part, unless it has a value or an error.
    let person_1 = PartyField::Person(1).name();
    let is_kept = state.data.value(&person_1).is_some() || state.errors.iter().any(|error| error.field == person_1);
    let first = view! {
        <div class=if is_kept { "other kept" } else { "other" }>
        <Field name=person_1 label=say!(words, "form-person-1") state=state.clone() kind=Kind::Name autocomplete="off"
            hint=Some(say!(words, "form-person-1-hint")) is_optional=true />
        </div>
    };
    let others = (2..=listed).map(|n| view! {
        <Field name=PartyField::Person(n).name() label=say!(words, "form-person-name", n = n) state=state.clone() kind=Kind::Name
            autocomplete="off" hint=None is_optional=true />
    });
    let others = others.collect_view();
    view! {
        <Group legend=say!(words, "form-people") state=state.clone() field=None hint=None is_heading=true>
            <Group legend=say!(words, "form-comes") state=state.clone() field=None hint=None>
                <Radio name=comes.clone() value="yes".to_owned() label=say!(words, "form-comes-yes") is_checked=contact_comes is_first=true />
                <Radio name=comes value="no".to_owned() label=say!(words, "form-comes-no") is_checked=!contact_comes />
            </Group>
            {first}
            {(most > 1).then(|| view! {
                <Field name=number label=say!(words, "form-seats") state=state.clone() kind=Kind::Number pattern=Some(TWO_OR_MORE)
                    hint=Some(say!(words, "form-seats-hint", most = most)) />
            })}
            {others}
            {(may_wait && most > 1).then(|| view! {
                <div class="for-party">
                <Check name=fewer_ok value="yes" label=say!(words, "form-fewer-ok") is_checked=is_fewer_ok
                    small=Some(say!(words, "form-fewer-ok-hint")) is_first=true />
                </div>
            })}
            {(listed < most).then(|| view! {
                <ReshapingButton name=MORE label=say!(words, "form-more-people") action target=PartyField::Person(listed + 1).name() />
            })}
        </Group>
    }
}

/// How the form calls a person: "Erika Beispiel", or "Person 2" without a name.
pub(super) fn person_label(words: Words, state: &FormState, n: i64) -> String {
    let name = state.data.value(&PartyField::Person(n).name());
    let contact = state.data.value(TextField::ContactName.name()).filter(|_| n == 1 && state.data.contact_comes());
    name.or(contact).map_or_else(|| say!(words, "form-person", n = n), |name| name.trim().to_owned())
}
