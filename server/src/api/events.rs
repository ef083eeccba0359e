//! The list of events, and a single event.

use super::problem::Problem;
use super::{cursor, parameters, respond};
use crate::http::state::AppState;
use app::EventJson;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use backend::events::{event, events_page};
use serde::Serialize;
use utoipa::ToSchema;

/// A page of the list.
#[derive(Serialize, ToSchema)]
#[schema(as = Events)]
pub struct EventsJson {
    events: Vec<EventJson>,
    /// The `cursor` of the next page; null on the last one.
    #[schema(required = true, example = json!(null))]
    next: Option<String>,
}

/// List events
///
/// Events in the order of their first dates. Without `ab` and `updated_since`, those that are not over. With
/// `updated_since`, all that were published or changed at that instant or later, including cancelled and past events.
/// Free seats do not count as a change. An unlisted event is found at its own address only.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    operation_id = "listEvents",
    tag = "events",
    params(
        ("suche" = Option<String>, Query, max_length = 200, description = "Words that must all occur, spelling forgiven.", example = "demenz"),
        ("ab" = Option<String>, Query, format = Date, description = "The first day. One in the past finds what is over.", example = "2022-07-01"),
        ("bis" = Option<String>, Query, format = Date, description = "The last day.", example = "2022-09-30"),
        ("programm" = Option<String>, Query, max_length = 200, description = "A programme's slug.", example = "woche-der-demenz"),
        ("zielgruppe" = Option<String>, Query, max_length = 200, description = "A target group, as events name it.", example = "Angehörige"),
        ("thema" = Option<String>, Query, max_length = 200, description = "A topic, as events name it.", example = "Demenz"),
        ("veranstalter" = Option<String>, Query, max_length = 200, description = "A host's slug.", example = "stadt"),
        ("ort" = Option<String>, Query, max_length = 200, description = "A venue's slug, or a town.", example = "Kornwestheim"),
        ("sprache" = Option<String>, Query, max_length = 200, description = "A language that is spoken there (BCP 47).", example = "uk"),
        ("updated_since" = Option<String>, Query, format = DateTime, description = "Only what changed at this instant or later (RFC 3339).", example = "2022-07-01T08:00:00Z"),
        ("cursor" = Option<String>, Query, description = "What the page before gave as `next`; the other parameters stay as they were.", pattern = "^[A-Za-z0-9_-]+$"),
        ("limit" = Option<u8>, Query, minimum = 1, maximum = 100, description = "Events on a page; 50 where it is absent.", example = 20),
    ),
    responses((status = 200, description = "A page of the list.", body = EventsJson, content_type = "application/json")),
)]
pub async fn list(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Response {
    let ctx = &state.ctx;
    let content = async {
        let request = parameters::page_request(uri.query(), &ctx.secret)?;
        let page = events_page(ctx, request).await.map_err(|error| Problem::from_backend(ctx, &error))?;
        let events = page.items.iter().map(|listing| EventJson::of(listing, ctx)).collect();
        let next = page.next.map(|next| cursor::write(&next, &ctx.secret));
        Ok(EventsJson { events, next })
    };
    respond(&state, &uri, &headers, content).await
}

/// Get an event
///
/// Unlisted events too.
#[utoipa::path(
    get,
    path = "/api/v1/events/{slug}",
    operation_id = "getEvent",
    tag = "events",
    params(("slug" = String, Path, description = "Its name in addresses.", example = "netzwerk-seniorenarbeit")),
    responses((status = 200, description = "The event.", body = EventJson, content_type = "application/json")),
)]
pub async fn one(State(state): State<AppState>, Path(slug): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let ctx = &state.ctx;
    let content = async {
        parameters::reject_all(uri.query())?;
        let listing = event(ctx, &slug).await.map_err(|error| Problem::from_backend(ctx, &error))?;
        Ok(EventJson::of(&listing, ctx))
    };
    respond(&state, &uri, &headers, content).await
}
