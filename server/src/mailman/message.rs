//! A letter as it goes over the wire (RFC 5322). Called by `smtp` and `caught`. The same letter is the same bytes, however
//! often it is tried: date, number and boundaries come from its row. It must not know how a letter travels.

use backend::outbox::Claimed;
use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, MultiPartKind, SinglePart};
use std::time::{Duration, UNIX_EPOCH};
use url::Host;

/// Machines shall not answer (RFC 3834, and Exchange's own way of saying it); the words are German.
const HEADERS: [(&str, &str); 3] =
    [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("Content-Language", "de")];

/// In characters. No honest word is longer; one that is has a space in it then.
const LONGEST_WORD: usize = 200;

/// Why no letter can be made of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Recipient,
    /// It has no words; or lost them, being settled already.
    Words,
    Headers,
}

/// The mailbox in `DABEI_MAIL_FROM`.
pub fn sender(from: &str) -> Option<Mailbox> {
    let mailbox: Mailbox = one_line(from).parse().ok()?;
    Some(Mailbox::new(mailbox.name, address(mailbox.email.as_ref())?))
}

pub fn write(letter: &Claimed, sender: &Mailbox) -> Result<Message, Fault> {
    let recipient = address(&letter.recipient).ok_or(Fault::Recipient)?;
    let posted = UNIX_EPOCH + Duration::from_millis(u64::try_from(letter.posted_at).unwrap_or(0));
    let mut message = Message::builder()
        .from(sender.clone())
        .to(recipient.into())
        .subject(one_line(&letter.subject))
        .date(posted)
        .message_id(Some(letter.message_id.clone()));
    for (name, value) in HEADERS {
        message = message.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned()));
    }
    message.multipart(parts(letter)?).map_err(|_| Fault::Headers)
}

/// The words as text and as HTML, of which a reader shows one; and the calendar beside them.
fn parts(letter: &Claimed) -> Result<MultiPart, Fault> {
    let text = letter.text_body.clone().ok_or(Fault::Words)?;
    let mut words = multipart(letter, MultiPartKind::Alternative).singlepart(SinglePart::plain(text));
    if let Some(html) = &letter.html_body {
        words = words.singlepart(SinglePart::html(html.clone()));
    }
    let Some(calendar) = &letter.calendar else { return Ok(words) };
    let kind = ContentType::parse(&format!("text/calendar; method={}; charset=utf-8", method(calendar)));
    let calendar = Attachment::new("termin.ics".to_owned()).body(calendar.clone(), kind.map_err(|_| Fault::Headers)?);
    Ok(multipart(letter, MultiPartKind::Mixed).multipart(words).singlepart(calendar))
}

/// `=_` stands in no quoted-printable line and in no base64, and nobody foretells a letter's number.
fn multipart(letter: &Claimed, kind: MultiPartKind) -> MultiPart {
    let boundary = format!("=_{kind:?}_{}", letter.id);
    MultiPart::builder().kind(kind).boundary(boundary).build()
}

/// The part's method must be the calendar's own (RFC 6047, 2.4).
fn method(calendar: &str) -> &'static str {
    if calendar.lines().any(|line| line.trim_end() == "METHOD:CANCEL") { "CANCEL" } else { "PUBLISH" }
}

/// None unless every relay can take it. Umlauts in a domain travel as `xn--…`.
fn address(text: &str) -> Option<Address> {
    let (local, domain) = text.rsplit_once('@')?;
    let domain = Host::parse(domain).ok()?.to_string();
    Address::new(local, domain).ok().filter(|address| AsRef::<str>::as_ref(address).is_ascii())
}

/// What stands in a header stays in it: no line breaks, no control characters, no word too long for a line (RFC 5322,
/// 2.1.1), and nothing that a reader would take for an encoded word (RFC 2047) and read as something else.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let pieces = words.flat_map(|word| {
        let ends = word.char_indices().step_by(LONGEST_WORD).map(|(at, _)| at);
        let ends = ends.skip(1).chain([word.len()]);
        ends.scan(0, |from, to| Some(&word[std::mem::replace(from, to)..to]))
    });
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}
