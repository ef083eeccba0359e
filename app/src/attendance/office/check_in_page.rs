//! The check-in page, `/tuer/{slug}`: who is expected, who is present, and a button for each. It works without scripts. The
//! island handles the same forms without reloading; it finds the rows by `data-person` and its addresses in attributes of
//! the list.

use super::address::CheckInAddress;
use super::check_in_list::GuestList;
use super::head_count::HeadCountForm;
use super::island_words::island_words;
use super::messages::status_message;
use super::names::count;
use super::search::SearchForm;
use super::walk_in::{RefusalAlert, WalkInForm};
use crate::attendance::islands::CheckInIsland;
use crate::form_result::FormResult;
use crate::layout::{ErrorSummary, Frame, IslandScripts, async_page, path_param};
use crate::page_context::PageContext;
use backend::attendance::{self, CheckInList};
use domain::events::SignUpMode;
use domain::ids::EventSlug;
use domain::organizers::Right;
use domain::search::Found;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::{Words, say};

#[component]
pub fn CheckInPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    let query = use_query_map().get_untracked();
    let address = CheckInAddress::of(slug.clone(), |name| query.get(name));
    let result = FormResult::get().unwrap_or_default();
    async_page(async move {
        let event = EventSlug::try_from(slug)?;
        let list = attendance::check_in_list(&page.ctx, &*page.organizer()?, event, address.date).await?;
        Ok(view! { <CheckInView list address result /> }.into_any())
    })
}

#[component]
fn CheckInView(list: CheckInList, address: CheckInAddress, result: FormResult) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = list.listing.event.clone();
    let title = result.title(&say!(words, "check-in-page", title = event.title.clone()));
    let sees_summary = page.may(Right::SeeSignUps, Some(&event));
    // A lack of seats is shown in the form for walk-ins.
    let refusal = result.refusal.as_ref().filter(|refusal| !refusal.is_lack_of_seats());
    let refusal = refusal.map(|refusal| words.refusal(refusal, Some(&event)));
    let date = usize::try_from(list.date).ok().and_then(|date| event.dates.get(date)).copied();
    let body = if event.sign_up.mode == SignUpMode::Here {
        view! { <Guests list=list.clone() address=address.clone() result=result.clone() /> }.into_any()
    } else {
        view! { <HeadCountForm count=list.heads address=address.clone() state=result.state() /> }.into_any()
    };
    let message = address.last.and_then(|last| status_message(words, &list, last));
    let status = if event.sign_up.mode == SignUpMode::Here {
        view! { <IslandScripts><CheckInIsland words=island_words(words) message /></IslandScripts> }.into_any()
    } else {
        view! { <p class="said" role="status">{message}</p> }.into_any()
    };
    view! {
        <Frame name="check-in" title status=result.status()>
            <div class="door">
                <ErrorSummary state=result.state() />
                {refusal.map(|title| view! { <RefusalAlert title lead=None /> })}
                {status}
                <h1>{event.title.clone()}</h1>
                {date.map(|date| view! { <p class="lead">{words.period(date, event.is_all_day)}<br />{words.place_name(&list.listing)}</p> })}
                {event.cancelled.is_some().then(|| view! { <p class="answer stop">{say!(words, "check-in-cancelled")}</p> })}
                <Dates list=list.clone() address=address.clone() />
                {body}
                {sees_summary.then(|| view! { <ul class="acts"><li><a href=format!("/verwaltung/veranstaltungen/{}/danach", event.slug)>{say!(words, "check-in-summary")}</a></li></ul> })}
            </div>
        </Frame>
    }
}

/// Links to the dates of an event that has several.
#[component]
fn Dates(list: CheckInList, address: CheckInAddress) -> impl IntoView {
    let words = PageContext::get().words;
    let event = list.listing.event.clone();
    (event.dates.len() > 1).then(|| {
        let dates = (0_i64..).zip(&event.dates).map(|(date, period)| {
            let is_current = date == list.date;
            let path = address.on_date(Some(date)).path("");
            view! { <li><a href=path aria-current=is_current.then_some("date")>{words.short_date(period.starts.date())}</a></li> }
        });
        view! { <nav class="days" aria-label=say!(words, "check-in-days")><ul>{dates.collect_view()}</ul></nav> }
    })
}

#[component]
fn Guests(list: CheckInList, address: CheckInAddress, result: FormResult) -> impl IntoView {
    let words = PageContext::get().words;
    let (present, expected) = (count(list.present()), count(list.expected()));
    let needs = needs_summary(words, &list);
    let Found { items: found, closeness } = address.find(list.parties.clone());
    view! {
        <p class="count" data-present=present data-expected=expected>
            {say!(words, "check-in-there", present = present, expected = expected)}
        </p>
        {needs.map(|needs| view! { <p class="small">{needs}</p> })}
        <SearchForm list=list.clone() address=address.clone() found=found.clone() closeness />
        <WalkInForm list=list.clone() address=address.clone() result />
        <GuestList list parties=found address />
    }
}

/// The number of guests with each need, never who has it.
fn needs_summary(words: Words, list: &CheckInList) -> Option<String> {
    let needs: Vec<String> = list.needs.iter().map(|(need, people)| words.need_count(*need, *people)).collect();
    (!needs.is_empty()).then(|| say!(words, "check-in-needs", needs = needs.join(", ")))
}
