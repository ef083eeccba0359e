//! Login with a link or a code by e-mail, and logout.

use super::login_client::login_client;
use crate::http::session::{browser_marks_cookie, expired_cookie, session_cookie, session_token};
use crate::http::state::{AppState, SessionState};
use crate::http::{AppError, FormPage, read_staff_form};
use app::Problem;
use axum::extract::{Path, Request};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use backend::organizers::{self, LoginClient, LoginProof, LoginResult};
use domain::ids::LoginId;
use domain::organizers::{Organizer, Role};
use domain::signups::{EmailAddress, Fault};

/// POST `/verwaltung/anmelden`: sends a link and a code to an organizer.
pub async fn request_login(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    let form = FormPage::at(&state, "/verwaltung");
    let client = login_client(&state, &request);
    let (data, _) = read_staff_form(&state, request).await?;
    let email = match EmailAddress::parse(data.value("email").unwrap_or_default()) {
        Ok(Some(email)) => email,
        Ok(None) => return Ok(form.invalid_field(data, "email", Fault::InvalidEmail).await),
        Err(fault) => return Ok(form.invalid_field(data, "email", fault).await),
    };
    let login = organizers::request_login(&state.ctx).await?;
    send_link_in_background(&state, login, email, client);
    Ok(state.see_other(&format!("/verwaltung/code/{}", organizers::login_code_token(&state.ctx, login))))
}

/// Sends the link in a task of its own, so that the response takes the same time whether an organizer has the address or
/// not.
fn send_link_in_background(state: &AppState, login: LoginId, email: EmailAddress, client: LoginClient) {
    let (ctx, words) = (state.ctx.clone(), state.words);
    tokio::spawn(async move {
        if let Err(error) = organizers::send_login_link(&ctx, words, login, email, client).await {
            tracing::error!(%error, "the message with a login link was not enqueued");
        }
    });
}

/// POST `/verwaltung/code/{token}`
pub async fn submit_code(
    SessionState(state): SessionState,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (client, current_session) = (login_client(&state, &request), session_token(request.headers()));
    let (data, _) = read_staff_form(&state, request).await?;
    let code = data.value("code").unwrap_or_default().to_owned();
    let proof = LoginProof::Code(token.clone(), code);
    match organizers::log_in(&state.ctx, proof, current_session, client.clone()).await? {
        LoginResult::LoggedIn(organizer, session) => Ok(logged_in(&state, &client, &organizer, &session)),
        LoginResult::WrongCode(login) => {
            report_wrong_codes_in_background(&state, login);
            let form = FormPage::at(&state, format!("/verwaltung/code/{token}"));
            Ok(form.invalid_field(data, "code", Fault::WrongCode).await)
        }
        LoginResult::Expired => Err(Problem::Gone.into()),
    }
}

/// Counts in a task of its own, for the same reason.
fn report_wrong_codes_in_background(state: &AppState, login: LoginId) {
    let (ctx, words) = (state.ctx.clone(), state.words);
    tokio::spawn(async move {
        if let Err(error) = organizers::report_wrong_codes(&ctx, words, login).await {
            tracing::error!(%error, "the message about wrong codes was not enqueued");
        }
    });
}

/// POST `/verwaltung/einlass/{token}`
pub async fn open_link(
    SessionState(state): SessionState,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, AppError> {
    let (client, current_session) = (login_client(&state, &request), session_token(request.headers()));
    read_staff_form(&state, request).await?;
    match organizers::log_in(&state.ctx, LoginProof::Link(token), current_session, client.clone()).await? {
        LoginResult::LoggedIn(organizer, session) => Ok(logged_in(&state, &client, &organizer, &session)),
        LoginResult::WrongCode(_) | LoginResult::Expired => Err(Problem::Gone.into()),
    }
}

/// Sets the cookies and leads to the back office, or to the check-in of the one event of a volunteer.
fn logged_in(state: &AppState, client: &LoginClient, organizer: &Organizer, session: &str) -> Response {
    let only_event = organizer.events.first().filter(|_| organizer.role == Role::Door && organizer.events.len() == 1);
    let path = only_event.map_or_else(|| "/verwaltung".to_owned(), |event| format!("/tuer/{event}"));
    let marks = client.marks_after_login(&state.ctx, organizer.id);
    with_cookie(with_cookie(state.see_other(&path), session_cookie(session)), browser_marks_cookie(&marks))
}

/// POST `/verwaltung/abmelden`
pub async fn log_out(SessionState(state): SessionState, request: Request) -> Result<Response, AppError> {
    read_staff_form(&state, request).await?;
    if let Some(organizer) = &state.organizer {
        organizers::log_out(&state.ctx, organizer.id).await?;
    }
    Ok(with_cookie(state.see_other("/verwaltung"), expired_cookie()))
}

pub(super) fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
