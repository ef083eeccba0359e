//! The start page: filters and upcoming events by day.

use crate::events::components::{AgendaDays, CalendarSubscription, FilterForm, requested_filter};
use crate::events::paths::{path_with_query, start_page_from};
use crate::layout::{Frame, ListMetadata, PhoneLink, async_page};
use crate::page_context::PageContext;
use domain::events::Filter;
use leptos::prelude::*;
use text::say;

/// `/`: the upcoming events that match the filters in the query.
#[component]
pub fn StartPage() -> impl IntoView {
    let context = PageContext::get();
    let words = context.words;
    let (filter, state) = requested_filter();
    async_page(async move {
        let upcoming = backend::events::upcoming(&context.ctx, &filter).await?;
        let agenda = upcoming.agenda;
        let found = upcoming.found.map(|found| i64::try_from(found).unwrap_or(i64::MAX));
        let is_active = filter.is_active();
        let next = agenda.next.map(|next| (context.path(&start_page_from(&state.data, next)), words.date(next)));
        let phone = context.phone();
        // A calendar subscription shows all upcoming events, whichever days the page shows now.
        let undated_fields = Filter::FIELDS.into_iter().filter(|name| !["ab", "bis"].contains(name));
        let calendar = path_with_query("/kalender.ics", &state.data, undated_fields);
        let list = ListMetadata {
            page: path_with_query("/", &state.data, Filter::FIELDS),
            feed: path_with_query("/feed.atom", &state.data, Filter::FIELDS),
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
                <AgendaDays agenda />
                {next.map(|(path, date)| {
                    let label = say!(words, "start-next", date = date);
                    view! {
                        <p>
                            <a class="kern-btn kern-btn--secondary" href=path rel="next">
                                <span class="kern-label">{label}</span>
                            </a>
                        </p>
                    }
                })}
                <CalendarSubscription path=calendar />
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=say!(words, "menu-events") is_start=true list=Some(list)>
                <div class="hero">
                    <h1>{say!(words, "start-title")}</h1>
                    <p class="lead">{say!(words, "start-lead")}</p>
                    <FilterForm filter=filter.clone() state=state.clone() choices=upcoming.choices />
                </div>
                {rows}
            </Frame>
        }
        .into_any())
    })
}
