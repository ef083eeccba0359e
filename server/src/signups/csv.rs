//! An event's list of sign-ups as CSV (RFC 4180), one line for each participant. No cell is taken for a formula.

use backend::Error;
use backend::signups::SignUpList;
use domain::signups::{Participant, SignUp};
use text::{Words, say};

/// The mark by which spreadsheets recognise UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes the list in the words of a language.
pub fn sign_up_list_csv(words: Words, list: &SignUpList) -> Result<String, Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let unexpected = |error: csv::Error| Error::Unexpected(Box::new(error));
    let headings = [
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
    writer.write_record(headings).map_err(unexpected)?;
    for sign_up in &list.found {
        for (position, participant) in (1..).zip(&sign_up.request.participants) {
            writer
                .write_record(cells(words, list, sign_up, position, participant).map(escape_formula))
                .map_err(unexpected)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| Error::Unexpected(Box::new(error.into_error())))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Unexpected(Box::new(error)))?;
    Ok(format!("{BYTE_ORDER_MARK}{text}"))
}

fn cells(words: Words, list: &SignUpList, sign_up: &SignUp, position: i64, participant: &Participant) -> [String; 9] {
    let (request, contact, event) = (&sign_up.request, &sign_up.request.contact, &list.listing.event);
    let is_first = position == 1;
    let of_party = |text: Option<String>| text.filter(|_| is_first).unwrap_or_default();
    let workshops = sign_up.workshops_of(participant);
    let workshops =
        workshops.filter_map(|(slug, waits)| Some(words.workshop_choice(event.workshop(slug)?.title.clone(), waits)));
    let party = request.needs.iter().filter(|_| is_first).map(|need| words.need(*need));
    let needs = participant.needs.iter().map(|need| words.need(*need)).chain(party);
    let needs = needs.chain(request.needs_other.clone().filter(|_| is_first));
    [
        sign_up.reference.to_string(),
        participant.name.as_ref().map_or_else(|| say!(words, "form-person", n = position), ToString::to_string),
        contact.name.to_string(),
        of_party(contact.phone.as_ref().map(ToString::to_string)),
        of_party(contact.email.as_ref().map(ToString::to_string)),
        workshops.collect::<Vec<_>>().join(", "),
        needs.collect::<Vec<_>>().join(", "),
        of_party(request.note.clone()),
        words.sign_up_status(sign_up.status()),
    ]
}

/// Puts an apostrophe before a cell that a spreadsheet would take for a formula (OWASP, CSV injection).
fn escape_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
