//! What a letter says on the wire: its parts, its headers, and that nothing typed becomes a header of its own.

use super::relay::Relay;
use super::{CALENDAR, FROM, HEADERS, letter_to, post, raw, round};
use backend::outbox::Letter;
use backend::testing::TestHouse;
use domain::time::Instant;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders};
use server::mailman::Carrier;

/// Sends it from this sender, and gives back the bytes that arrived and when it was posted.
async fn sent(letter: Letter, from: &str) -> (Vec<u8>, Instant) {
    let mut relay = Relay::plain().await;
    let house = TestHouse::open().await;
    let carrier = Carrier::smtp(&format!("smtp://localhost:{}", relay.port), None, from).unwrap();
    let posted_at = house.now();
    post(&house, letter).await;
    house.advance(1000 * 1000);
    assert_eq!(round(&house, &carrier).await, 1);
    (raw(&relay.only_letter().await), posted_at)
}

fn parsed(raw: &[u8]) -> Message<'_> {
    MessageParser::default().parse(raw).expect("a letter that can be read")
}

/// Kind of a part, such as `text/plain`, and its character set or method.
fn kind(part: &MessagePart<'_>, attribute: &str) -> (String, Option<String>) {
    let kind = part.content_type().expect("each part says what it is");
    let value = kind.attribute(attribute).map(ToOwned::to_owned);
    (format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()), value)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_has_text_html_and_calendar() {
    let (raw, _) = sent(letter_to("anna@example.org"), FROM).await;
    let letter = parsed(&raw);

    let kinds: Vec<_> = letter.parts.iter().map(|part| kind(part, "charset")).collect();
    let utf8 = Some("utf-8".to_owned());
    let expected = [
        ("multipart/mixed", None),
        ("multipart/alternative", None),
        ("text/plain", utf8.clone()),
        ("text/html", utf8.clone()),
        ("text/calendar", utf8),
    ];
    assert_eq!(kinds, expected.map(|(kind, charset)| (kind.to_owned(), charset)));
    assert_eq!(letter.body_text(0).unwrap().trim_end(), "Guten Tag,\r\nwir freuen uns auf Sie.");
    assert!(letter.body_html(0).unwrap().contains("Wir freuen uns – auf Sie."));
    let calendar = letter.attachment(0).unwrap();
    assert_eq!(calendar.attachment_name(), Some("termin.ics"));
    assert_eq!(calendar.text_contents().unwrap().trim_end(), CALENDAR.trim_end());
    assert_eq!(kind(calendar, "method").1.as_deref(), Some("PUBLISH"));
    assert!(raw.is_ascii(), "any relay can take it");
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_date_comes_as_cancelled_and_a_letter_may_have_none() {
    let cancelled = CALENDAR.replace("PUBLISH", "CANCEL");
    let (raw, _) = sent(Letter { calendar: Some(cancelled), ..letter_to("anna@example.org") }, FROM).await;
    let letter = parsed(&raw);
    assert_eq!(kind(letter.attachment(0).unwrap(), "method").1.as_deref(), Some("CANCEL"));

    let (raw, _) = sent(Letter { calendar: None, ..letter_to("anna@example.org") }, FROM).await;
    let letter = parsed(&raw);
    assert_eq!(letter.attachment_count(), 0);
    assert_eq!(kind(&letter.parts[0], "charset").0, "multipart/alternative");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_envelope_of_a_letter_says_who_when_and_that_no_machine_shall_answer() {
    let (raw, posted_at) = sent(letter_to("anna@example.org"), FROM).await;
    let letter = parsed(&raw);

    let from = letter.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Quartiersmanagement Kornwestheim"));
    assert_eq!(from.address(), Some("quartier@kornwestheim.de"));
    let to = letter.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (None, Some("anna@example.org")));
    assert_eq!(letter.subject(), Some("Ihr Platz im Gedächtnis-Café"));
    assert_eq!(letter.date().unwrap().to_timestamp(), posted_at.0 / 1000, "when it was posted, not when it went out");
    assert!(letter.message_id().unwrap().ends_with("@dabei.example"));
    let head = String::from_utf8(raw.clone()).unwrap();
    for line in
        ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "Content-Language: de", "MIME-Version: 1.0"]
    {
        assert!(head.contains(&format!("\r\n{line}\r\n")), "{line} in\n{head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_typed_becomes_a_header_of_its_own() {
    let subject = "Grüße\r\nBcc: eve@example.org\r\n\r\n<script>\u{1}\u{b}Ende\u{7f} ".to_owned() + &"lang ".repeat(60);
    let from = "\"Bürgerbüro\r\nBcc: eve\" <quartier@kornwestheim.de>";
    let (raw, _) = sent(Letter { subject, ..letter_to("anna@example.org") }, from).await;
    let letter = parsed(&raw);

    let names: Vec<_> = letter.headers().iter().map(|header| header.name().to_owned()).collect();
    assert_eq!(names, HEADERS);
    let words = "Grüße Bcc: eve@example.org <script> Ende ".to_owned() + &"lang ".repeat(60);
    assert_eq!(letter.subject().unwrap(), words.trim_end());
    assert_eq!(letter.from().unwrap().first().unwrap().name(), Some("Bürgerbüro Bcc: eve"));
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 79), "folded");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_without_end_makes_no_line_that_a_relay_refuses() {
    let subject = format!("Ihre Anmeldung: {} Ende", "x".repeat(3_000));
    let (raw, _) = sent(Letter { subject: subject.clone(), ..letter_to("anna@example.org") }, FROM).await;
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
    let read = parsed(&raw).subject().unwrap().replace(' ', "");
    assert_eq!(read, subject.replace(' ', ""), "nothing of it is lost");
}
