//! A programme: a series such as the dementia week, by day, with those who invite.

use super::calendar::CalendarToFollow;
use super::day::Days;
use super::schema;
use crate::layout::{Elsewhere, Fact, Facts, Frame, Markdown, shown};
use crate::site::Site;
use backend::events::OfProgramme;
use domain::events::{Host, Listing};
use domain::time::Period;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::collections::BTreeMap;
use std::sync::Arc;
use text::say;

#[component]
pub fn ProgrammePage() -> impl IntoView {
    let site = Site::here();
    let slug = use_params_map().get_untracked().get("slug").unwrap_or_default();
    shown(async move {
        let of = backend::events::programme(&site.house, &slug).await?;
        Ok(view! { <ProgrammeView of /> }.into_any())
    })
}

#[component]
fn ProgrammeView(of: OfProgramme) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let OfProgramme { programme, listings, agenda } = of;
    let hosts = hosts(&listings);
    let when = programme.starts.zip(programme.ends).map(|(starts, ends)| words.days(Period { starts, ends }));
    let calendar = format!("/programme/{}/kalender.ics", programme.slug);
    let elsewhere = Elsewhere {
        title: programme.title.clone(),
        summary: programme.summary.clone(),
        path: format!("/programme/{}", programme.slug),
        schema: schema::of_programme(&site.house, words, &programme),
    };
    view! {
        <Frame title=programme.title.clone() elsewhere=Some(elsewhere)>
            <p class="back"><a href=site.path("/")>{say!(words, "all-events")}</a></p>
            <h1>{programme.title.clone()}</h1>
            <p class="lead">{programme.summary.clone()}</p>
            <Facts>
                {when.map(|when| view! { <Fact label=say!(words, "fact-when")>{when}</Fact> })}
                <Fact label=say!(words, "fact-calendar")><CalendarToFollow path=calendar /></Fact>
            </Facts>
            <div class="part"><Markdown text=programme.description.clone() /></div>
            <Days agenda />
            <section class="part" aria-labelledby="gastgeber">
                <h2 id="gastgeber">{say!(words, "fact-hosts")}</h2>
                <ul>{hosts.into_iter().map(|host| view! { <li><HostLink host /></li> }).collect_view()}</ul>
            </section>
        </Frame>
    }
}

/// Everybody who invites to one of the events, by name.
fn hosts(listings: &[Listing]) -> Vec<Arc<Host>> {
    let all = listings.iter().flat_map(Listing::hosts);
    let by_name: BTreeMap<&str, Arc<Host>> = all.map(|host| (host.name.as_str(), Arc::clone(host))).collect();
    by_name.into_values().collect()
}

/// A host's name, linked where it has a site of its own.
#[component]
pub fn HostLink(host: Arc<Host>) -> impl IntoView {
    let name = host.name.clone();
    match host.website.clone() {
        Some(website) => view! { <a href=website>{name}</a> }.into_any(),
        None => view! { {name} }.into_any(),
    }
}
