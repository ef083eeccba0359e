//! Broken rules as sentences, with the line to write where it is known.

use super::examples::{heading, table_of, text, typical};
use super::kind_sentences::wrong_kind;
use crate::programme::drafts::{Field, ImageFault, KeyPlace, RecordKind, Rule, TimeFault, limits};
use domain::events::{MAX_IMAGE_MEGABYTES, MAX_IMAGE_MEGAPIXELS, UnusableImage};
use text::{CommandWords, Value, say};

/// What to do about a broken rule. `kind` is `None` outside of the records.
pub fn rule_sentence(rule: &Rule, kind: Option<RecordKind>, field: &Field, words: CommandWords) -> String {
    let key = field.last_key();
    let count = |number: usize| Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    match rule {
        Rule::Missing => missing(kind, field, words),
        Rule::UnknownRecord { kind, slug, suggestion, missing } => {
            let needs = say!(words, "fault-new-record", missing = missing.join(", "));
            [unknown(*kind, slug, words), did_you_mean(suggestion.as_ref(), words), needs].concat()
        }
        Rule::UnknownWorkshop { slug, suggestion, missing } => {
            let unknown = say!(words, "fault-unknown-workshop", slug = slug.clone());
            let needs = say!(words, "fault-new-workshop", missing = missing.join(", "));
            format!("{unknown} {}{needs}", did_you_mean(Some(suggestion), words))
        }
        Rule::UnknownReference { kind, slug, suggestion } => {
            let create = say!(words, "fault-create-record", section = kind.section());
            [unknown(*kind, slug, words), did_you_mean(suggestion.as_ref(), words), create].concat()
        }
        Rule::Twice { slug } => say!(words, "fault-twice", slug = slug.clone()),
        Rule::UidTaken { event } => say!(words, "fault-uid-taken", event = event.clone()),
        Rule::UnknownKey { key, place } => unknown_key(key, place, kind, field, words),
        Rule::WrongKind { expected, given } => wrong_kind(*expected, given, kind, field, words),
        Rule::Invisible => say!(words, "fault-invisible"),
        Rule::TooLong { limit } => say!(words, "fault-too-long", limit = count(*limit)),
        Rule::TooMany { limit } => say!(words, "fault-too-many", limit = count(*limit)),
        Rule::OutOfRange { least, most } => say!(words, "fault-out-of-range", least = *least, most = *most),
        Rule::NotASlug { suggestion } => {
            let example = suggestion.as_ref().map_or_else(|| typical("slug"), |slug| text(key, slug));
            say!(words, "fault-not-a-slug", example = example)
        }
        Rule::Time(fault) => time(fault, key, words),
        Rule::EndsBeforeStart => say!(words, "fault-ends-before-start"),
        Rule::DatesAndTimes => say!(words, "fault-dates-and-times", key = key.to_owned()),
        Rule::NotALink { suggestion } => {
            let example = suggestion.as_ref().map_or_else(|| typical(key), |url| text(key, url));
            say!(words, "fault-not-a-link", example = example)
        }
        Rule::NotAnEmail => say!(words, "fault-not-an-email", example = typical(key)),
        Rule::UnknownChoice { choices, .. } if choices.is_empty() => say!(words, "fault-unknown-value"),
        Rule::UnknownChoice { choices, suggestion } => {
            let choices = say!(words, "fault-unknown-choice", choices = choices.join(", "));
            format!("{choices} {}", did_you_mean(suggestion.as_ref(), words)).trim_end().to_owned()
        }
        Rule::NotADate { suggestion } => {
            let date = suggestion.as_deref().unwrap_or("2022-07-15");
            say!(words, "fault-not-a-date", example = format!("{key} = \"{date}\""))
        }
        Rule::NotAColour => say!(words, "fault-not-a-colour"),
        Rule::TooPale { hundredths } => {
            say!(
                words,
                "fault-too-pale",
                whole = i64::from(hundredths / 100),
                rest = format!("{:02}", hundredths % 100)
            )
        }
        Rule::Image(fault) => image(fault, words),
        Rule::FewerThanTaken { taken } => say!(words, "fault-fewer-than-taken", taken = *taken),
        Rule::FewerThanWanted { wanted } => say!(words, "fault-fewer-than-wanted", wanted = *wanted),
        Rule::WaitingListInUse => say!(words, "fault-waiting-list-in-use"),
        Rule::DraftInUse => say!(words, "fault-draft-in-use"),
        Rule::SignUpInUse { people } => say!(words, "fault-sign-up-in-use", people = *people),
        Rule::PastInUse { people } => say!(words, "fault-past-in-use", people = *people),
        Rule::WorkshopInUse { people } => say!(words, "fault-workshop-in-use", people = *people),
        Rule::SharesSlot { people, others } => {
            say!(words, "fault-shares-slot", people = *people, others = others.join(", "))
        }
    }
}

/// What is missing, and below which heading it belongs if that is not the heading of the record. Dates have none.
fn missing(kind: Option<RecordKind>, field: &Field, words: CommandWords) -> String {
    let (key, table) = (field.last_key(), table_of(field));
    let (name, example) = (key.to_owned(), typical(key));
    if (key, table.as_str()) == ("venue", "") {
        return say!(words, "fault-missing-venue", venue = example, online = typical("online_url"));
    }
    match kind.filter(|_| !["", "dates"].contains(&table.as_str())) {
        Some(kind) => {
            say!(words, "fault-missing-inside", key = name, heading = heading(kind, &table), example = example)
        }
        None => say!(words, "fault-missing", key = name, example = example),
    }
}

/// "There is no event …", with a space behind it.
fn unknown(kind: RecordKind, slug: &str, words: CommandWords) -> String {
    let slug = slug.to_owned();
    let sentence = match kind {
        RecordKind::Host => say!(words, "fault-unknown-host", slug = slug),
        RecordKind::Venue => say!(words, "fault-unknown-venue", slug = slug),
        RecordKind::Programme => say!(words, "fault-unknown-programme", slug = slug),
        RecordKind::Event => say!(words, "fault-unknown-event", slug = slug),
        RecordKind::Partner => say!(words, "fault-unknown-partner", slug = slug),
    };
    format!("{sentence} ")
}

/// "Did you mean …?", with a space behind it; empty without a suggestion.
fn did_you_mean(suggestion: Option<&String>, words: CommandWords) -> String {
    suggestion.map_or_else(String::new, |suggestion| {
        format!("{} ", say!(words, "fault-did-you-mean", suggestion = suggestion.clone()))
    })
}

fn unknown_key(key: &str, place: &KeyPlace, kind: Option<RecordKind>, field: &Field, words: CommandWords) -> String {
    let key = key.to_owned();
    match (place, kind) {
        (KeyPlace::Record, _) => say!(words, "fault-key-without-record", key = key),
        (KeyPlace::Instead(suggestion), None) => {
            say!(words, "fault-unknown-section", key = key, suggestion = suggestion.clone())
        }
        (_, None) => say!(words, "fault-no-section", key = key),
        (KeyPlace::Instead(suggestion), _) => {
            say!(words, "fault-unknown-key-instead", key = key, suggestion = suggestion.clone())
        }
        (KeyPlace::Inside { table, key: inside }, Some(kind)) => {
            let heading = heading(kind, table);
            say!(words, "fault-key-inside", key = key, inside = inside.clone(), heading = heading)
        }
        (KeyPlace::Outside, Some(kind)) => {
            say!(words, "fault-key-outside", key = key, heading = heading(kind, &table_of(field)))
        }
        (KeyPlace::Event, _) => say!(words, "fault-key-of-event", key = key),
        (KeyPlace::Nowhere, _) => say!(words, "fault-unknown-key", key = key),
    }
}

fn image(fault: &ImageFault, words: CommandWords) -> String {
    match fault {
        ImageFault::NoFile { name } => say!(words, "fault-image-no-file", name = name.clone()),
        ImageFault::NotStored => say!(words, "fault-image-not-stored"),
        ImageFault::Unusable(UnusableImage::TooLarge) => {
            say!(words, "fault-image-too-large", megabytes = i64::from(MAX_IMAGE_MEGABYTES))
        }
        ImageFault::Unusable(UnusableImage::TooManyPixels) => {
            say!(words, "fault-image-too-many-pixels", megapixels = i64::from(MAX_IMAGE_MEGAPIXELS))
        }
        ImageFault::Unusable(UnusableImage::Unreadable) => say!(words, "fault-image-unreadable"),
    }
}

fn time(fault: &TimeFault, key: &str, words: CommandWords) -> String {
    match fault {
        TimeFault::Form { suggestion } => {
            let example = suggestion.as_ref().map_or_else(|| typical(key), |time| text(key, time));
            say!(words, "fault-time-form", example = example)
        }
        TimeFault::NoHour { date } => {
            say!(words, "fault-time-no-hour", example = format!("{key} = \"{date}T14:45\""))
        }
        TimeFault::NoSuchDay { date } => say!(words, "fault-time-no-such-day", date = date.clone()),
        TimeFault::NoSuchHour { hour } => say!(words, "fault-time-no-such-hour", hour = hour.clone()),
        TimeFault::Year { year } => {
            let (first, last) = limits::YEARS.into_inner();
            let [year, first, last] = [*year, first, last].map(|year| year.to_string());
            say!(words, "fault-time-year", year = year, first = first, last = last)
        }
        TimeFault::Skipped => say!(words, "fault-time-skipped"),
    }
}
