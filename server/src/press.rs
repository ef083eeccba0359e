//! A form on its way in, for every room: what was typed, and whether it comes from a page of ours.

use crate::guard::{self, Press};
use crate::state::State;
use app::Problem;
use axum::extract::Request;
use axum::http::HeaderMap;
use backend::signups::Form;
use domain::ids::OrganizerId;
use domain::signups::Typed;
use domain::time::Instant;

pub async fn read(state: &State, request: Request) -> Result<(HeaderMap, Typed), Problem> {
    let (parts, body) = request.into_parts();
    let typed = guard::form(&parts.headers, body, state.form_within).await?;
    Ok((parts.headers, typed))
}

/// The form's number and the time of its making, where we made it for `subject`. A foreign press ends here.
pub fn signed(
    state: &State,
    headers: &HeaderMap,
    subject: &str,
    typed: &Typed,
) -> Result<Option<(String, Instant)>, Problem> {
    let house = &state.house;
    let id = typed.value("form_id").unwrap_or_default().to_owned();
    let made_at = house.secret.read_form_id(subject, &id);
    match guard::press(headers, &house.settings.public_url, made_at.is_some()) {
        Press::Ours => Ok(made_at.map(|made_at| (id, made_at))),
        Press::Foreign => Err(Problem::ForeignPress),
    }
}

/// The guard lets nobody in whom it does not know.
pub fn who(state: &State) -> Result<OrganizerId, Problem> {
    state.organizer.as_ref().map(|organizer| organizer.id).ok_or(Problem::NotForYou)
}

/// A form of the back office, with its number: good at its own address, for whoever it was shown to.
pub async fn of_staff(state: &State, request: Request) -> Result<(Typed, Option<Form>), Problem> {
    let subject = app::staff_form(request.uri().path(), state.organizer.as_deref());
    let (headers, typed) = read(state, request).await?;
    let number = signed(state, &headers, &subject, &typed)?;
    Ok((typed, number.map(|(id, made_at)| Form { id, made_at })))
}
