//! The start page: what is coming, by day.

use super::addresses::{asking, starting_on};
use super::calendar::CalendarToFollow;
use super::day::Days;
use super::filter::{FilterForm, filter_here};
use crate::layout::{Frame, ListElsewhere, PhoneLink, shown};
use crate::site::Site;
use domain::events::Filter;
use leptos::prelude::*;
use text::say;

#[component]
pub fn StartPage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (filter, said) = filter_here();
    shown(async move {
        let coming = backend::events::coming(&site.house, &filter).await?;
        let agenda = coming.agenda;
        let found = coming.found.map(|found| i64::try_from(found).unwrap_or(i64::MAX));
        let is_active = filter.is_active();
        let next = agenda.next.map(|next| (site.path(&starting_on(&said.typed, next)), words.date(next)));
        let phone = site.phone();
        // Whoever follows the list looks at what is coming, whichever days they look at now.
        let whenever = Filter::FIELDS.into_iter().filter(|name| !["ab", "bis"].contains(name));
        let calendar = asking("/kalender.ics", &said.typed, whenever);
        let list = ListElsewhere {
            page: asking("/", &said.typed, Filter::FIELDS),
            feed: asking("/feed.atom", &said.typed, Filter::FIELDS),
        };
        let rows = if agenda.is_empty() {
            view! {
                <section class="day">
                    <h2>{if is_active { say!(words, "start-none-found") } else { say!(words, "start-none") }}</h2>
                    {is_active.then(|| view! { <p>{say!(words, "start-none-lead")}</p> })}
                    {phone.map(|phone| view! { <p>{say!(words, "or-call")}" "<PhoneLink phone /></p> })}
                </section>
            }
            .into_any()
        } else {
            view! {
                {found.map(|found| view! { <p class="found" role="status">{say!(words, "start-found", found = found)}</p> })}
                <Days agenda />
                {next.map(|(path, date)| view! { <p><a class="kern-btn kern-btn--secondary" href=path rel="next"><span class="kern-label">{say!(words, "start-next", date = date)}</span></a></p> })}
                <CalendarToFollow path=calendar />
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=say!(words, "menu-events") is_start=true list=Some(list)>
                <div class="hero">
                    <h1>{say!(words, "start-title")}</h1>
                    <p class="lead">{say!(words, "start-lead")}</p>
                    <FilterForm filter=filter.clone() said=said.clone() choices=coming.choices />
                </div>
                {rows}
            </Frame>
        }
        .into_any())
    })
}
