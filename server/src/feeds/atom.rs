//! News (RFC 4287): what is new or has changed, newest first, with the filters of the start page.

use super::list::{List, refused};
use super::serve;
use crate::state::State;
use atom_syndication::{
    CategoryBuilder, ContentBuilder, Entry, EntryBuilder, FeedBuilder, FixedDateTime, GeneratorBuilder, LinkBuilder,
    PersonBuilder, Text,
};
use axum::extract::State as Held;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use backend::events::following::{Followed, news};
use domain::events::{LICENCE_URL, Listing, Status};
use domain::plain::plain;
use domain::time::Instant;
use text::say;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// GET `/feed.atom`
pub async fn of_list(Held(state): Held<State>, uri: Uri, headers: HeaderMap) -> Response {
    let list = match List::wanted(&uri) {
        Ok(list) => list,
        Err(wrong) => return refused(state.words, &wrong),
    };
    let here = list.at("/feed.atom");
    let text = async { Ok(feed(&state, &list, &here, &news(&state.house, &list.filter).await?)) };
    serve(&state, (&here, &headers), ATOM, state.gate.through(text)).await
}

fn feed(state: &State, list: &List, here: &str, news: &Followed) -> String {
    let (house, words) = (&state.house, state.words);
    let link = |rel: &str, href: &str| LinkBuilder::default().rel(rel).href(href).build();
    let public = |path: &str| house.url(&words.path(path));
    let newest = news.listings.first().map_or(Instant(0), |listing| listing.event.changed_at());
    FeedBuilder::default()
        .lang(Some(words.language().to_owned()))
        .id(public(here))
        .title(plain(&list.name(state, news)))
        .updated(date(newest))
        .author(PersonBuilder::default().name(plain(&words.publisher(&house.settings.city.name))).build())
        .links(vec![
            link("self", &public(here)),
            link("alternate", &public(&list.at("/"))),
            link("license", LICENCE_URL),
        ])
        .generator(GeneratorBuilder::default().value("dabei").build())
        .entries(news.listings.iter().map(|listing| entry(state, listing)).collect::<Vec<_>>())
        .build()
        .to_string()
}

fn entry(state: &State, listing: &Listing) -> Entry {
    let (house, words, event) = (&state.house, state.words, &listing.event);
    let path = format!("/veranstaltungen/{}", event.slug);
    let place = format!("{}, {}", words.when(event), listing.venue.address());
    let summary = [place, event.summary.clone()].join("\n");
    let title =
        match words.status(event.status(house.clock.now())).filter(|_| event.status(house.clock.now()) != Status::Over)
        {
            Some(status) => say!(words, "feed-title", status = status, title = event.title.clone()),
            None => event.title.clone(),
        };
    let topics = event.topics.iter().chain(&event.target_groups);
    EntryBuilder::default()
        .id(house.url(&path))
        .title(Text::plain(plain(&title)))
        .updated(date(event.changed_at()))
        .published(Some(date(event.published.at)))
        .author(PersonBuilder::default().name(plain(&listing.host.name)).build())
        .link(
            LinkBuilder::default()
                .rel("alternate")
                .mime_type(Some("text/html".to_owned()))
                .href(house.url(&words.path(&path)))
                .build(),
        )
        .categories(topics.map(|topic| CategoryBuilder::default().term(plain(topic)).build()).collect::<Vec<_>>())
        .content(Some(
            ContentBuilder::default().content_type(Some("text".to_owned())).value(Some(plain(&summary))).build(),
        ))
        .build()
}

fn date(at: Instant) -> FixedDateTime {
    at.rfc_3339().parse().unwrap_or_default()
}
