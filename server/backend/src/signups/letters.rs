//! What we write to a contact. None of the person's own words stand in it: whoever types a stranger's address
//! can send them nothing but the city's own sentences.

use super::calendar::of_sign_up;
use super::desk::Desk;
use crate::db::Conn;
use crate::error::Result;
use crate::events::calendar::Method;
use crate::house::House;
use crate::outbox::sheet::{Part, Sheet};
use crate::outbox::{self, Kind, Letter, Reason};
use crate::secret::Purpose;
use domain::events::Listing;
use domain::signups::SignUp;
use text::{Words, say};

/// None where the contact has no e-mail address: they have read the answer, and somebody can call.
pub(super) fn confirmation(
    house: &House,
    words: Words,
    desk: Desk,
    listing: &Listing,
    sign_up: &SignUp,
) -> Option<Letter> {
    let kind = if desk.is_public() { Kind::Confirmation } else { Kind::Entry };
    let subject = match listing.event.outside_title() {
        Some(title) => say!(words, "letter-confirmation-subject", title = title.to_owned()),
        None => say!(words, "letter-neutral-subject", date = words.date(listing.event.starts().date())),
    };
    let parts = vec![
        Part::Heading(say!(words, "letter-confirmation-heading")),
        Part::Paragraph(say!(words, "letter-confirmation-places", places = sign_up.wish.places())),
        facts(words, listing, sign_up),
        own_page(house, words, sign_up),
        mailbox(house, words, sign_up),
        Part::Paragraph(say!(words, "letter-not-you")),
    ];
    letter(house, words, listing, sign_up, kind, Method::Publish, subject, parts)
}

pub(super) fn change(house: &House, words: Words, listing: &Listing, sign_up: &SignUp) -> Option<Letter> {
    let subject = say!(words, "letter-change-subject", reference = sign_up.reference.to_string());
    let parts = vec![
        Part::Heading(say!(words, "letter-change-heading")),
        Part::Paragraph(say!(words, "letter-confirmation-places", places = sign_up.wish.places())),
        facts(words, listing, sign_up),
        own_page(house, words, sign_up),
    ];
    letter(house, words, listing, sign_up, Kind::Change, Method::Publish, subject, parts)
}

pub(super) fn cancellation(house: &House, words: Words, listing: &Listing, sign_up: &SignUp) -> Option<Letter> {
    let subject = say!(words, "letter-cancellation-subject", reference = sign_up.reference.to_string());
    let parts = vec![
        Part::Heading(say!(words, "letter-cancellation-heading")),
        Part::Paragraph(say!(words, "letter-cancellation-words", places = sign_up.wish.places())),
        facts(words, listing, sign_up),
        Part::Paragraph(say!(words, "letter-cancellation-mistake")),
    ];
    letter(house, words, listing, sign_up, Kind::Cancellation, Method::Cancel, subject, parts)
}

/// Posts what there is to say; where no letter can be, somebody calls, unless they have heard it already.
pub(super) async fn tell(
    tx: &mut Conn<'_>,
    house: &House,
    desk: Desk,
    sign_up: &SignUp,
    kind: Kind,
    letter: Option<Letter>,
) -> Result<()> {
    match letter {
        Some(letter) => outbox::post(tx, house, &letter).await,
        None if desk.is_told => Ok(()),
        None => outbox::call_instead(tx, house, &sign_up.id.to_text(), kind.code(), Reason::NoEmail).await,
    }
}

/// What every letter about a sign-up ends with, and the envelope around it.
#[expect(clippy::too_many_arguments, reason = "the three letters above say what they are, in order")]
fn letter(
    house: &House,
    words: Words,
    listing: &Listing,
    sign_up: &SignUp,
    kind: Kind,
    method: Method,
    subject: String,
    mut parts: Vec<Part>,
) -> Option<Letter> {
    let email = sign_up.wish.contact.email.as_ref()?;
    if let Some(phone) = listing.phone().or(Some(house.settings.city.phone.as_str())).filter(|phone| !phone.is_empty())
    {
        parts.push(Part::Paragraph(say!(words, "letter-questions", phone = phone.to_owned())));
    }
    parts.push(Part::Link { words: say!(words, "letter-privacy"), url: house.url(&words.path("/datenschutz")) });
    let sheet = Sheet { language: words.language(), title: subject.clone(), parts };
    Some(Letter {
        about: sign_up.id.to_text(),
        kind,
        recipient: email.to_string(),
        subject,
        text: sheet.text(),
        html: sheet.html(),
        calendar: Some(of_sign_up(house, words, listing, sign_up, method)),
    })
}

fn facts(words: Words, listing: &Listing, sign_up: &SignUp) -> Part {
    let event = &listing.event;
    let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
    let mut facts = vec![(say!(words, "fact-what"), title)];
    for date in &event.dates {
        facts.push((say!(words, "fact-when"), words.period(*date, event.is_all_day)));
    }
    facts.push((say!(words, "fact-where"), listing.venue.address()));
    if !listing.venue.accessibility.is_empty() {
        facts.push((say!(words, "fact-accessibility"), listing.venue.accessibility.join(", ")));
    }
    for (slug, places) in sign_up.wish.workshop_places() {
        if let Some(workshop) = event.workshop(slug).filter(|_| !event.sign_up.is_confidential) {
            let line = say!(words, "workshop-places", title = workshop.title.clone(), places = places);
            facts.push((say!(words, "fact-workshop"), line));
        }
    }
    facts.push((say!(words, "fact-reference"), sign_up.reference.to_string()));
    Part::Facts(facts)
}

fn own_page(house: &House, words: Words, sign_up: &SignUp) -> Part {
    let token = house.secret.token(Purpose::OwnPage, sign_up.id, sign_up.generation);
    Part::Link { words: say!(words, "letter-own-page"), url: house.url(&words.path(&format!("/anmeldung/{token}"))) }
}

fn mailbox(house: &House, words: Words, sign_up: &SignUp) -> Part {
    let token = house.secret.token(Purpose::Mailbox, sign_up.id, sign_up.generation);
    Part::Link { words: say!(words, "letter-mailbox"), url: house.url(&words.path(&format!("/bestaetigen/{token}"))) }
}
