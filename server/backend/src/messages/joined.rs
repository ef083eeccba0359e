//! Joins the pending messages of a bundle into one, which is sent instead of them.

use super::body::MessageBody;
use super::store::{self, ClaimedMessage};
use crate::db::{self, Conn};
use domain::time::Instant;
use std::collections::BTreeSet;
use text::{Words, say};

/// Claims with the first message of a bundle those others that can be claimed, and joins them into one.
pub(super) async fn claim_others(
    c: &mut Conn<'_>,
    first: ClaimedMessage,
    now: Instant,
    lease_end: Instant,
    furthest: Instant,
) -> db::Result<ClaimedMessage> {
    let Some(bundle) = first.bundle.clone() else { return Ok(first) };
    let message_id = own_message_id(&first);
    store::set_message_id(c, &first.id, &message_id).await?;
    let mut others = store::claim_bundle(c, now, lease_end, &bundle, furthest).await?;
    others.sort_by(|a, b| (a.bundle_position, &a.id).cmp(&(b.bundle_position, &b.id)));
    // A report that the one message came back is about all.
    for other in &others {
        store::set_message_id(c, &other.id, &message_id).await?;
    }
    Ok(joined(ClaimedMessage { message_id, ..first }, &others))
}

/// The `Message-ID` of a message that is sent first of its bundle, even if it was sent with another one before.
fn own_message_id(message: &ClaimedMessage) -> String {
    let host = message.message_id.split_once('@').map_or("", |(_, host)| host);
    format!("<{}@{host}", message.id)
}

fn joined(first: ClaimedMessage, others: &[ClaimedMessage]) -> ClaimedMessage {
    if others.is_empty() {
        return first;
    }
    let words = Words::german();
    let all: Vec<&ClaimedMessage> = std::iter::once(&first).chain(others).collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let bodies: Vec<MessageBody> = all.iter().filter_map(|message| message.body.clone()).collect();
    let heading = |number: usize| {
        say!(words, "message-date-number", number = i64::try_from(number).unwrap_or(i64::MAX), count = count)
    };
    let body = MessageBody::joined(&bodies, heading);
    let calendar = joined_calendar(all.iter().filter_map(|message| message.calendar.as_deref()));
    let subject = say!(words, "message-several-dates", subject = first.subject.clone(), count = count);
    ClaimedMessage { subject, body, calendar, ..first }
}

const ENTRY: &str = "BEGIN:VEVENT\r\n";
const END_OF_ENTRY: &str = "END:VEVENT\r\n";

/// One iCalendar file with the entries of several that have the same method, each entry once.
fn joined_calendar<'a>(mut calendars: impl Iterator<Item = &'a str>) -> Option<String> {
    let first = calendars.next()?;
    let Some((head, tail)) = first.split_once(ENTRY) else { return Some(first.to_owned()) };
    let end = tail.rsplit_once(END_OF_ENTRY).map_or("", |(_, end)| end);
    let mut known = BTreeSet::new();
    let entries = std::iter::once(first).chain(calendars).flat_map(|calendar| calendar.split(ENTRY).skip(1));
    let entries = entries.filter_map(|entry| entry.split_once(END_OF_ENTRY).map(|(entry, _)| entry));
    let uid = |entry: &str| entry.lines().find(|line| line.starts_with("UID:")).map(ToOwned::to_owned);
    let entries = entries.filter(|entry| known.insert(uid(entry)));
    let entries: String = entries.flat_map(|entry| [ENTRY, entry, END_OF_ENTRY]).collect();
    Some(format!("{head}{entries}{end}"))
}

#[cfg(test)]
mod tests {
    use super::joined_calendar;

    #[test]
    fn entries_of_several_calendars_stand_in_one_and_each_once() {
        let calendar =
            |uid: &str| format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        let [one, two] = [calendar("1"), calendar("2")];
        let joined = joined_calendar([one.as_str(), &two, &one].into_iter()).unwrap();
        let entry = |uid: &str| format!("BEGIN:VEVENT\r\nUID:{uid}\r\nEND:VEVENT\r\n");
        assert_eq!(joined, format!("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", entry("1"), entry("2")));
        assert_eq!(joined_calendar([one.as_str()].into_iter()), Some(one.clone()));
        assert_eq!(joined_calendar(std::iter::empty()), None);
    }
}
