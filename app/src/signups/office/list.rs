//! The list of an event's sign-ups: the numbers of seats, the needs, the sign-ups that the filter finds, and the promotion
//! log.

use super::list_files::ListFiles;
use super::list_filter::{ListFilterForm, filter_from_query};
use super::list_path;
use super::list_row::SignUpRow;
use super::needs::NeedsSummary;
use crate::events::EventHead;
use crate::layout::{Facts, FormState, Frame, async_page, path_param, similar_notice};
use crate::page_context::PageContext;
use crate::signups::components::OnlineFact;
use crate::waiting_list::PromotionLog;
use backend::programme::{Notice, Submission, event_warnings, submission};
use backend::signups::{self as use_cases, Use};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::organizers::Right;
use domain::signups::SignUp;
use leptos::prelude::*;
use std::sync::Arc;
use text::say;

#[component]
pub fn SignUpListPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    let (filter, state) = filter_from_query();
    async_page(async move {
        let slug = EventSlug::try_from(slug)?;
        let list = use_cases::sign_up_list(&page.ctx, &*page.organizer()?, &slug, &filter, Use::View).await?;
        let warnings = event_warnings(&page.ctx, &slug).await?;
        let submission = submission(&page.ctx, &slug).await?;
        Ok(view! { <ListView list warnings submission state /> }.into_any())
    })
}

#[component]
fn ListView(
    list: use_cases::SignUpList,
    warnings: Vec<Notice>,
    submission: Option<Submission>,
    state: FormState,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let event = list.listing.event.clone();
    let (visible, may_export) = (list.visible, page.may(Right::Export, Some(&event)));
    let needs = visible.need_counts.then(|| {
        view! { <NeedsSummary tally=list.tally event=event.slug.clone() sees_names=visible.needs /> }
    });
    let promotions = (!list.promotion_log.is_empty()).then(|| view! { <PromotionLog records=list.promotion_log /> });
    let all = i64::try_from(list.all).unwrap_or(i64::MAX);
    let found = i64::try_from(list.found.len()).unwrap_or(i64::MAX);
    let taken = match event.sign_up.seats {
        Some(seats) => say!(words, "list-full", taken = list.listing.taken.event, seats = seats, sign_ups = all),
        None => say!(words, "list-no-seats"),
    };
    let similar = similar_notice(list.closeness, found == 0);
    let online_url = event.location.online_url().map(ToOwned::to_owned);
    let waiting = i64::try_from(list.positions.len()).unwrap_or(i64::MAX);
    let row = |sign_up: SignUp| {
        let position = list.positions.get(&sign_up.id).copied();
        let is_double = list.doubles.contains(&sign_up.id);
        view! { <SignUpRow sign_up event=event.clone() position is_double /> }
    };
    let rows = list.found.into_iter().map(row).collect_view();
    view! {
        <Frame name="event" title=event.title.clone()>
            <p class="back"><a href="/verwaltung">{say!(words, "office-overview")}</a></p>
            <h1>{event.title.clone()}</h1>
            <p class="lead">{words.when(&event)}", "{words.place_name(&list.listing)}</p>
            <EventHead event=event.clone() warnings submission />
            {online_url.map(|url| view! { <Facts><OnlineFact url=Some(url) /></Facts> })}
            <p><strong>{taken}</strong></p>
            {(waiting > 0).then(|| view! {
                <p><a href=format!("{}?stand=waiting#liste", list_path(&event.slug))>{say!(words, "list-waiting", waiting = waiting)}</a></p>
            })}
            <Actions event=event.clone() />
            {needs}
            <h2 id="liste">{say!(words, "list-title")}</h2>
            <ListFilterForm event=event.clone() state=state.clone() sees_contacts=visible.contacts />
            <p role="status">{similar}" "{say!(words, "list-found", found = found)}</p>
            <ul class="rows">{rows}</ul>
            {may_export.then(|| view! { <ListFiles event=event.slug.clone() filter=state.data /> })}
            {promotions}
        </Frame>
    }
}

/// The ways to what the organizer may do for the event.
#[component]
fn Actions(event: Arc<Event>) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let list = list_path(&event.slug);
    let may = |right| page.may(right, Some(&event));
    let public = event.is_published(page.ctx.clock.now()).then(|| format!("/veranstaltungen/{}", event.slug));
    view! {
        <ul class="acts">
            {may(Right::EditSignUps).then(|| view! {
                <li><a class="kern-btn kern-btn--primary" href=format!("{list}/eintragen")><span class="kern-label">{say!(words, "list-enter")}</span></a></li>
            })}
            {may(Right::CheckIn).then(|| view! {
                <li><a class="kern-btn kern-btn--secondary" href=format!("/tuer/{}", event.slug)><span class="kern-label">{say!(words, "list-check-in")}</span></a></li>
            })}
            <li><a href=format!("{list}/danach")>{say!(words, "list-after")}</a></li>
            {may(Right::Print).then(|| view! { <li><a href=format!("{list}/drucken")>{say!(words, "list-print")}</a></li> })}
            {public.map(|path| view! { <li><a href=path>{say!(words, "list-public")}</a></li> })}
        </ul>
    }
}
