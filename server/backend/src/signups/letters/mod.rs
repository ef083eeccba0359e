//! What we write to a contact. None of the person's own words stand in it: whoever types a stranger's address
//! can send them nothing but the city's own sentences.

mod changes;
mod event;
mod first;
mod turn;

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
use domain::ids::WorkshopSlug;
use domain::signups::{Placement, SignUp};
use text::{Words, say};

pub(super) use changes::{cancellation, change};
pub(super) use event::{event_cancelled, event_moved, event_restored, reminder, thanks};
pub(super) use first::{asking, first};
pub(super) use turn::{accepted, lapsed, moved_into, moved_up};

/// What a letter is about.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    pub house: &'a House,
    pub words: Words,
    pub listing: &'a Listing,
    pub sign_up: &'a SignUp,
    /// Their place in line, where they wait.
    pub position: Option<i64>,
}

/// What one letter says beside what all say.
struct Says {
    kind: Kind,
    /// None where nothing stands in anybody's calendar.
    calendar: Option<Method>,
    subject: String,
    parts: Vec<Part>,
}

impl Writing<'_> {
    /// In its envelope, with what every letter about a sign-up ends with. None where the contact has no e-mail address.
    fn letter(self, says: Says) -> Option<Letter> {
        let Self { house, words, listing, sign_up, .. } = self;
        let email = sign_up.wish.contact.email.as_ref()?;
        let Says { kind, calendar, subject, mut parts } = says;
        let phone = listing.phone().or(Some(house.settings.city.phone.as_str())).filter(|phone| !phone.is_empty());
        if let Some(phone) = phone {
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
            calendar: calendar.map(|method| of_sign_up(house, words, listing, sign_up, method)),
        })
    }

    /// What a subject may call the event: its title, or its day where the title is nobody's business.
    fn what(self) -> String {
        let title = self.listing.event.outside_title().map(ToOwned::to_owned);
        title.unwrap_or_else(|| self.words.date(self.listing.event.starts().date()))
    }

    /// How the sign-up stands, in a sentence or two.
    fn standing(self) -> Part {
        let (words, places) = (self.words, self.sign_up.wish.places());
        Part::Paragraph(match self.sign_up.placement {
            Placement::Waiting { .. } => {
                say!(words, "letter-waiting", places = places, position = self.position.unwrap_or(1))
            }
            placement if placement.waits_for_call() => {
                say!(words, "letter-held-for-call", places = places)
            }
            Placement::Held { until } => say!(words, "letter-held", places = places, until = words.at(until)),
            Placement::Offered { until } => say!(words, "letter-offered", places = places, until = words.at(until)),
            Placement::Confirmed | Placement::Lapsed => say!(words, "letter-confirmation-places", places = places),
        })
    }

    fn facts(self) -> Part {
        let Self { words, listing, sign_up, .. } = self;
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
            facts.extend(self.workshop(slug, places));
        }
        facts.push((say!(words, "fact-reference"), sign_up.reference.to_string()));
        Part::Facts(facts)
    }

    fn workshop(self, slug: &WorkshopSlug, places: i64) -> Option<(String, String)> {
        let Self { words, listing, sign_up, .. } = self;
        let workshop = listing.event.workshop(slug).filter(|_| !listing.event.sign_up.is_confidential)?;
        let label = if sign_up.waits_for.contains_key(slug) {
            say!(words, "fact-workshop-waits")
        } else {
            say!(words, "fact-workshop")
        };
        Some((label, say!(words, "workshop-places", title = workshop.title.clone(), places = places)))
    }

    /// Only who is signed up has it in their calendar.
    fn entry(self, method: Method) -> Option<Method> {
        (self.sign_up.placement == Placement::Confirmed).then_some(method)
    }

    /// People of their party who have no place yet.
    fn wait_on(self, others: i64) -> Option<Part> {
        (others > 0).then(|| Part::Paragraph(say!(self.words, "letter-others-wait", others = others)))
    }

    /// A confidential event's address may tell what it is.
    fn event_page(self, words: String) -> Part {
        if self.listing.event.sign_up.is_confidential {
            return Part::Paragraph(words);
        }
        let path = self.words.path(&format!("/veranstaltungen/{}", self.listing.event.slug));
        Part::Link { words, url: self.house.url(&path) }
    }

    fn own_page(self) -> Part {
        self.link(say!(self.words, "letter-own-page"), "")
    }

    /// To what one can do about one's own sign-up.
    fn link(self, words: String, act: &str) -> Part {
        let token = self.house.secret.token(Purpose::OwnPage, self.sign_up.id, self.sign_up.generation);
        Part::Link { words, url: self.house.url(&self.words.path(&format!("/anmeldung/{token}{act}"))) }
    }

    fn mailbox(self, words: String) -> Part {
        let token = self.house.secret.token(Purpose::Mailbox, self.sign_up.id, self.sign_up.generation);
        Part::Link { words, url: self.house.url(&self.words.path(&format!("/bestaetigen/{token}"))) }
    }
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
