//! The news feed (Atom, RFC 4287): events that are new or have changed, newest first, with the filters of the start page.

use super::followed_list::{FollowedList, query_error_response};
use super::respond;
use crate::http::AppError;
use crate::http::state::AppState;
use atom_syndication::{
    CategoryBuilder, ContentBuilder, Entry, EntryBuilder, FeedBuilder, FixedDateTime, GeneratorBuilder, LinkBuilder,
    PersonBuilder, Text,
};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use backend::events::feeds::{FeedListings, news_listings};
use domain::events::{LICENCE_URL, Listing};
use domain::plain::plain_text;
use domain::time::Instant;
use text::say;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// GET `/feed.atom`
pub async fn of_list(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Result<Response, AppError> {
    let list = match FollowedList::read(&uri) {
        Ok(list) => list,
        Err(error) => return Ok(query_error_response(state.words, &error)),
    };
    let address = list.address("/feed.atom");
    let text = async { Ok(feed(&state, &list, &address, &news_listings(&state.ctx, &list.filter).await?)) };
    respond(&state, (&address, &headers), ATOM, state.render_limiter.run(text)).await
}

fn feed(state: &AppState, list: &FollowedList, address: &str, news: &FeedListings) -> String {
    let (ctx, words) = (&state.ctx, state.words);
    let link = |rel: &str, href: &str| LinkBuilder::default().rel(rel).href(href).build();
    let public = |path: &str| ctx.url(&words.path(path));
    let newest = news.listings.first().map_or(Instant(0), |listing| listing.event.changed_at());
    FeedBuilder::default()
        .lang(Some(words.language().to_owned()))
        .id(public(address))
        .title(plain_text(&list.name(state, news)))
        .updated(date(newest))
        .author(PersonBuilder::default().name(plain_text(&words.publisher(&ctx.city().name))).build())
        .links(vec![
            link("self", &public(address)),
            link("alternate", &public(&list.address("/"))),
            link("license", LICENCE_URL),
        ])
        .generator(GeneratorBuilder::default().value("dabei").build())
        .entries(news.listings.iter().map(|listing| entry(state, listing)).collect::<Vec<_>>())
        .build()
        .to_string()
}

fn entry(state: &AppState, listing: &Listing) -> Entry {
    let (ctx, words, event) = (&state.ctx, state.words, &listing.event);
    let path = format!("/veranstaltungen/{}", event.slug);
    let place = format!("{}, {}", words.when(event), words.place(listing));
    let summary = [place, event.summary.clone()].join("\n");
    // A cancelled, restored or moved event is an entry of its own, with the id and the date of the change: readers keep the first
    // as read.
    let (title, change) = match (event.cancelled, event.restored_at, event.moved_at) {
        (Some(cancelled), ..) => (say!(words, "feed-cancelled", title = event.title.clone()), Some(cancelled.at)),
        (None, Some(restored), moved) if moved <= Some(restored) => {
            (say!(words, "feed-restored", title = event.title.clone()), Some(restored))
        }
        (None, _, Some(moved)) => (say!(words, "feed-moved", title = event.title.clone()), Some(moved)),
        (None, _, None) => (event.title.clone(), None),
    };
    let id = change.map_or_else(|| ctx.url(&path), |at| format!("{}#{}", ctx.url(&path), at.rfc_3339()));
    // The city may enter a cancellation with a time that is still to come.
    let change = change.map(|at| at.min(event.updated_at));
    let topics = event.topics.iter().chain(&event.target_groups);
    EntryBuilder::default()
        .id(id)
        .title(Text::plain(plain_text(&title)))
        .updated(date(event.changed_at()))
        .published(change.or(event.published.map(|published| published.at)).map(date))
        .author(PersonBuilder::default().name(plain_text(&listing.host.name)).build())
        .link(
            LinkBuilder::default()
                .rel("alternate")
                .mime_type(Some("text/html".to_owned()))
                .href(ctx.url(&words.path(&path)))
                .build(),
        )
        .categories(topics.map(|topic| CategoryBuilder::default().term(plain_text(topic)).build()).collect::<Vec<_>>())
        .content(Some(
            ContentBuilder::default().content_type(Some("text".to_owned())).value(Some(plain_text(&summary))).build(),
        ))
        .build()
}

fn date(at: Instant) -> FixedDateTime {
    at.rfc_3339().parse().unwrap_or_default()
}
