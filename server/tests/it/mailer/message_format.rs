//! The format of a sent message (RFC 5322): its parts and headers, and that no user input becomes a header.

use super::relay::Relay;
use super::{CALENDAR, FROM, HEADERS, enqueue, message_to, raw_bytes, send_batch};
use backend::messages::Message;
use backend::testing::TestApp;
use domain::time::{Instant, Millis};
use mail_parser::{Message as ParsedMessage, MessageParser, MessagePart, MimeHeaders};
use server::jobs::mailer::{Transport, parse_sender};

/// Sends a message from this sender. Returns the bytes that the relay received, and when the message was enqueued.
async fn send(message: Message, from: &str) -> (Vec<u8>, Instant) {
    let mut relay = Relay::plain().await;
    let ctx = TestApp::open().await;
    let transport =
        Transport::smtp(&format!("smtp://localhost:{}", relay.port), None, parse_sender(from).unwrap()).unwrap();
    let enqueued_at = ctx.now();
    enqueue(&ctx, message).await;
    ctx.advance(Millis(1000 * 1000));
    assert_eq!(send_batch(&ctx, &transport).await, 1);
    (raw_bytes(&relay.only_message().await), enqueued_at)
}

fn parsed(raw: &[u8]) -> ParsedMessage<'_> {
    MessageParser::default().parse(raw).expect("a valid message")
}

/// The media type of a part, such as `text/plain`, and one of its parameters.
fn media_type(part: &MessagePart<'_>, parameter: &str) -> (String, Option<String>) {
    let media_type = part.content_type().expect("each part has a media type");
    let value = media_type.attribute(parameter).map(ToOwned::to_owned);
    (format!("{}/{}", media_type.ctype(), media_type.subtype().unwrap_or_default()), value)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_has_text_html_and_calendar() {
    let (raw, _) = send(message_to("anna@example.org"), FROM).await;
    let message = parsed(&raw);

    let media_types: Vec<_> = message.parts.iter().map(|part| media_type(part, "charset")).collect();
    let utf8 = Some("utf-8".to_owned());
    let expected = [
        ("multipart/mixed", None),
        ("multipart/alternative", None),
        ("text/plain", utf8.clone()),
        ("text/html", utf8.clone()),
        ("text/calendar", utf8),
    ];
    assert_eq!(media_types, expected.map(|(media_type, charset)| (media_type.to_owned(), charset)));
    assert_eq!(message.body_text(0).unwrap().trim_end(), "Guten Tag,\r\nwir freuen uns – auf Sie.");
    assert!(message.body_html(0).unwrap().contains("wir freuen uns – auf Sie."));
    let calendar = message.attachment(0).unwrap();
    assert_eq!(calendar.attachment_name(), Some("termin.ics"));
    assert_eq!(calendar.text_contents().unwrap().trim_end(), CALENDAR.trim_end());
    assert_eq!(media_type(calendar, "method").1.as_deref(), Some("PUBLISH"));
    assert!(raw.is_ascii(), "any relay accepts ASCII");
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_may_cancel_a_calendar_entry_or_have_none() {
    let cancelled = CALENDAR.replace("PUBLISH", "CANCEL");
    let (raw, _) = send(Message { calendar: Some(cancelled), ..message_to("anna@example.org") }, FROM).await;
    let message = parsed(&raw);
    assert_eq!(media_type(message.attachment(0).unwrap(), "method").1.as_deref(), Some("CANCEL"));

    let (raw, _) = send(Message { calendar: None, ..message_to("anna@example.org") }, FROM).await;
    let message = parsed(&raw);
    assert_eq!(message.attachment_count(), 0);
    assert_eq!(media_type(&message.parts[0], "charset").0, "multipart/alternative");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_headers_of_a_message_name_its_sender_and_date_and_suppress_automatic_replies() {
    let (raw, enqueued_at) = send(message_to("anna@example.org"), FROM).await;
    let message = parsed(&raw);

    let from = message.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Quartiersmanagement Kornwestheim"));
    assert_eq!(from.address(), Some("quartier@kornwestheim.de"));
    let to = message.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (None, Some("anna@example.org")));
    assert_eq!(message.subject(), Some("Ihr Platz im Gedächtnis-Café"));
    assert_eq!(
        message.date().unwrap().to_timestamp(),
        enqueued_at.0 / 1000,
        "when it was enqueued, not when it was sent"
    );
    assert!(message.message_id().unwrap().ends_with("@dabei.example"));
    let head = String::from_utf8(raw.clone()).unwrap();
    for line in
        ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "Content-Language: de", "MIME-Version: 1.0"]
    {
        assert!(head.contains(&format!("\r\n{line}\r\n")), "{line} in\n{head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_says_for_whom_the_sender_writes_where_answers_go_and_how_to_end_it() {
    let url = "https://dabei.example/anmeldung/0123456789012345678901234567890123456789012/keine-erinnerung";
    let letter = Message {
        sender_name: Some("Stadt Kornwestheim (Heimatverein)".to_owned()),
        reply_to: Some("verein@heimat.example".to_owned()),
        unsubscribe_url: Some(url.to_owned()),
        ..message_to("anna@example.org")
    };
    let (raw, _) = send(letter.clone(), FROM).await;
    let message = parsed(&raw);
    let from = message.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Stadt Kornwestheim (Heimatverein)"));
    assert_eq!(from.address(), Some("quartier@kornwestheim.de"), "the relay sends for this address alone");
    assert_eq!(message.reply_to().unwrap().first().unwrap().address(), Some("verein@heimat.example"));
    let unfolded = String::from_utf8(raw).unwrap().replace("\r\n ", " ");
    assert!(unfolded.contains(&format!("\r\nList-Unsubscribe: <{url}>\r\n")), "{unfolded}");
    assert!(unfolded.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "RFC 8058");

    let (raw, _) = send(Message { reply_to: Some("kein Postfach".to_owned()), ..letter }, FROM).await;
    assert!(parsed(&raw).reply_to().is_none(), "an address that no relay accepts does not end the message");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_user_input_becomes_a_header() {
    let subject = "Grüße\r\nBcc: eve@example.org\r\n\r\n<script>\u{1}\u{b}Ende\u{7f} ".to_owned() + &"lang ".repeat(60);
    let from = "\"Bürgerbüro\r\nBcc: eve\" <quartier@kornwestheim.de>";
    let (raw, _) = send(Message { subject, ..message_to("anna@example.org") }, from).await;
    let message = parsed(&raw);

    let names: Vec<_> = message.headers().iter().map(|header| header.name().to_owned()).collect();
    assert_eq!(names, HEADERS);
    let expected = "Grüße Bcc: eve@example.org <script> Ende ".to_owned() + &"lang ".repeat(60);
    assert_eq!(message.subject().unwrap(), expected.trim_end());
    assert_eq!(message.from().unwrap().first().unwrap().name(), Some("Bürgerbüro Bcc: eve"));
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 79), "folded");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_very_long_word_makes_no_line_that_is_too_long_for_a_relay() {
    let subject = format!("Ihre Anmeldung: {} Ende", "x".repeat(3_000));
    let (raw, _) = send(Message { subject: subject.clone(), ..message_to("anna@example.org") }, FROM).await;
    assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
    let read = parsed(&raw).subject().unwrap().replace(' ', "");
    assert_eq!(read, subject.replace(' ', ""), "the subject is complete");
}
