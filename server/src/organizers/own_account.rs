//! An organizer's own page: its sessions are ended here.

use super::handlers::with_cookie;
use crate::http::session::{expired_cookie, session_token};
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, pages, read_staff_form, render_page};
use app::Problem;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use backend::organizers::{self, CurrentSession};
use leptos::prelude::provide_context;

const PATH: &str = "/verwaltung/konto";
/// The value of `end` for all sessions but the current one; any other is the name of a session.
const OTHERS: &str = "others";

/// GET `/verwaltung/konto`
pub async fn show(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let current = current_session(&state, request.headers())?;
    let address = pages::path_and_query(request.uri());
    Ok(render_page(&state, &address, StatusCode::OK, move || provide_context(current)).await)
}

/// POST `/verwaltung/konto`: ends one session, or all others.
pub async fn end_sessions(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let current = current_session(&state, request.headers())?;
    let (data, _) = read_staff_form(&state, request).await?;
    let (organizer, name) = (state.organizer_id()?, data.value("end").unwrap_or_default());
    if name == OTHERS {
        organizers::end_other_sessions(&state.ctx, organizer, &current).await?;
    } else {
        organizers::end_own_session(&state.ctx, organizer, name.to_owned()).await?;
        if current.is_named(name) {
            return Ok(with_cookie(state.see_other("/verwaltung"), expired_cookie()));
        }
    }
    Ok(state.see_other(&format!("{PATH}?beendet=ja")))
}

/// The session that the authorization has found.
fn current_session(state: &AppState, headers: &HeaderMap) -> Result<CurrentSession, Problem> {
    let token = session_token(headers).ok_or(Problem::NotAuthorized)?;
    Ok(CurrentSession::of(&state.ctx, &token))
}
