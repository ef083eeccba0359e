//! The page that makes a series of an event: first the rule, then the days that it proposes.

use super::consequences::repeated;
use super::edit_result::EditResult;
use super::record_paths::event_path;
use crate::layout::{ErrorSummary, Field, FormState, Frame, Group, Kind, Radio, StaffForm, async_page, path_param};
use crate::page_context::PageContext;
use backend::{events, programme};
use domain::events::{Event, Rhythm, SeriesDay};
use domain::ids::EventSlug;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use text::{Words, say};

/// `/verwaltung/veranstaltungen/{slug}/reihe`
#[component]
pub fn SeriesPage() -> impl IntoView {
    let page = PageContext::get();
    let (slug, result) = (path_param("slug"), EditResult::get().unwrap_or_default());
    async_page(async move {
        let slug = EventSlug::try_from(slug)?;
        let listing = events::event_for_staff(&page.ctx, &slug).await?.ok_or(backend::Error::NotFound)?;
        let known = programme::series_days(&page.ctx, slug).await?;
        Ok(view! { <SeriesView event=listing.event.clone() known result /> }.into_any())
    })
}

#[component]
fn SeriesView(event: Arc<Event>, known: BTreeSet<Date>, result: EditResult) -> impl IntoView {
    let words = PageContext::get().words;
    let (status, state) = (result.status(), result.state());
    let path = event_path(event.slug.as_str());
    let action = format!("{path}/reihe");
    let title = say!(words, "series-title");
    let about = say!(words, "own-event", title = event.title.clone(), when = words.when(&event));
    let days = proposed_days(&event, &state).filter(|_| status.is_none());
    let form = match days {
        Some(days) => view! { <DaysForm action days known state=state.clone() /> }.into_any(),
        None => view! { <RuleForm action state=state.clone() /> }.into_any(),
    };
    view! {
        <Frame title=title.clone() name="event-series" status>
            <p class="back"><a href=path>{event.title.clone()}</a></p>
            <ErrorSummary state />
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            {form}
        </Frame>
    }
}

/// The days of the rule in the form; none before there is one.
fn proposed_days(event: &Event, state: &FormState) -> Option<Vec<SeriesDay>> {
    let rhythm = Rhythm::from_code(state.data.value("rhythm")?)?;
    let last: Date = state.data.value("until")?.trim().parse().ok()?;
    Some(rhythm.days(event.starts().date(), last))
}

#[component]
fn RuleForm(action: String, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let chosen = state.data.value("rhythm").and_then(Rhythm::from_code).unwrap_or(Rhythm::Weekly);
    let rhythms = Rhythm::ALL.into_iter().enumerate().map(|(index, rhythm)| {
        view! {
            <Radio name="rhythm".to_owned() value=rhythm.code().to_owned() label=rhythm_label(words, rhythm)
                is_checked=rhythm == chosen is_first=index == 0 />
        }
    });
    let rhythms = rhythms.collect_view();
    view! {
        <p>{say!(words, "series-lead")}</p>
        <StaffForm action>
            <Group legend=say!(words, "series-rhythm") state=state.clone() has_checks=true>{rhythms}</Group>
            <Field name="until".to_owned() label=say!(words, "series-until") state kind=Kind::Date />
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "series-propose")}</span></button>
            </div>
        </StaffForm>
    }
}

/// The proposed days as check boxes; holidays are not ticked.
#[component]
fn DaysForm(action: String, days: Vec<SeriesDay>, known: BTreeSet<Date>, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let boxes = days.into_iter().enumerate().map(move |(index, SeriesDay { date, is_holiday })| {
        let id = if index == 0 { "date".to_owned() } else { format!("date-{date}") };
        let is_known = known.contains(&date);
        let mark = match (is_known, is_holiday) {
            (true, _) => Some(say!(words, "series-known")),
            (false, true) => Some(say!(words, "series-holiday")),
            (false, false) => None,
        };
        view! {
            <div class="kern-form-check">
                <input class="kern-form-check__checkbox" r#type="checkbox" id=id.clone() name="date" value=date.to_string()
                    checked=!(is_holiday || is_known) disabled=is_known />
                <label class="kern-label" r#for=id>{words.date(date)}{mark.map(|mark| view! { " "<small>{mark}</small> })}</label>
            </div>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <p>{say!(words, "series-days-lead")}</p>
        <StaffForm action>
            {repeated(state.data.clone())}
            <input r#type="hidden" name="chosen" value="yes" />
            <Group legend=say!(words, "series-days") state has_checks=true>{boxes}</Group>
            <div class="acts">
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{say!(words, "series-create")}</span></button>
                <button class="kern-btn kern-btn--secondary" name="back" value="yes"><span class="kern-label">{say!(words, "series-other-rule")}</span></button>
            </div>
        </StaffForm>
    }
}

fn rhythm_label(words: Words, rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::Weekly => say!(words, "series-weekly"),
        Rhythm::EveryTwoWeeks => say!(words, "series-every-two-weeks"),
        Rhythm::Monthly => say!(words, "series-monthly"),
    }
}
