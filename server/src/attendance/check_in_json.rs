//! Check-in with JSON, for the island: its answer contains what has changed on the list instead of the page.

use super::form_fields::{check_in_address, check_in_of_form, query_value, read_check_in};
use crate::http::csrf::{RequestOrigin, request_origin};
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, read_json, read_staff_form};
use app::json::{CheckInChangesJson, CheckInJson, CheckInResultJson, MAX_BATCH, PersonJson};
use app::{CheckInAddress, Problem, check_in_message, check_in_refusal, present_since};
use axum::Json;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use backend::Error;
use backend::attendance::{self, CheckInOutcome, CheckInRequest};
use domain::events::EventVersion;
use domain::ids::EventSlug;

/// Whether the client takes JSON rather than a page.
pub fn accepts_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.starts_with("application/json"))
}

/// GET `/tuer/{slug}/stand?version=VERSION`: what has changed after a version.
pub async fn changes(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    uri: Uri,
) -> Result<Response, AppError> {
    let list = ListRequest::new(&slug, &uri)?;
    Ok(Json(list.changes(&state, Vec::new()).await?).into_response())
}

/// POST `/tuer/{slug}` with `Accept: application/json`: one check-in.
pub async fn check_in_with_json(state: &AppState, slug: &str, request: Request) -> Result<Response, AppError> {
    let list = ListRequest::new(slug, request.uri());
    let (data, _) = read_staff_form(state, request).await?;
    list?.check_in(state, vec![check_in_of_form(&data)]).await
}

/// POST `/tuer/{slug}/stapel`: the check-ins that a device has queued, in their order; at most [`MAX_BATCH`].
pub async fn check_in_batch(
    SessionState(state): SessionState,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let list = ListRequest::new(&slug, request.uri())?;
    let batch = read_batch(&state, request).await?;
    list.check_in(&state, batch).await
}

async fn read_batch(state: &AppState, request: Request) -> Result<Vec<CheckInJson>, Problem> {
    let (parts, body) = request.into_parts();
    // No form can send JSON, so there is no form id: the browser itself must say that the request comes from this site.
    if request_origin(&parts.headers, &state.ctx.settings.public_url, false) == RequestOrigin::CrossSite {
        return Err(Problem::CrossSite);
    }
    let bytes = read_json(&parts.headers, body, state.form_timeout).await?;
    let batch: Vec<CheckInJson> = serde_json::from_slice(&bytes).map_err(|_| Problem::Incomplete)?;
    if batch.len() > MAX_BATCH { Err(Problem::TooLarge) } else { Ok(batch) }
}

/// The check-in list that a request is about, and the version that its client has.
struct ListRequest {
    event: EventSlug,
    address: CheckInAddress,
    version: EventVersion,
}

impl ListRequest {
    fn new(slug: &str, uri: &Uri) -> Result<Self, Error> {
        let version = query_value(uri, "version").and_then(|version| version.parse().ok()).unwrap_or(0);
        Ok(Self {
            event: EventSlug::try_from(slug)?,
            address: check_in_address(slug, uri),
            version: EventVersion(version),
        })
    }

    /// Records check-ins and answers with their results. A single check-in that was refused has a status of its own too.
    async fn check_in(&self, state: &AppState, batch: Vec<CheckInJson>) -> Result<Response, AppError> {
        let (ctx, words, date) = (&state.ctx, state.words, self.address.date);
        let requests = batch.iter().map(read_check_in).collect::<Result<Vec<CheckInRequest>, Problem>>()?;
        let (organizer, event) = (state.organizer()?, self.event.clone());
        let outcomes = attendance::check_in_batch(ctx, organizer.id, event, date, requests.clone()).await?;
        let list = attendance::check_in_list(ctx, organizer, self.event.clone(), date).await?;
        let results = batch.into_iter().zip(&requests).zip(&outcomes).map(|((json, request), outcome)| {
            let refused = check_in_refusal(words, outcome);
            let message = if refused.is_some() { None } else { check_in_message(words, &list, request.target) };
            CheckInResultJson { key: json.key, refused, message }
        });
        let changes = self.changes(state, results.collect()).await?;
        let status = match outcomes.as_slice() {
            [CheckInOutcome::Refused(_)] => StatusCode::CONFLICT,
            [CheckInOutcome::NotFound] => StatusCode::NOT_FOUND,
            _ => StatusCode::OK,
        };
        Ok((status, Json(changes)).into_response())
    }

    async fn changes(&self, state: &AppState, results: Vec<CheckInResultJson>) -> Result<CheckInChangesJson, AppError> {
        let event = self.event.clone();
        let changes = attendance::changes_since(&state.ctx, event, self.address.date, self.version).await?;
        let people = changes.people.iter().map(|(person, since)| PersonJson {
            person: person.to_string(),
            since: *since,
            message: since.map(|since| present_since(state.words, since)),
        });
        Ok(CheckInChangesJson {
            version: changes.version,
            people: people.collect(),
            present: i64::try_from(changes.present).unwrap_or(i64::MAX),
            expected: changes.expected,
            results,
        })
    }
}
