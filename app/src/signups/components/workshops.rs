//! The choice of workshops: one in each slot, for each person.

use super::people::person_label;
use crate::layout::{FormState, Group, Radio};
use crate::page_context::PageContext;
use domain::events::Listing;
use domain::ids::SlotSlug;
use domain::signups::PartyField;
use leptos::prelude::*;
use text::say;

#[component]
pub fn WorkshopFields(listing: Listing, state: FormState, people: i64) -> impl IntoView {
    let words = PageContext::get().words;
    let slots: Vec<SlotSlug> = listing.event.slots().into_iter().cloned().collect();
    let has_many = slots.len() > 1;
    let groups = slots.into_iter().enumerate().flat_map(|(index, slot)| {
        let round = if has_many {
            say!(words, "form-workshop-round", number = i64::try_from(index + 1).unwrap_or(i64::MAX))
        } else {
            say!(words, "form-workshop")
        };
        let (state, listing) = (state.clone(), listing.clone());
        (1..=people).map(move |n| {
            let of_person = PartyField::Workshop { slot: slot.as_str(), person: Some(n) }.name();
            let of_party = PartyField::Workshop { slot: slot.as_str(), person: None }.name();
            let chosen = state.data.value(&of_person).or(state.data.value(&of_party)).unwrap_or_default().to_owned();
            let field = if people == 1 { of_party } else { of_person };
            let legend = if people == 1 {
                round.clone()
            } else {
                say!(words, "form-workshop-of", round = round.clone(), person = person_label(words, &state, n))
            };
            view! { <WorkshopChoice listing=listing.clone() state=state.clone() slot_slug=slot.clone() field legend chosen /> }
        })
    });
    groups.collect_view()
}

#[component]
fn WorkshopChoice(
    listing: Listing,
    state: FormState,
    slot_slug: SlotSlug,
    field: String,
    legend: String,
    chosen: String,
) -> impl IntoView {
    let words = PageContext::get().words;
    let (is_confidential, has_list) = (listing.event.sign_up.is_confidential, listing.event.sign_up.has_waiting_list);
    let choices = listing.event.workshops_in(&slot_slug).map(|workshop| {
        let free = listing.event.open_seats_in(workshop, &listing.taken);
        let is_chosen = workshop.slug.as_str() == chosen;
        let availability = match free {
            0 if has_list => Some(say!(words, "workshop-waiting-list")),
            0 => Some(say!(words, "availability-full")),
            free if !is_confidential => Some(say!(words, "availability-free", free = free)),
            _ => None,
        };
        let is_disabled = free == 0 && !is_chosen && !has_list;
        view! {
            <Radio name=field.clone() value=workshop.slug.to_string() label=workshop.title.clone() is_checked=is_chosen is_disabled small=availability />
        }
    });
    let choices = choices.collect_view();
    view! {
        <Group legend state field=Some(field.clone()) hint=None is_heading=true has_checks=true>
            <Radio name=field value=String::new() label=say!(words, "form-no-workshop") is_checked=chosen.is_empty() is_first=true />
            {choices}
        </Group>
    }
}
