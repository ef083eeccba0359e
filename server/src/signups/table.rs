//! An event's list as a table for a spreadsheet (RFC 4180): a line a person. Nothing that somebody typed runs as a formula.

use backend::Error;
use backend::signups::EventList;
use domain::signups::{Participant, SignUp, State};
use text::{Words, say};

/// With the mark by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub fn csv(words: Words, list: &EventList) -> Result<String, Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let unexpected = |error: csv::Error| Error::Unexpected(Box::new(error));
    let heads = [
        say!(words, "office-reference"),
        say!(words, "paper-who"),
        say!(words, "own-contact"),
        say!(words, "form-phone"),
        say!(words, "form-email"),
        say!(words, "fact-workshop"),
        say!(words, "needs-title"),
        say!(words, "person-note"),
        say!(words, "list-state"),
    ];
    writer.write_record(heads).map_err(unexpected)?;
    for sign_up in &list.found {
        for (n, person) in (1..).zip(&sign_up.wish.participants) {
            writer.write_record(cells(words, list, sign_up, n, person).map(disarmed)).map_err(unexpected)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| Error::Unexpected(Box::new(error.into_error())))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Unexpected(Box::new(error)))?;
    Ok(format!("{BYTE_ORDER_MARK}{text}"))
}

fn cells(words: Words, list: &EventList, sign_up: &SignUp, n: i64, person: &Participant) -> [String; 9] {
    let (wish, contact, event) = (&sign_up.wish, &sign_up.wish.contact, &list.listing.event);
    let is_first = n == 1;
    let of_party = |text: Option<String>| text.filter(|_| is_first).unwrap_or_default();
    let workshops = sign_up.workshops_of(person);
    let workshops =
        workshops.filter_map(|(slug, waits)| Some(words.chosen(event.workshop(slug)?.title.clone(), waits)));
    let party = wish.needs.iter().filter(|_| is_first).map(|need| words.need(*need));
    let needs = person.needs.iter().map(|need| words.need(*need)).chain(party);
    let needs = needs.chain(wish.needs_other.clone().filter(|_| is_first));
    [
        sign_up.reference.to_string(),
        person.name.as_ref().map_or_else(|| say!(words, "form-person", n = n), ToString::to_string),
        contact.name.to_string(),
        of_party(contact.phone.as_ref().map(ToString::to_string)),
        of_party(contact.email.as_ref().map(ToString::to_string)),
        workshops.collect::<Vec<_>>().join(", "),
        needs.collect::<Vec<_>>().join(", "),
        of_party(wish.note.clone()),
        words.state(State::of(sign_up)),
    ]
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe instead (OWASP, CSV injection).
fn disarmed(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
