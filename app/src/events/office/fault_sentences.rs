//! Broken rules of a form as sentences: what is wrong with a field, and what to do.

use super::field_labels::field_label;
use backend::programme::{Field, ImageFault, RecordKind, Rule, TimeFault};
use domain::signups::Fault;
use text::{Words, say};

pub fn fault_sentence(words: Words, rule: &Rule, field: &Field) -> String {
    let label = field_label(words, &field.to_string());
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    match rule {
        Rule::Missing => missing(words, field, label),
        Rule::TooLong { limit } => say!(words, "edit-too-long", field = label, limit = count(*limit)),
        Rule::TooMany { limit } => say!(words, "edit-too-many", field = label, limit = count(*limit)),
        Rule::OutOfRange { least, most } => {
            say!(words, "edit-out-of-range", field = label, least = *least, most = *most)
        }
        Rule::NotASlug { suggestion } => match suggestion {
            Some(slug) => say!(words, "edit-not-a-slug-but", slug = slug.clone()),
            None => say!(words, "edit-not-a-slug"),
        },
        Rule::Time(fault) => time(words, fault, label),
        Rule::NotADate { .. } => say!(words, "edit-not-a-date", field = label),
        Rule::EndsBeforeStart => say!(words, "edit-ends-before-start"),
        Rule::NotALink { suggestion: Some(url) } => say!(words, "edit-not-a-link-but", url = url.clone()),
        Rule::NotALink { suggestion: None } => say!(words, "edit-not-a-link", field = label),
        Rule::NotAnEmail => say!(words, "edit-not-an-email", field = label),
        Rule::Image(ImageFault::NotStored | ImageFault::NoFile { .. }) => words.fault(&Fault::ImageGone),
        Rule::Image(ImageFault::Unusable(unusable)) => words.unusable_image(*unusable),
        Rule::FewerThanTaken { taken } => say!(words, "edit-fewer-than-taken", taken = *taken),
        Rule::FewerThanWanted { wanted } => say!(words, "edit-fewer-than-wanted", wanted = *wanted),
        Rule::WaitingListInUse => say!(words, "edit-waiting-list-in-use"),
        Rule::DraftInUse => say!(words, "edit-draft-in-use"),
        Rule::SignUpInUse { people } => say!(words, "edit-sign-up-in-use", people = *people),
        Rule::PastInUse { people } => say!(words, "edit-past-in-use", people = *people),
        Rule::WorkshopInUse { people } => say!(words, "edit-workshop-in-use", people = *people),
        Rule::SharesSlot { people, others } => {
            say!(words, "edit-shares-slot", people = *people, others = others.join(", "))
        }
        Rule::UnknownReference { kind, .. } => say!(words, "edit-unknown-reference", field = kind_label(words, *kind)),
        Rule::TooPale { .. } | Rule::NotAColour => say!(words, "edit-not-a-colour"),
        Rule::Invisible => say!(words, "edit-invisible", field = label),
        Rule::WrongKind { .. } => say!(words, "edit-not-a-number", field = label),
        // A form has only its own fields, and each once.
        Rule::UnknownRecord { .. }
        | Rule::UnknownWorkshop { .. }
        | Rule::Twice { .. }
        | Rule::UidTaken { .. }
        | Rule::UnknownKey { .. }
        | Rule::DatesAndTimes
        | Rule::UnknownChoice { .. } => say!(words, "edit-unusable", field = label),
    }
}

fn missing(words: Words, field: &Field, label: String) -> String {
    match field.last_key() {
        "title" => say!(words, "edit-title-missing"),
        "name" => say!(words, "edit-name-missing"),
        "slug" => say!(words, "edit-missing-slug"),
        "starts" => say!(words, "edit-missing-starts"),
        "ends" => say!(words, "edit-missing-ends"),
        "host" => say!(words, "edit-missing-host"),
        "venue" => say!(words, "edit-missing-venue"),
        "seats" => say!(words, "edit-missing-seats"),
        "image_alt" => say!(words, "edit-missing-image-alt"),
        _ => say!(words, "edit-missing", field = label),
    }
}

fn time(words: Words, fault: &TimeFault, label: String) -> String {
    match fault {
        TimeFault::NoHour { .. } => say!(words, "edit-time-no-hour", field = label),
        TimeFault::NoSuchDay { date } => say!(words, "edit-time-no-such-day", date = date.clone()),
        TimeFault::NoSuchHour { hour } => say!(words, "edit-time-no-such-hour", hour = hour.clone()),
        TimeFault::Skipped => say!(words, "edit-time-skipped"),
        TimeFault::Form { .. } | TimeFault::Year { .. } => say!(words, "edit-not-a-time", field = label),
    }
}

fn kind_label(words: Words, kind: RecordKind) -> String {
    match kind {
        RecordKind::Host => say!(words, "field-host"),
        RecordKind::Venue => say!(words, "field-venue"),
        RecordKind::Programme => say!(words, "field-programme"),
        RecordKind::Event => say!(words, "field-event"),
        RecordKind::Partner => say!(words, "field-partner"),
    }
}
