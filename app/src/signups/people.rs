//! Who comes, and to which workshops: the contact or others, named or not, for all or for each.

use crate::layout::{Check, Field, Group, Kind, Radio, Said};
use crate::site::Site;
use domain::events::Listing;
use domain::ids::SlotSlug;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn People(
    listing: Listing,
    said: Said,
    people: i64,
    action: String,
    /// They have places already.
    has_places: bool,
) -> impl IntoView {
    let words = Site::here().words;
    let most = listing.event.sign_up.max_party;
    let comes = said.typed.contact_comes();
    let has_list = listing.event.sign_up.has_waiting_list && !has_places;
    let fewer_ok = said.typed.value("fewer_ok").is_some();
    let mut said = said;
    if said.typed.value("people").is_none() {
        said.typed.set("people", people.to_string());
    }
    // Hidden by the stylesheet from whoever comes, unless something stands in it.
    let is_kept = said.typed.value("person_1").is_some() || said.errors.iter().any(|error| error.field == "person_1");
    let first = view! {
        <div class=if is_kept { "other kept" } else { "other" }>
        <Field name="person_1".to_owned() label=say!(words, "form-person-1") said=said.clone() kind=Kind::Name autocomplete="off"
            hint=Some(say!(words, "form-person-1-hint")) is_optional=true />
        </div>
    };
    let others = (2..=people).map(|n| view! {
        <Field name=format!("person_{n}") label=say!(words, "form-person-name", n = n) said=said.clone() kind=Kind::Name
            autocomplete="off" hint=None is_optional=true />
    });
    let others = others.collect_view();
    view! {
        <Group legend=say!(words, "form-people") said=said.clone() field=None hint=None is_heading=true>
            <Group legend=say!(words, "form-comes") said=said.clone() field=None hint=None>
                <Radio name="contact_comes".to_owned() value="yes".to_owned() label=say!(words, "form-comes-yes") is_checked=comes is_first=true />
                <Radio name="contact_comes".to_owned() value="no".to_owned() label=say!(words, "form-comes-no") is_checked=!comes />
            </Group>
            {first}
            {(most > 1).then(|| view! {
                <Field name="people".to_owned() label=say!(words, "form-places") said=said.clone() kind=Kind::Number
                    hint=Some(say!(words, "form-places-hint", most = most)) />
            })}
            {others}
            {(has_list && most > 1).then(|| view! {
                <Check name="fewer_ok".to_owned() value="yes" label=say!(words, "form-fewer-ok") is_checked=fewer_ok
                    small=Some(say!(words, "form-fewer-ok-hint")) is_first=true />
            })}
            {(people < most).then(|| view! {
                <div>
                    <button class="kern-btn kern-btn--secondary" name="more" value="1" formaction=format!("{action}#person_{}", people + 1)>
                        <span class="kern-label">{say!(words, "form-more-people")}</span>
                    </button>
                </div>
            })}
        </Group>
    }
}

/// One choice a slot: for the only person, or for each by name.
#[component]
pub fn PersonWorkshops(listing: Listing, said: Said, people: i64) -> impl IntoView {
    let words = Site::here().words;
    let slots: Vec<SlotSlug> = listing.event.slots().into_iter().cloned().collect();
    let many = slots.len() > 1;
    let groups = slots.into_iter().enumerate().flat_map(|(place, slot)| {
        let round = if many {
            say!(words, "form-workshop-round", number = i64::try_from(place + 1).unwrap_or(i64::MAX))
        } else {
            say!(words, "form-workshop")
        };
        let (said, listing) = (said.clone(), listing.clone());
        (1..=people).map(move |n| {
            let own = format!("workshop_{slot}_{n}");
            let all = format!("workshop_{slot}");
            let chosen = said.typed.value(&own).or(said.typed.value(&all)).unwrap_or_default().to_owned();
            let field = if people == 1 { all } else { own };
            let legend = if people == 1 {
                round.clone()
            } else {
                say!(words, "form-workshop-of", round = round.clone(), person = person_name(words, &said, n))
            };
            view! { <WorkshopChoice listing=listing.clone() said=said.clone() of=slot.clone() field legend chosen /> }
        })
    });
    groups.collect_view()
}

#[component]
fn WorkshopChoice(
    listing: Listing,
    said: Said,
    of: SlotSlug,
    field: String,
    legend: String,
    chosen: String,
) -> impl IntoView {
    let words = Site::here().words;
    let (is_confidential, has_list) = (listing.event.sign_up.is_confidential, listing.event.sign_up.has_waiting_list);
    let choices = listing.event.workshops_in(&of).map(|workshop| {
        let free = workshop.open(&listing.taken);
        let is_chosen = workshop.slug.as_str() == chosen;
        let state = match free {
            0 if has_list => Some(say!(words, "workshop-waiting-list")),
            0 => Some(say!(words, "availability-full")),
            free if !is_confidential => Some(say!(words, "availability-free", free = free)),
            _ => None,
        };
        view! {
            <Radio name=field.clone() value=workshop.slug.to_string() label=workshop.title.clone() is_checked=is_chosen is_disabled=free == 0 && !is_chosen && !has_list small=state />
        }
    });
    let choices = choices.collect_view();
    view! {
        <Group legend said field=Some(field.clone()) hint=None is_heading=true has_checks=true>
            <Radio name=field value=String::new() label=say!(words, "form-no-workshop") is_checked=chosen.is_empty() is_first=true />
            {choices}
        </Group>
    }
}

/// "Erika Beispiel", or "Person 2" while nobody has named them.
pub fn person_name(words: Words, said: &Said, n: i64) -> String {
    let own = said.typed.value(&format!("person_{n}"));
    let contact = said.typed.value("contact_name").filter(|_| n == 1 && said.typed.contact_comes());
    own.or(contact).map_or_else(|| say!(words, "form-person", n = n), |name| name.trim().to_owned())
}
