//! The attendance summary of an event and of a programme.

use super::summary_table::{SummaryRow, SummaryTable};
use crate::layout::{Frame, async_page, path_param};
use crate::page_context::PageContext;
use crate::signups::office::list_path;
use backend::attendance as use_cases;
use domain::attendance::AttendanceCounts;
use domain::organizers::Right;
use leptos::prelude::*;
use text::say;

#[component]
pub fn EventSummaryPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let words = page.words;
        let event = slug.clone().try_into()?;
        let summary = use_cases::event_summary(&page.ctx, event).await?;
        let event = summary.listing.event.clone();
        let programme = summary.listing.programme.clone().filter(|_| page.may(Right::EditProgramme, None));
        let dates = summary.dates.iter().map(|row| {
            let name = event.dates.get(row.of).map(|date| words.days(*date)).unwrap_or_default();
            SummaryRow { name, path: None, counted: row.counted }
        });
        let dates: Vec<SummaryRow> = dates.collect();
        let workshops = summary.workshops.iter().filter_map(|row| {
            let name = event.workshop(&row.of)?.title.clone();
            Some(SummaryRow { name, path: None, counted: row.counted })
        });
        let workshops: Vec<SummaryRow> = workshops.collect();
        let sentence = match total(&dates) {
            None => say!(words, "summary-none-counted"),
            Some(there) if event.dates.len() > 1 => say!(words, "summary-sum-visits", there = there),
            Some(there) => say!(words, "summary-sum-there", there = there),
        };
        let has_begun = !dates.is_empty();
        let has_workshops = has_begun && !workshops.is_empty();
        Ok(view! {
            <Frame name="event-attendance" title=say!(words, "summary-page", title = event.title.clone())>
                <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
                <h1>{say!(words, "summary-title")}</h1>
                <p class="lead">{event.title.clone()}<br />{words.when(&event)}</p>
                <ul class="acts">
                    <li><a href=format!("/tuer/{slug}")>{say!(words, "summary-to-check-in")}</a></li>
                    {programme.map(|programme| view! { <li><a href=format!("/verwaltung/programme/{}/danach", programme.slug)>{say!(words, "summary-to-programme")}</a></li> })}
                </ul>
                {if has_begun {
                    view! {
                        <p><strong>{sentence}</strong></p>
                        <SummaryTable id="termine" title=say!(words, "summary-by-date") row_header=say!(words, "summary-date") rows=dates />
                    }.into_any()
                } else {
                    view! { <p>{say!(words, "summary-none")}</p> }.into_any()
                }}
                {has_workshops.then(|| view! {
                    <SummaryTable id="workshops" title=say!(words, "summary-by-workshop") row_header=say!(words, "summary-workshop") rows=workshops has_no_sum=true />
                })}
            </Frame>
        }
        .into_any())
    })
}

#[component]
pub fn ProgrammeSummaryPage() -> impl IntoView {
    let page = PageContext::get();
    let slug = path_param("slug");
    async_page(async move {
        let words = page.words;
        let programme = slug.try_into()?;
        let summary = use_cases::programme_summary(&page.ctx, programme).await?;
        let rows = summary.events.iter().map(|row| SummaryRow {
            name: row.of.title.clone(),
            path: Some(format!("/verwaltung/veranstaltungen/{}/danach", row.of.slug)),
            counted: row.counted,
        });
        let rows: Vec<SummaryRow> = rows.collect();
        let sentence = match total(&rows) {
            None => say!(words, "summary-none-counted"),
            Some(there) => say!(words, "summary-sum-visits", there = there),
        };
        let body = if rows.is_empty() {
            view! { <p>{say!(words, "summary-none-programme")}</p> }.into_any()
        } else {
            view! {
                <p><strong>{sentence}</strong></p>
                <SummaryTable id="veranstaltungen" title=say!(words, "summary-by-event") row_header=say!(words, "summary-event") rows />
            }
            .into_any()
        };
        Ok(view! {
            <Frame name="programme-attendance" title=say!(words, "summary-page", title = summary.programme.title.clone())>
                <h1>{say!(words, "summary-title")}</h1>
                <p class="lead">{summary.programme.title.clone()}</p>
                {body}
            </Frame>
        }
        .into_any())
    })
}

/// How many were there in all; `None` if nobody counted.
fn total(rows: &[SummaryRow]) -> Option<i64> {
    let counted: Vec<AttendanceCounts> = rows.iter().filter_map(|row| row.counted).collect();
    (!counted.is_empty()).then(|| counted.into_iter().sum::<AttendanceCounts>().total())
}
