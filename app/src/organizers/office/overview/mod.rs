//! The overview of the back office: what needs somebody, the events of the next days, and all events by month.

mod filter;
mod months;
mod row;
mod soon;
mod to_do;

use crate::events::path_with_query;
use crate::layout::{FormState, Frame, async_page};
use crate::page_context::PageContext;
use crate::signups::office::OfficeSearchForm;
use backend::programme::{OpenSubmission, submissions_to_review};
use backend::signups::{self, Overview};
use domain::events::OverviewFilter;
use domain::organizers::Right;
use filter::{OverviewFilterForm, filter_from_query};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use months::Months;
use soon::Soon;
use text::say;
use to_do::Tasks;

const PATH: &str = "/verwaltung";

/// The page with what needs somebody and the events that the filter in its address finds; `seite` is the page number, from 1.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let context = PageContext::get();
    let page = use_query_map().get_untracked().get("seite").and_then(|page| page.parse().ok()).unwrap_or(1_usize);
    let page = page.clamp(1, 10_000) - 1;
    let (filter, state) = filter_from_query();
    async_page(async move {
        let overview = signups::overview(&context.ctx, &*context.organizer()?, &filter, page).await?;
        let submitted = match (&overview.to_do, context.may(Right::Approve, None)) {
            (Some(_), true) => submissions_to_review(&context.ctx).await?,
            _ => Vec::new(),
        };
        Ok(view! { <OverviewView overview submitted filter state page /> }.into_any())
    })
}

#[component]
fn OverviewView(
    overview: Overview,
    submitted: Vec<OpenSubmission>,
    filter: OverviewFilter,
    state: FormState,
    /// The index of the page, from 0.
    page: usize,
) -> impl IntoView {
    let page_context = PageContext::get();
    let words = page_context.words;
    let new_event = page_context.may(Right::DraftEvents, None).then(|| {
        view! { <p><a class="kern-btn kern-btn--primary" href="/verwaltung/veranstaltungen/neu"><span class="kern-label">{say!(words, "overview-new")}</span></a></p> }
    });
    let Overview { rows, found, has_more, choices, to_do } = overview;
    let is_start = to_do.is_some();
    let title = match (is_start, filter.is_past) {
        (true, _) => say!(words, "office-overview"),
        (false, false) => say!(words, "overview-coming"),
        (false, true) => say!(words, "overview-past"),
    };
    let back = (!is_start).then(|| {
        view! { <p class="back"><a href=PATH>{say!(words, "office-overview")}</a></p> }
    });
    let to_do = to_do.map(|mut to_do| {
        let soon = std::mem::take(&mut to_do.soon);
        view! {
            <OfficeSearchForm typed=String::new() />
            <div class="today">
                <Tasks to_do submitted />
                <Soon rows=soon />
            </div>
        }
    });
    let found = i64::try_from(found).unwrap_or(i64::MAX);
    let next = has_more.then(|| page_path(state.clone(), page + 1));
    let is_past = filter.is_past;
    view! {
        <Frame name="overview" title=title.clone() current=is_start.then_some(PATH)>
            {back}
            <div class="office-head">
                <h1>{title}</h1>
                {new_event}
            </div>
            {to_do}
            <OverviewFilterForm filter choices />
            <p role="status">{say!(words, "overview-found", found = found)}</p>
            <Months rows is_past />
            {next.map(|next| view! {
                <p><a class="kern-btn kern-btn--secondary" href=next rel="next"><span class="kern-label">{say!(words, "overview-next")}</span></a></p>
            })}
        </Frame>
    }
}

/// The path of a page of the same filter.
fn page_path(state: FormState, page: usize) -> String {
    let mut data = state.data;
    data.set("seite", (page + 1).to_string());
    path_with_query(PATH, &data, OverviewFilter::FIELDS.into_iter().chain(["seite"]))
}
