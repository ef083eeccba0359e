//! Reads submitted forms and checks that they come from this site.

use super::body_limit::{SHORT_FORM, read_form_body, read_mail_program_body};
use super::csrf::{RequestOrigin, request_origin};
use super::error::AppError;
use super::state::AppState;
use super::submitted_form::SubmittedForm;
use app::Problem;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use backend::signups::{self, IdempotencyKey, OwnPage};
use domain::signups::FormData;

/// Reads the form of a submission.
///
/// # Errors
/// Those of a request body: too large, too slow, broken off, of another type.
pub async fn read_form(state: &AppState, request: Request) -> Result<(HeaderMap, FormData), Problem> {
    let (parts, body) = request.into_parts();
    let data = read_form_body(&parts.headers, body, SHORT_FORM, state.form_timeout).await?;
    keep_form(state, &parts, &data, false);
    Ok((parts.headers, data))
}

/// Keeps what was typed, for the page that sends it again. `lacks_file` if a file was chosen that is not kept.
pub(super) fn keep_form(state: &AppState, parts: &Parts, data: &FormData, lacks_file: bool) {
    if let Some(submitted) = parts.extensions.get::<SubmittedForm>() {
        submitted.keep(&parts.headers, &state.ctx.settings.public_url, data, lacks_file);
    }
}

/// Reads what a mail program posts, or a form.
///
/// # Errors
/// As [`read_form`].
pub async fn read_mail_program_form(state: &AppState, request: Request) -> Result<(HeaderMap, FormData), Problem> {
    let (parts, body) = request.into_parts();
    let data = read_mail_program_body(&parts.headers, body, state.form_timeout).await?;
    Ok((parts.headers, data))
}

/// Checks that a form comes from this site. Returns its idempotency key, if we signed its form id for `subject`.
///
/// # Errors
/// [`Problem::CrossSite`].
pub fn check_csrf(
    state: &AppState,
    headers: &HeaderMap,
    subject: &str,
    data: &FormData,
) -> Result<Option<IdempotencyKey>, Problem> {
    let form_id = data.value("form_id").unwrap_or_default().to_owned();
    let issued_at = state.ctx.secret.verify_form_id(subject, &form_id);
    match request_origin(headers, &state.ctx.settings.public_url, issued_at.is_some()) {
        RequestOrigin::SameOrigin => Ok(issued_at.map(|issued_at| IdempotencyKey { form_id, issued_at })),
        RequestOrigin::CrossSite => Err(Problem::CrossSite),
    }
}

/// Reads and checks a form of the contact's own page. `action` is the last segment of its address. Returns the page and the
/// form.
///
/// # Errors
/// As [`read_form`] and [`check_csrf`]; [`backend::Error::NotFound`] if no sign-up has the token.
pub async fn read_own_page_form(
    state: &AppState,
    token: &str,
    action: &str,
    request: Request,
) -> Result<(OwnPage, FormData), AppError> {
    let (headers, data) = read_form(state, request).await?;
    let page = signups::own_page(&state.ctx, token).await?;
    check_csrf(state, &headers, &format!("{action}/{}", page.sign_up.id.to_text()), &data)?;
    Ok((page, data))
}

/// Reads and checks a form of the back office. Its form id is valid at its own address, for the organizer to whom it was
/// shown.
///
/// # Errors
/// As [`read_form`] and [`check_csrf`].
pub async fn read_staff_form(
    state: &AppState,
    request: Request,
) -> Result<(FormData, Option<IdempotencyKey>), Problem> {
    let subject = app::staff_form_subject(request.uri().path(), state.organizer.as_deref());
    let (headers, data) = read_form(state, request).await?;
    let key = check_csrf(state, &headers, &subject, &data)?;
    Ok((data, key))
}
