//! Somebody comes without a sign-up: entered within the seats, or knowingly over them.

use super::called::with_room;
use super::visit::Visit;
use crate::answered::Answered;
use crate::layout::{Field, Kind, Select, StaffForm};
use crate::site::Site;
use backend::attendance::Door;
use domain::events::Listing;
use domain::signups::Refusal;
use leptos::prelude::*;
use text::{Words, say};

#[component]
pub fn Enter(door: Door, visit: Visit, answered: Answered) -> impl IntoView {
    let words = Site::here().words;
    let said = answered.said();
    let listing = door.listing.clone();
    let full = answered.refusal.as_ref().and_then(|refusal| full(words, &listing, refusal));
    let may_exceed = full.is_some();
    let is_open = may_exceed || !said.errors.is_empty();
    let slots = listing.event.slots().into_iter().map(|slot| {
        let name = format!("workshop_{slot}");
        let options = listing.event.workshops_in(slot).map(|workshop| {
            let free = say!(words, "availability-free", free = workshop.free(&listing.taken));
            (workshop.slug.to_string(), format!("{} – {free}", with_room(words, workshop)))
        });
        let chosen = said.typed.value(&name).map(ToOwned::to_owned);
        view! {
            <Select name label=say!(words, "door-workshop") any=say!(words, "door-enter-none") chosen options=options.collect() />
        }
    });
    let slots = slots.collect_view();
    let button = if may_exceed { say!(words, "door-enter-over-button") } else { say!(words, "door-enter-button") };
    view! {
        <details class="enter" id="aufnehmen" open=is_open>
            <summary>{say!(words, "door-enter")}</summary>
            {full.map(|title| view! { <Stopped title lead=Some(say!(words, "door-full-lead")) /> })}
            <StaffForm action=visit.path("/aufnehmen")>
                {may_exceed.then(|| view! { <input r#type="hidden" name="over" value="yes" /> })}
                <Field name="contact_name".to_owned() label=say!(words, "door-enter-name") said=said.clone() kind=Kind::Name autocomplete="off" hint=None is_optional=true />
                {(listing.event.sign_up.max_party > 1).then(|| view! {
                    <Field name="people".to_owned() label=say!(words, "door-enter-people") said=said.clone() kind=Kind::Number hint=None is_optional=true />
                })}
                {slots}
                <div class="acts">
                    <button class="kern-btn kern-btn--primary"><span class="kern-label">{button}</span></button>
                    {may_exceed.then(|| view! { <a href=visit.path("")>{say!(words, "door-enter-back")}</a> })}
                </div>
            </StaffForm>
        </details>
    }
}

/// With how many seats there are, for whoever decides about one more.
fn full(words: Words, listing: &Listing, refusal: &Refusal) -> Option<String> {
    let seats = listing.event.sign_up.seats.unwrap_or(0);
    let title = match refusal {
        Refusal::Full { free: 0 } => say!(words, "door-full", seats = seats),
        Refusal::Full { free } => say!(words, "door-few", seats = seats, free = *free),
        Refusal::WorkshopFull { workshop, free, .. } => {
            let workshop = listing.event.workshop(workshop);
            let (title, seats) = workshop.map_or_else(Default::default, |it| (it.title.clone(), it.seats));
            match free {
                0 => say!(words, "door-full-workshop", title = title, seats = seats),
                free => say!(words, "door-few-workshop", title = title, seats = seats, free = *free),
            }
        }
        _ => return None,
    };
    Some(title)
}

/// Why something was not done, where whoever pressed sees it first.
#[component]
pub fn Stopped(title: String, #[prop(optional_no_strip)] lead: Option<String>) -> impl IntoView {
    view! {
        <div class="kern-alert kern-alert--warning" tabindex="-1" autofocus>
            <div role="alert">
                <div class="kern-alert__header"><h2>{title}</h2></div>
                {lead.map(|lead| view! { <div class="kern-alert__body"><p>{lead}</p></div> })}
            </div>
        </div>
    }
}
