//! An organizer gives seats to a waiting sign-up.

use crate::http::state::SessionState;
use crate::http::{AppError, read_staff_form};
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::{Actor, signups};
use domain::signups::Channel;

/// POST `/verwaltung/anmeldungen/{reference}/zusagen`
pub async fn accept(
    SessionState(state): SessionState,
    Path(reference): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let organizer = state.organizer_id()?;
    let (data, _) = read_staff_form(&state, request).await?;
    let page = signups::sign_up_of_reference(&state.ctx, &reference).await?;
    let actor = Actor { may_exceed_seats: data.value("over").is_some(), ..Actor::organizer(organizer, Channel::Phone) };
    signups::accept(&state.ctx, state.words, actor, page).await?;
    Ok(state.see_other(&format!("/verwaltung/anmeldungen/{reference}")))
}
