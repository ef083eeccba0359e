//! A form on its way in: where it comes from, and what the page's own buttons change in it.

use crate::guard::{self, Press};
use crate::state::State;
use app::Problem;
use axum::extract::Request;
use axum::http::HeaderMap;
use backend::signups::OwnPage;
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

/// The button `more` was pressed.
pub fn wants_more(typed: &Typed) -> bool {
    typed.value("more").is_some()
}

/// The form with a person more. What one had chosen for all stays with those who were there.
pub fn one_more(typed: &Typed, most: i64) -> Typed {
    let mut more = typed.clone();
    let people = typed.people(most);
    more.0.retain(|(field, _)| field != "more");
    if people == 1 {
        for (field, _) in &mut more.0 {
            let is_for_all =
                field == "needs" || field.strip_prefix("workshop_").is_some_and(|slot| !slot.contains('_'));
            if is_for_all {
                field.push_str("_1");
            }
        }
    }
    more.set("people", (people + 1).min(most).to_string());
    more
}

/// One's own contact is not changed here; the form does not ask for it.
pub fn with_contact(typed: &mut Typed, page: &OwnPage) {
    let contact = &page.sign_up.wish.contact;
    typed.set("contact_name", contact.name.as_str());
    typed.set("email", contact.email.as_ref().map_or("", |email| email.as_str()));
    typed.set("phone", contact.phone.as_ref().map_or("", |phone| phone.as_str()));
}
