//! The form for walk-ins: participants without a sign-up, entered within the seats or knowingly over them.

use super::address::CheckInAddress;
use crate::form_result::FormResult;
use crate::layout::{AlertKind, Field, FocusedAlert, Kind, Select, StaffForm};
use crate::page_context::PageContext;
use crate::signups::TextFields;
use backend::attendance::CheckInList;
use domain::events::Listing;
use domain::signups::{FormKind, Part, PartyField, Refusal, TextField};
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn WalkInForm(list: CheckInList, address: CheckInAddress, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let state = result.state();
    let listing = list.listing.clone();
    let full = result.refusal.as_ref().and_then(|refusal| lack_of_seats(words, &listing, refusal));
    let may_exceed = full.is_some();
    let is_open = may_exceed || !state.errors.is_empty();
    let slots = listing.event.slots().into_iter().map(|slot| {
        let name = PartyField::Workshop { slot: slot.as_str(), person: None }.name();
        let options = listing.event.workshops_in(slot).map(|workshop| {
            let free = say!(words, "availability-free", free = workshop.free_seats(&listing.taken));
            (workshop.slug.to_string(), format!("{} – {free}", words.workshop_with_room(workshop)))
        });
        let chosen = state.data.value(&name).map(ToOwned::to_owned);
        view! {
            <Select name label=say!(words, "check-in-workshop") any=say!(words, "walk-in-none") chosen options=options.collect() />
        }
    });
    let slots = slots.collect_view();
    let fields = TextField::asked_on(FormKind::WalkIn, &listing.event, &Part::ALL).collect::<Vec<_>>();
    let button = if may_exceed { say!(words, "walk-in-over-button") } else { say!(words, "walk-in-button") };
    view! {
        <details class="enter" id="aufnehmen" open=is_open>
            <summary>{say!(words, "walk-in")}</summary>
            {full.map(|title| view! { <RefusalAlert title lead=Some(say!(words, "check-in-full-lead")) /> })}
            <StaffForm action=address.path("/aufnehmen")>
                {may_exceed.then(|| view! { <input r#type="hidden" name="over" value="yes" /> })}
                <TextFields kind=FormKind::WalkIn fields state=state.clone() />
                {(listing.event.sign_up.max_party > 1).then(|| view! {
                    <Field name=PartyField::People.name() label=say!(words, "walk-in-people") state=state.clone() kind=Kind::Number hint=None is_optional=true />
                })}
                {slots}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    {may_exceed.then(|| view! { <a href=address.path("")>{say!(words, "walk-in-back")}</a> })}
                </div>
            </StaffForm>
        </details>
    }
}

/// The title of a refusal for lack of seats, with the number of seats, because the organizer decides whether to exceed it.
fn lack_of_seats(words: Words, listing: &Listing, refusal: &Refusal) -> Option<String> {
    let seats = listing.event.sign_up.seats.unwrap_or(0);
    let title = match refusal {
        Refusal::Full { free: 0 } => say!(words, "check-in-full", seats = seats),
        Refusal::Full { free } => say!(words, "check-in-few", seats = seats, free = *free),
        Refusal::WorkshopFull { workshop, free, .. } => {
            let workshop = listing.event.workshop(workshop);
            let (title, seats) = workshop.map_or_else(Default::default, |it| (it.title.clone(), it.seats));
            match free {
                0 => say!(words, "check-in-full-workshop", title = title, seats = seats),
                free => say!(words, "check-in-few-workshop", title = title, seats = seats, free = *free),
            }
        }
        _ => return None,
    };
    Some(title)
}

/// The reason for which a submission was refused. It takes the focus, so that the organizer sees it first.
#[component]
pub fn RefusalAlert(title: String, #[prop(optional_no_strip)] lead: Option<String>) -> impl IntoView {
    let body = lead.map(|lead| view! { <p>{lead}</p> }.into_any());
    view! { <FocusedAlert kind=AlertKind::Warning title body /> }
}
