//! What the sign-up form's own buttons change in it, and what its page does not ask for.

use crate::answer::Answer;
use app::Answered;
use axum::http::StatusCode;
use backend::signups::OwnPage;
use domain::events::Event;
use domain::signups::Typed;

/// The button `more` was pressed.
pub fn wants_more(typed: &Typed) -> bool {
    typed.value("more").is_some()
}

/// The same form with a person more.
pub fn again_with_more(typed: &Typed, event: &Event) -> Answer {
    let typed = one_more(typed, event.sign_up.max_party);
    Answer::Again(StatusCode::OK, Answered { typed, ..Answered::default() })
}

/// What one had chosen for all stays with those who were there.
fn one_more(typed: &Typed, most: i64) -> Typed {
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
    typed.set("postal", contact.postal.as_ref().map_or("", |postal| postal.as_str()));
}
