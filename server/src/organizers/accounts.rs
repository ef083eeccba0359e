//! The forms of accounts: to invite, to change, to invite again, and to end.

use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, FormPage, read_staff_form};
use axum::extract::{Path, Request};
use axum::response::Response;
use backend::organizers::{self, AccountError, AccountKey, NewOrganizer};
use backend::{Error, Principal};
use domain::ids::OrganizerId;
use domain::organizers::{Role, read_account_form, read_new_account_form};
use domain::signups::{Fault, FormData, Refusal};

const PATH: &str = "/verwaltung/mitarbeitende";

/// POST `/verwaltung/mitarbeitende/neu`
pub async fn invite(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let form = FormPage::at(&state, format!("{PATH}/neu"));
    let (email, name, access) = match read_new_account_form(&data) {
        Ok(read) => read,
        Err(faults) => return Ok(form.invalid(data, faults).await),
    };
    let new = NewOrganizer { email, name, access };
    match organizers::invite(&state.ctx, state.words, state.organizer_id()?, new).await {
        Ok(organizer) => Ok(state.see_other(&format!("{PATH}?eingeladen={}", organizer.id.to_text()))),
        Err(error) => not_saved(&form, data, error).await,
    }
}

/// POST `/verwaltung/mitarbeitende/{account}/bearbeiten`
pub async fn change(
    SessionState(state): SessionState,
    Path(account): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let id = organizers::account(&state.ctx, &account).await?.id;
    let form = FormPage::at(&state, format!("{PATH}/{account}/bearbeiten"));
    let (name, access) = match read_account_form(&data) {
        Ok(read) => read,
        Err(faults) => return Ok(form.invalid(data, faults).await),
    };
    match organizers::change(&state.ctx, principal(&state)?, AccountKey::Id(id), name, access).await {
        Ok(organizer) => Ok(state.see_other(&format!("{PATH}?gespeichert={}", organizer.id.to_text()))),
        Err(error) => not_saved(&form, data, error).await,
    }
}

/// POST `/verwaltung/mitarbeitende/{account}/einladen`
pub async fn invite_again(
    SessionState(state): SessionState,
    Path(account): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    read_staff_form(&state, request).await?;
    let id = OrganizerId::from_text(&account).ok_or(Error::NotFound)?;
    organizers::invite_again(&state.ctx, state.words, state.organizer_id()?, id).await?;
    Ok(state.see_other(&format!("{PATH}?eingeladen={account}")))
}

/// POST `/verwaltung/mitarbeitende/{account}/beenden`
pub async fn end(
    SessionState(state): SessionState,
    Path(account): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (data, _) = read_staff_form(&state, request).await?;
    let form = FormPage::at(&state, format!("{PATH}/{account}/beenden"));
    let id = OrganizerId::from_text(&account).ok_or(Error::NotFound)?;
    match organizers::end(&state.ctx, principal(&state)?, AccountKey::Id(id)).await {
        Ok(()) => Ok(state.see_other(PATH)),
        Err(error) => not_saved(&form, data, error).await,
    }
}

fn principal(state: &AppState) -> Result<Principal, AppError> {
    Ok(Principal::Organizer(state.organizer_id()?))
}

/// The form as it was typed, with the reason for which nothing was saved.
async fn not_saved(form: &FormPage<'_>, data: FormData, error: AccountError) -> Result<Response, AppError> {
    let (field, fault) = match error {
        AccountError::EmailTaken => ("email", Fault::EmailTaken),
        AccountError::NoSuchHost(_) | AccountError::NoScope(Role::Host) => ("host", Fault::HostMissing),
        AccountError::NoSuchEvent(_) | AccountError::NoScope(_) => ("event", Fault::EventsMissing),
        AccountError::LastLead => return form.rejected(data, Refusal::LastLead.into()).await,
        AccountError::Backend(error) => return form.rejected(data, error).await,
    };
    Ok(form.invalid_field(data, field, fault).await)
}
