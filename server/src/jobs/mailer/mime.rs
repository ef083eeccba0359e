//! The MIME form of a message (RFC 5322). A message has the same bytes in every attempt: its date, message id and
//! boundaries come from its row. It must not know how a message is sent.

use backend::messages::ClaimedMessage;
use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, MultiPartKind, SinglePart};
use std::time::{Duration, UNIX_EPOCH};
use url::Host;

/// Headers against automatic replies (RFC 3834, and Exchange's own header), and the language of all messages.
const HEADERS: [(&str, &str); 3] =
    [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("Content-Language", "de")];

/// The longest word in a header, in characters; a longer one, which no real text has, is split by spaces.
const MAX_WORD_LENGTH: usize = 200;

/// Why a message cannot be built from its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Recipient,
    /// The row has no body: it never had one, or lost it when the delivery was recorded.
    Body,
    Headers,
}

/// Parses the sender of messages: an address, or a name with one. `None` unless every relay accepts it.
pub fn parse_sender(from: &str) -> Option<Mailbox> {
    let mailbox: Mailbox = one_line(from).parse().ok()?;
    Some(Mailbox::new(mailbox.name, parse_address(mailbox.email.as_ref())?))
}

/// Builds the message that a relay gets.
pub fn build(message: &ClaimedMessage, sender: &Mailbox) -> Result<Message, Fault> {
    let recipient = parse_address(&message.recipient).ok_or(Fault::Recipient)?;
    let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(message.enqueued_at.0).unwrap_or(0));
    let name = message.sender_name.as_deref().map(one_line).or_else(|| sender.name.clone());
    let mut builder = Message::builder()
        .from(Mailbox::new(name, sender.email.clone()))
        .to(recipient.into())
        .subject(one_line(&message.subject))
        .date(date)
        .message_id(Some(message.message_id.clone()));
    for (name, value) in HEADERS {
        builder = builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned()));
    }
    // An address that no relay accepts would end the message.
    if let Some(reply_to) = message.reply_to.as_deref().and_then(parse_address) {
        builder = builder.reply_to(reply_to.into());
    }
    if let Some(url) = &message.unsubscribe_url {
        // One POST to the address is enough (RFC 8058).
        let one_click = "List-Unsubscribe=One-Click".to_owned();
        for (name, value) in [("List-Unsubscribe", format!("<{url}>")), ("List-Unsubscribe-Post", one_click)] {
            builder = builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
        }
    }
    builder.multipart(parts(message)?).map_err(|_| Fault::Headers)
}

/// The body as text and as HTML, of which a mail client shows one; and the calendar beside them.
fn parts(message: &ClaimedMessage) -> Result<MultiPart, Fault> {
    let (text, html) = message.text().zip(message.html()).ok_or(Fault::Body)?;
    let body = multipart(message, MultiPartKind::Alternative);
    let body = body.singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html));
    let Some(calendar) = &message.calendar else { return Ok(body) };
    let kind = ContentType::parse(&format!("text/calendar; method={}; charset=utf-8", method(calendar)));
    let calendar = Attachment::new("termin.ics".to_owned()).body(calendar.clone(), kind.map_err(|_| Fault::Headers)?);
    Ok(multipart(message, MultiPartKind::Mixed).multipart(body).singlepart(calendar))
}

/// A multipart whose boundary occurs in no body: `=_` occurs in no quoted-printable line and in no base64, and a message's
/// id cannot be predicted.
fn multipart(message: &ClaimedMessage, kind: MultiPartKind) -> MultiPart {
    let boundary = format!("=_{kind:?}_{}", message.id);
    MultiPart::builder().kind(kind).boundary(boundary).build()
}

/// The calendar's method, which the part's `Content-Type` must repeat (RFC 6047, 2.4).
fn method(calendar: &str) -> &'static str {
    if calendar.lines().any(|line| line.trim_end() == "METHOD:CANCEL") { "CANCEL" } else { "PUBLISH" }
}

/// Parses an address; `None` unless every relay accepts it. Umlauts in a domain become `xn--…`.
fn parse_address(text: &str) -> Option<Address> {
    let (local, domain) = text.rsplit_once('@')?;
    let domain = Host::parse(domain).ok()?.to_string();
    Address::new(local, domain).ok().filter(|address| AsRef::<str>::as_ref(address).is_ascii())
}

/// Makes a text safe for a header: no line breaks, no control characters, no word too long for a line (RFC 5322,
/// 2.1.1), and nothing that a mail client would decode as an encoded word (RFC 2047).
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let pieces = words.flat_map(|word| {
        let ends = word.char_indices().step_by(MAX_WORD_LENGTH).map(|(index, _)| index);
        let ends = ends.skip(1).chain([word.len()]);
        ends.scan(0, |from, to| Some(&word[std::mem::replace(from, to)..to]))
    });
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}

#[cfg(test)]
mod tests {
    use super::parse_address;
    use domain::signups::EmailAddress;

    /// Forms take what the first parser accepts, and the mailer sends to what the second one does.
    #[test]
    fn every_address_that_a_form_takes_is_one_that_a_message_can_be_sent_to() {
        let locals =
            ["anna", "a.b", "a+b", "o'neil", "!#$%&'*+-/=?^_`{|}~", "1", &"x".repeat(64), ".a", "ä", "\"a\"", "-"];
        let domains = [
            "example.org",
            "Example.ORG",
            "münchen.example",
            "xn--mnchen-3ya.example",
            "straße.example",
            "пошта.укр",
            "a-b.example",
            "1.example",
            "example.museum",
            &format!("{}.example", "x".repeat(63)),
            &format!("{}.example", "ü".repeat(63)),
            "example.123",
            "example.0x1f",
            "192.0.2.1",
            "[192.0.2.1]",
            "localhost",
            "example.org.",
            "a--b.example",
            "xn--a.example",
            "ex_ample.org",
            "x.ü-",
            "\u{301}a.example",
            "א1a.example",
        ];
        let mut accepted = 0;
        for text in locals.iter().flat_map(|local| domains.iter().map(move |domain| format!("{local}@{domain}"))) {
            if let Ok(Some(address)) = EmailAddress::parse(&text) {
                assert!(parse_address(address.as_str()).is_some(), "{text}");
                accepted += 1;
            }
        }
        assert!(accepted >= 8 * 10, "{accepted}");
    }
}
