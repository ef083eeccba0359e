//! The search at the door: a plain GET form, forgiving in its spelling.

use super::called::{number, with_room};
use super::visit::Visit;
use crate::layout::{Field, Said, Select};
use crate::site::Site;
use backend::attendance::Door;
use domain::attendance::Party;
use domain::signups::Typed;
use leptos::prelude::*;
use text::say;

#[component]
pub fn Find(door: Door, visit: Visit, found: Vec<Party>) -> impl IntoView {
    let words = Site::here().words;
    let mut said = Said { typed: Typed::default(), errors: Vec::new() };
    said.typed.add("suche", visit.sought.clone().unwrap_or_default());
    let event = &door.listing.event;
    let workshops: Vec<_> =
        event.workshops.iter().map(|workshop| (workshop.slug.to_string(), with_room(words, workshop))).collect();
    let people = number(found.iter().map(|party| party.guests.len()).sum());
    let chosen = visit.workshop.as_ref().map(ToString::to_string);
    let day = visit.date.map(|date| date + 1);
    view! {
        <form class="filter" method="get" action=visit.on(None).path("")>
            {day.map(|day| view! { <input r#type="hidden" name="tag" value=day /> })}
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "door-find") said autocomplete="off" />
                {(!workshops.is_empty()).then(|| view! {
                    <Select name="workshop" label=say!(words, "door-workshop") any=say!(words, "door-any-workshop") chosen options=workshops />
                })}
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "door-find-button")}</span></button>
            </div>
            {visit.is_seeking().then(|| view! {
                <p class="found" role="status">{say!(words, "door-found", people = people)}" "<a href=visit.on(visit.date).path("")>{say!(words, "door-all")}</a></p>
                {(people == 0).then(|| view! { <p>{say!(words, "door-found-none-lead")}</p> })}
            })}
        </form>
    }
}
