//! The choice of workshops: one in each slot, for all people together, or for each of them on demand.

use super::people::person_label;
use super::reshaping_button::ReshapingButton;
use crate::layout::{FormState, Group, Radio};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::ids::SlotSlug;
use domain::signups::{FormKind, PartyField, SHOWN, WORKSHOPS_FOR_EACH};
use leptos::prelude::*;
use text::say;

#[component]
pub fn WorkshopFields(
    listing: Listing,
    state: FormState,
    kind: FormKind,
    people: i64,
    /// The address to which the form is submitted.
    action: String,
) -> impl IntoView {
    let words = PageContext::get().words;
    let slots: Vec<SlotSlug> = listing.event.slots().into_iter().cloned().collect();
    let is_for_all = people == 1 || !is_for_each(&state);
    let may_be_party = listing.event.sign_up.max_party > 1;
    let hint = (is_for_all && may_be_party).then(|| say!(words, "form-workshop-hint"));
    let first_of_each = slots.first().map(|slot| PartyField::Workshop { slot: slot.as_str(), person: Some(1) }.name());
    let each = first_of_each.filter(|_| is_for_all && may_be_party).map(|target| view! {
        <ReshapingButton name=WORKSHOPS_FOR_EACH label=say!(words, "form-workshops-for-each") action target is_for_party=true />
    });
    let groups = slots.into_iter().enumerate().flat_map(|(index, slot)| {
        let round = words.workshop_in_slot(&listing.event, index);
        let (state, listing, hint) = (state.clone(), listing.clone(), hint.clone());
        (1..=if is_for_all { 1 } else { people }).map(move |n| {
            let of_person = PartyField::Workshop { slot: slot.as_str(), person: Some(n) }.name();
            let of_party = PartyField::Workshop { slot: slot.as_str(), person: None }.name();
            let chosen = state.data.value(&of_person).or(state.data.value(&of_party)).map(ToOwned::to_owned);
            let field = if is_for_all { of_party } else { of_person };
            // Nothing is chosen before somebody has chosen it; who is stored without a workshop chooses later.
            let is_later = chosen.is_none() && (kind != FormKind::SignUp || state.data.has(&field));
            let legend = if is_for_all {
                round.clone()
            } else {
                say!(words, "form-workshop-of", round = round.clone(), person = person_label(words, &state, n))
            };
            view! { <WorkshopChoice listing=listing.clone() state=state.clone() slot_slug=slot.clone() field legend hint=hint.clone() chosen is_later /> }
        })
    });
    let shown = (!is_for_all).then(|| view! { <input r#type="hidden" name=SHOWN value=WORKSHOPS_FOR_EACH /> });
    view! { {shown} {groups.collect_view()} {each} }
}

/// Whether the form was asked for, or has, a choice for each person.
fn is_for_each(state: &FormState) -> bool {
    let is_of_person =
        |field: &str| matches!(PartyField::parse(field), Some(PartyField::Workshop { person: Some(_), .. }));
    let mut filled = state.data.0.iter().filter(|(_, value)| !value.trim().is_empty());
    state.data.shows(WORKSHOPS_FOR_EACH) || filled.any(|(field, _)| is_of_person(field))
}

#[component]
fn WorkshopChoice(
    listing: Listing,
    state: FormState,
    slot_slug: SlotSlug,
    field: String,
    legend: String,
    hint: Option<String>,
    chosen: Option<String>,
    /// Whether the person has decided to choose later.
    is_later: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let (is_confidential, has_list) = (listing.event.sign_up.is_confidential, listing.event.sign_up.has_waiting_list);
    let choices = listing.event.workshops_in(&slot_slug).enumerate().map(|(index, workshop)| {
        let free = listing.event.open_seats_in(workshop, &listing.taken);
        let is_chosen = chosen.as_deref() == Some(workshop.slug.as_str());
        let availability = match free {
            0 if has_list => Some(say!(words, "workshop-waiting-list")),
            0 => Some(say!(words, "availability-full")),
            free if !is_confidential => Some(say!(words, "availability-free", free = free)),
            _ => None,
        };
        let is_disabled = free == 0 && !is_chosen && !has_list;
        view! {
            <Radio name=field.clone() value=workshop.slug.to_string() label=workshop.title.clone() is_checked=is_chosen is_disabled
                small=availability is_first=index == 0 />
        }
    });
    let choices = choices.collect_view();
    view! {
        <Group legend state field=Some(field.clone()) hint is_heading=true has_checks=true>
            {choices}
            <Radio name=field value=String::new() label=say!(words, "form-workshop-later") is_checked=is_later />
        </Group>
    }
}
