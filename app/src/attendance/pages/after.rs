//! Who was there: a table, and the same as bars; for an event and for a programme.

use super::chart::{Bar, Bars};
use crate::layout::{Frame, shown};
use crate::signups::office::list_path;
use crate::site::Site;
use backend::Error;
use backend::attendance as use_cases;
use domain::attendance::{Counted, Visits};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::{Words, say};

#[component]
pub fn AfterPage() -> impl IntoView {
    let site = Site::here();
    let slug = slug_here();
    shown(async move {
        let words = site.words;
        let event = slug.clone().try_into().map_err(|_| Error::NotFound)?;
        let over = use_cases::after(&site.house, event).await?;
        let (event, programme) = (over.listing.event.clone(), over.listing.programme.clone());
        let dates = over.dates.iter().map(|row| {
            let day = event.dates.get(row.of).map(|day| words.days(*day)).unwrap_or_default();
            Line { name: day, path: None, counted: row.counted }
        });
        let dates: Vec<Line> = dates.collect();
        let workshops = over.workshops.iter().filter_map(|row| {
            let name = event.workshop(&row.of)?.title.clone();
            Some(Line { name, path: None, counted: row.counted })
        });
        let workshops: Vec<Line> = workshops.collect();
        let sum: Visits = dates.iter().filter_map(|line| line.counted).sum();
        let sentence = if event.dates.len() > 1 {
            say!(words, "after-sum-visits", there = sum.there())
        } else {
            say!(words, "after-sum-there", there = sum.there())
        };
        let has_begun = !dates.is_empty();
        let has_workshops = has_begun && !workshops.is_empty();
        Ok(view! {
            <Frame title=say!(words, "after-page", title = event.title.clone())>
                <p class="back"><a href=list_path(&event.slug)>{event.title.clone()}</a></p>
                <h1>{say!(words, "after-title")}</h1>
                <p class="lead">{event.title.clone()}<br />{words.when(&event)}</p>
                <ul class="acts">
                    <li><a href=format!("/tuer/{slug}")>{say!(words, "after-to-door")}</a></li>
                    {programme.map(|programme| view! { <li><a href=format!("/verwaltung/programme/{}/danach", programme.slug)>{say!(words, "after-to-programme")}</a></li> })}
                </ul>
                {if has_begun {
                    view! {
                        <p><strong>{sentence}</strong></p>
                        <Part id="termine" title=say!(words, "after-by-date") of=say!(words, "after-date") lines=dates />
                    }.into_any()
                } else {
                    view! { <p>{say!(words, "after-none")}</p> }.into_any()
                }}
                {has_workshops.then(|| view! {
                    <Part id="workshops" title=say!(words, "after-by-workshop") of=say!(words, "after-workshop") lines=workshops has_no_sum=true />
                })}
            </Frame>
        }
        .into_any())
    })
}

#[component]
pub fn AfterProgrammePage() -> impl IntoView {
    let site = Site::here();
    let slug = slug_here();
    shown(async move {
        let words = site.words;
        let programme = slug.try_into().map_err(|_| Error::NotFound)?;
        let over = use_cases::after_programme(&site.house, programme).await?;
        let lines = over.events.iter().map(|row| Line {
            name: row.of.title.clone(),
            path: Some(format!("/verwaltung/veranstaltungen/{}/danach", row.of.slug)),
            counted: row.counted,
        });
        let lines: Vec<Line> = lines.collect();
        let sum: Visits = lines.iter().filter_map(|line| line.counted).sum();
        let body = if lines.is_empty() {
            view! { <p>{say!(words, "after-none-programme")}</p> }.into_any()
        } else {
            view! {
                <p><strong>{say!(words, "after-sum-visits", there = sum.there())}</strong></p>
                <Part id="veranstaltungen" title=say!(words, "after-by-event") of=say!(words, "after-event") lines />
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=say!(words, "after-page", title = over.programme.title.clone())>
                <h1>{say!(words, "after-title")}</h1>
                <p class="lead">{over.programme.title.clone()}</p>
                {body}
            </Frame>
        }
        .into_any())
    })
}

/// What is counted under one name.
#[derive(Clone)]
struct Line {
    name: String,
    path: Option<String>,
    counted: Counted,
}

#[component]
fn Part(
    id: &'static str,
    title: String,
    /// What the lines are.
    of: String,
    lines: Vec<Line>,
    /// One may stand in several lines.
    #[prop(optional)]
    has_no_sum: bool,
) -> impl IntoView {
    let words = Site::here().words;
    let bars = lines.iter().filter_map(|line| Some(Bar { name: line.name.clone(), visits: line.counted? }));
    let bars: Vec<Bar> = bars.collect();
    let is_missing = lines.iter().any(|line| line.counted.is_none());
    let sum: Visits = bars.iter().map(|bar| bar.visits).sum();
    let has_sum = !has_no_sum && bars.len() > 1;
    let heads = [
        say!(words, "after-signed-up"),
        say!(words, "after-came"),
        say!(words, "after-stayed-away"),
        say!(words, "after-walk-ins"),
        say!(words, "after-there"),
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = lines.into_iter().map(|line| {
        let name = match line.path {
            Some(path) => view! { <a href=path>{line.name}</a> }.into_any(),
            None => line.name.into_any(),
        };
        view! { <tr><th scope="row">{name}</th>{cells(words, line.counted)}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <section class="part">
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id>
                <table class="numbers">
                    <caption id=id>{title.clone()}</caption>
                    <thead><tr><th scope="col">{of}</th>{heads.collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                    {has_sum.then(|| view! {
                        <tfoot><tr><th scope="row">{say!(words, "after-sum")}</th>{cells(words, Some(sum))}</tr></tfoot>
                    })}
                </table>
            </div>
            {is_missing.then(|| view! { <p class="small">{say!(words, "after-not-counted-lead")}</p> })}
            {(!bars.is_empty()).then(|| view! { <Bars id title=say!(words, "after-chart", by = title) bars /> })}
        </section>
    }
}

fn cells(words: Words, counted: Counted) -> AnyView {
    match counted {
        // Heads are all there is to say where nobody signed up.
        Some(visits) if visits.heads > 0 && visits.signed_up == 0 => {
            let dashes = ["–"; 4].map(|dash| view! { <td>{dash}</td> });
            view! { {dashes.collect_view()}<td>{visits.there()}</td> }.into_any()
        }
        Some(visits) => {
            let numbers = [visits.signed_up, visits.came, visits.stayed_away(), visits.walk_ins, visits.there()];
            numbers.map(|number| view! { <td>{number}</td> }).collect_view().into_any()
        }
        None => view! { <td colspan="5">{say!(words, "after-not-counted")}</td> }.into_any(),
    }
}

fn slug_here() -> String {
    use_params_map().get_untracked().get("slug").unwrap_or_default()
}
