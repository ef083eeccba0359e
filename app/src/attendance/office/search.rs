//! The search form of the check-in list: a plain GET form; the search forgives spelling.

use super::address::CheckInAddress;
use super::names::count;
use crate::layout::{Field, FormState, Select, similar_notice};
use crate::page_context::PageContext;
use backend::attendance::CheckInList;
use domain::attendance::Party;
use domain::search::Closeness;
use leptos::prelude::*;
use text::say;

#[component]
pub fn SearchForm(
    list: CheckInList,
    address: CheckInAddress,
    found: Vec<Party>,
    closeness: Closeness,
) -> impl IntoView {
    let words = PageContext::get().words;
    let mut state = FormState::default();
    state.data.add("suche", address.search.clone().unwrap_or_default());
    let workshops = list.listing.event.workshops.iter();
    let workshops: Vec<_> =
        workshops.map(|workshop| (workshop.slug.to_string(), words.workshop_with_room(workshop))).collect();
    let people = count(found.iter().map(|party| party.guests.len()).sum());
    let similar = similar_notice(closeness, people == 0);
    let chosen = address.workshop.as_ref().map(ToString::to_string);
    let day = address.date.map(|date| date + 1);
    view! {
        <form class="filter" method="get" action=address.on_date(None).path("")>
            {day.map(|day| view! { <input r#type="hidden" name="tag" value=day /> })}
            <div class="find">
                <Field name="suche".to_owned() label=say!(words, "check-in-find") state autocomplete="off" />
                {(!workshops.is_empty()).then(|| view! {
                    <Select name="workshop" label=say!(words, "check-in-workshop") any=say!(words, "check-in-any-workshop") chosen options=workshops />
                })}
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">{say!(words, "check-in-find-button")}</span></button>
            </div>
            {address.is_searching().then(|| view! {
                <p class="found" role="status">{similar}" "{say!(words, "check-in-found", people = people)}" "<a href=address.on_date(address.date).path("")>{say!(words, "check-in-all")}</a></p>
                {(people == 0).then(|| view! { <p>{say!(words, "check-in-found-none-lead")}</p> })}
            })}
        </form>
    }
}
