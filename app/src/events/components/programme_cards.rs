//! Programmes as cards.

use super::Picture;
use crate::events::drawings::{ANY_DRAWING, drawings_of};
use crate::page_context::PageContext;
use domain::events::ProgrammeSummary;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use text::say;

/// A card for each programme: picture, title, dates, one sentence, and how many events it has.
#[component]
pub fn ProgrammeCards(
    /// All programmes, so that each has the same drawing on every page.
    programmes: Vec<ProgrammeSummary>,
    /// How many of them are shown.
    #[prop(default = usize::MAX)]
    most: usize,
) -> impl IntoView {
    let drawings = programme_drawings(&programmes);
    let cards = programmes.into_iter().zip(drawings).take(most);
    let cards = cards.map(|(summary, drawing)| view! { <ProgrammeCard summary drawing /> });
    view! { <ul class="programmes">{cards.collect_view()}</ul> }
}

/// A drawing for each programme, those with most events first, and as few twice as possible.
pub fn programme_drawings(programmes: &[ProgrammeSummary]) -> Vec<&'static str> {
    let mut order: Vec<usize> = (0..programmes.len()).collect();
    order.sort_by_key(|index| Reverse(programmes[*index].events));
    let (mut drawings, mut used) = (vec![ANY_DRAWING; programmes.len()], BTreeSet::new());
    for index in order {
        let ProgrammeSummary { programme, topics, .. } = &programmes[index];
        let about = || [&programme.title].into_iter().chain(topics.iter()).map(String::as_str);
        let unused = drawings_of(about()).find(|drawing| !used.contains(drawing));
        drawings[index] = unused.or_else(|| drawings_of(about()).next()).unwrap_or(ANY_DRAWING);
        used.insert(drawings[index]);
    }
    drawings
}

#[component]
fn ProgrammeCard(summary: ProgrammeSummary, drawing: &'static str) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let ProgrammeSummary { programme, events, next, .. } = summary;
    let path = page.path(&format!("/programme/{}", programme.slug));
    let when = programme.period().map_or_else(
        || say!(words, "programme-next", date = words.short_date(next.date())),
        |period| words.days(period),
    );
    let count = say!(words, "programme-events", count = i64::try_from(events).unwrap_or(i64::MAX));
    view! {
        <li class="programme">
            <Picture image=programme.image.clone() drawing sizes="(min-width: 48rem) 18rem, 7rem" />
            <div>
                <h3><a href=path>{programme.title.clone()}</a></h3>
                <p class="when">{when}</p>
                <p class="summary">{programme.summary.clone()}</p>
                <p class="how-many">{count}</p>
            </div>
        </li>
    }
}
