//! Example messages about an event to an invented contact, for the preview of a server in development.

use super::draft::Draft;
use super::notifications;
use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::messages::ClaimedMessage;
use domain::events::Listing;
use domain::signups::{FormData, read_sign_up_form};
use text::Words;

/// A message of each kind, as a mailer would claim it. Nothing is stored.
///
/// # Errors
/// [`Error::NotFound`] if one cannot sign up for the event here.
pub fn example_messages(ctx: &AppContext, words: Words, listing: &Listing) -> Result<Vec<ClaimedMessage>> {
    let mut form = FormData::default();
    form.set("contact_name", "Anna Beispiel");
    form.set("email", "anna@beispiel.example");
    for workshop in &listing.event.workshops {
        form.set(&format!("workshop_{}_1", workshop.slot), workshop.slug.to_string());
    }
    let request = read_sign_up_form(&form, &listing.event).map_err(|_| Error::NotFound)?;
    let sign_up = Draft::new(ctx, words, Actor::PUBLIC, listing, request)?.sign_up;
    let messages = notifications::example_messages(ctx, words, listing, &sign_up);
    Ok(messages.into_iter().map(|(kind, message)| ClaimedMessage::example(ctx, kind, message)).collect())
}
