//! The contact's answer to an offer.

use crate::http::state::AppState;
use crate::http::{AppError, FormPage, read_own_page_form};
use axum::extract::{Path, Request, State};
use axum::response::Response;
use backend::{Actor, signups};
use domain::waiting_list::Placement;

/// POST `/anmeldung/{token}/annehmen`. After the deadline the contact's page says so.
pub async fn accept(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let own_page = format!("/anmeldung/{token}");
    let (page, data) = read_own_page_form(&state, &token, "annehmen", request).await?;
    match signups::accept(&state.ctx, state.words, Actor::PUBLIC, page).await {
        Ok(()) => Ok(state.see_other(&own_page)),
        Err(error) => FormPage::at(&state, own_page).rejected(data, error).await,
    }
}

/// POST `/anmeldung/{token}/ablehnen`. The offered seats go to the next party of the waiting list.
pub async fn decline(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (page, _) = read_own_page_form(&state, &token, "ablehnen", request).await?;
    if matches!(page.sign_up.placement, Placement::Offered { .. }) {
        signups::cancel(&state.ctx, state.words, Actor::PUBLIC, page, None).await?;
    }
    Ok(state.see_other(&format!("/anmeldung/{token}")))
}
