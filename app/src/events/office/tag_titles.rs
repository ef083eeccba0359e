//! The addresses and titles of the pages of topics and target groups.

use crate::events::paths::path_with_query;
use backend::programme::{Tag, TagKind};
use domain::signups::FormData;
use text::{Words, say};

/// The parameter that names the topic or target group of a form.
pub const ENTRY: &str = "eintrag";

/// The path of the list.
pub fn tags_path(kind: TagKind) -> &'static str {
    match kind {
        TagKind::Topic => "/verwaltung/themen",
        TagKind::TargetGroup => "/verwaltung/zielgruppen",
    }
}

/// The address of the form of a topic or target group.
pub fn tag_path(kind: TagKind, name: &str) -> String {
    with_parameter(&format!("{}/bearbeiten", tags_path(kind)), ENTRY, name)
}

pub fn with_parameter(path: &str, parameter: &str, value: &str) -> String {
    path_with_query(path, &FormData(vec![(parameter.to_owned(), value.to_owned())]), [parameter])
}

/// The names of the pages for programs that drive the back office: the list, and the form.
pub fn tag_page_names(kind: TagKind) -> [&'static str; 2] {
    match kind {
        TagKind::Topic => ["topics", "topic-edit"],
        TagKind::TargetGroup => ["target-groups", "target-group-edit"],
    }
}

pub fn tags_title(words: Words, kind: TagKind) -> String {
    match kind {
        TagKind::Topic => say!(words, "topics-title"),
        TagKind::TargetGroup => say!(words, "target-groups-title"),
    }
}

pub fn edit_tag_title(words: Words, kind: TagKind) -> String {
    match kind {
        TagKind::Topic => say!(words, "topic-edit-title"),
        TagKind::TargetGroup => say!(words, "target-group-edit-title"),
    }
}

/// How many events have it.
pub fn tag_events(words: Words, tag: &Tag) -> String {
    let (events, past) = (tag.ahead + tag.past, tag.past);
    let events = say!(words, "record-events", events = events);
    if past == 0 { events } else { say!(words, "tag-events-past", events = events, past = past) }
}
