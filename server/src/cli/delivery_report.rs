//! Reads a delivery report (RFC 3464): whether a delivery failed for good, of which message, and to whom. It must not know
//! what is done about it.

use backend::messages::{Bounce, ReturnedHeaders};
use mail_parser::{HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// What a message that came in says about the delivery of a message of ours.
#[derive(Debug, PartialEq, Eq)]
pub enum DeliveryReport {
    /// It could not be delivered, and the mail server has given up.
    Failed(Bounce),
    /// No delivery failed: a report of a delay or of success, an automatic reply, or a message from a person.
    NotFailed,
    /// It is no e-mail message.
    Unreadable,
}

/// Parses a message, with or without the line `From …` that a mail server puts before one in a pipe. A report may be wrapped
/// in other parts, and may hold the returned message or only its headers.
pub fn parse_report(message: &[u8]) -> DeliveryReport {
    let is_separated = message.starts_with(b"From ");
    let start = if is_separated { message.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1) } else { 0 };
    let Some(message) = MessageParser::default().parse(&message[start..]) else { return DeliveryReport::Unreadable };
    let reports = message.parts.iter().filter(|part| is_kind(part, &["delivery-status", "global-delivery-status"]));
    let groups: Vec<String> = reports.flat_map(|report| field_groups(report.contents())).collect();
    let failed: Vec<_> = groups.iter().filter_map(|group| failed_recipients(group)).collect();
    if failed.is_empty() {
        return DeliveryReport::NotFailed;
    }
    let (message_ids, returned) = returned(&message);
    DeliveryReport::Failed(Bounce { message_ids, returned, recipients: failed.concat() })
}

/// The groups of fields of a report, which empty lines separate: one about the message, then one for each recipient.
fn field_groups(report: &[u8]) -> Vec<String> {
    let report = String::from_utf8_lossy(report).replace("\r\n", "\n");
    report.split("\n\n").map(|group| format!("{}\n\n", group.trim_matches('\n'))).collect()
}

/// The recipient that a group says could not be reached, as it was given and as it was after forwarding. A failure is final
/// also with a temporary status (4.4.7): then the mail server has tried for days.
fn failed_recipients(group: &str) -> Option<Vec<String>> {
    let group = MessageParser::new().parse_headers(group)?;
    if !field(&group, "Action")?.eq_ignore_ascii_case("failed") {
        return None;
    }
    let recipients = ["Original-Recipient", "Final-Recipient"].into_iter();
    Some(recipients.filter_map(|name| address(field(&group, name)?)).collect())
}

fn field<'a>(group: &'a Message<'_>, name: &'static str) -> Option<&'a str> {
    group.header(name)?.as_text().map(str::trim)
}

/// The address in a field such as `rfc822; anna@example.org`.
fn address(field: &str) -> Option<String> {
    let (_, address) = field.split_once(';')?;
    let address = address.trim().trim_start_matches('<').trim_end_matches('>');
    (address.contains('@') && !address.contains(char::is_control)).then(|| address.to_owned())
}

/// The `Message-ID` and other headers of the message that came back, then the `Message-ID`s to which the report refers.
fn returned(message: &Message<'_>) -> (Vec<String>, Option<ReturnedHeaders>) {
    let (returned, mut headers): (Vec<_>, Vec<_>) = message.parts.iter().filter_map(returned_headers).unzip();
    let referred = [HeaderName::InReplyTo, HeaderName::References].into_iter().flat_map(|name| {
        let ids = message.header(name).and_then(HeaderValue::as_text_list).unwrap_or_default();
        ids.iter().map(ToString::to_string).collect::<Vec<_>>()
    });
    let ids = returned.into_iter().flatten().chain(referred).filter(|id| id.chars().all(|c| c.is_ascii_graphic()));
    (ids.map(|id| format!("<{id}>")).collect(), headers.pop())
}

fn returned_headers(part: &MessagePart<'_>) -> Option<(Option<String>, ReturnedHeaders)> {
    match &part.body {
        PartType::Message(returned) => Some(read_headers(returned)),
        _ if is_kind(part, &["rfc822-headers", "global-headers", "rfc822", "global"]) => {
            let headers = [part.contents(), b"\r\n\r\n"].concat();
            Some(read_headers(&MessageParser::default().parse_headers(&headers)?))
        }
        _ => None,
    }
}

fn read_headers(returned: &Message<'_>) -> (Option<String>, ReturnedHeaders) {
    let is_automatic =
        field(returned, "Auto-Submitted").is_some_and(|value| value.eq_ignore_ascii_case("auto-generated"));
    let subject = returned.subject().map(ToOwned::to_owned);
    (returned.message_id().map(ToOwned::to_owned), ReturnedHeaders { subject, is_automatic })
}

/// Whether a part is a `message/…` or `text/…` with one of these subtypes.
fn is_kind(part: &MessagePart<'_>, subtypes: &[&str]) -> bool {
    let Some(kind) = part.content_type() else { return false };
    let is_report = ["message", "text"].iter().any(|name| kind.ctype().eq_ignore_ascii_case(name));
    is_report && kind.subtype().is_some_and(|found| subtypes.iter().any(|subtype| found.eq_ignore_ascii_case(subtype)))
}
