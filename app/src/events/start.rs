//! The start page: what is coming, by day.

use super::day::Days;
use super::filter::{FilterForm, filter_here};
use crate::layout::{Frame, PhoneLink, shown};
use crate::site::Site;
use domain::events::Agenda;
use leptos::prelude::*;
use text::say;

#[component]
pub fn StartPage() -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let (filter, said) = filter_here();
    shown(async move {
        let coming = backend::events::coming(&site.house, &filter).await?;
        let found = i64::try_from(coming.admitted.len()).unwrap_or(i64::MAX);
        let agenda = Agenda::of(coming.admitted, coming.begins, filter.until);
        let is_active = filter.is_active();
        let phone = site.phone();
        let list = if agenda.is_empty() {
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
                {is_active.then(|| view! { <p class="found" role="status">{say!(words, "start-found", found = found)}</p> })}
                <Days agenda />
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=say!(words, "menu-events") is_start=true>
                <div class="hero">
                    <h1>{say!(words, "start-title")}</h1>
                    <p class="lead">{say!(words, "start-lead")}</p>
                    <FilterForm filter=filter.clone() said all=coming.all />
                </div>
                {list}
            </Frame>
        }
        .into_any())
    })
}
