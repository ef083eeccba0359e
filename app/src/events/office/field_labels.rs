//! The names of a record's fields for people, by their paths in a draft.

use text::{Words, say};

/// The name of a field, such as that of `sign_up.seats` or `workshops[wohnen].title`.
pub fn field_label(words: Words, path: &str) -> String {
    let (path, item) = without_item(path);
    let label = label(words, &path);
    match item {
        Some(item) => say!(words, "field-of-item", field = label, item = item),
        None => label,
    }
}

/// The path without the item in brackets, and the item.
fn without_item(path: &str) -> (String, Option<String>) {
    let bracketed = path.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    match bracketed {
        Some((before, (item, after))) => (format!("{before}{after}"), Some(item.to_owned())),
        None => match path.strip_prefix("translations.").and_then(|rest| rest.split_once('.')) {
            Some((language, key)) => (key.to_owned(), Some(language.to_owned())),
            None => (path.to_owned(), None),
        },
    }
}

fn label(words: Words, path: &str) -> String {
    match path {
        "slug" => say!(words, "field-slug"),
        "title" => say!(words, "field-title"),
        "name" => say!(words, "field-name"),
        "summary" => say!(words, "field-summary"),
        "description" => say!(words, "field-description"),
        "programme" => say!(words, "field-programme"),
        "series" => say!(words, "field-series"),
        "host" => say!(words, "field-host"),
        "co_hosts" => say!(words, "field-co-hosts"),
        "venue" => say!(words, "field-venue"),
        "online_url" => say!(words, "field-online-url"),
        "starts" | "dates.starts" => say!(words, "field-starts"),
        "ends" | "dates.ends" => say!(words, "field-ends"),
        "submit_until" => say!(words, "field-submit-until"),
        "dates" => say!(words, "field-dates"),
        "all_day" => say!(words, "field-all-day"),
        "price" => say!(words, "field-price"),
        "topics" => say!(words, "field-topics"),
        "target_groups" => say!(words, "field-target-groups"),
        "languages" => say!(words, "field-languages"),
        "unlisted" => say!(words, "field-unlisted"),
        "highlight" => say!(words, "field-highlight"),
        "image" => say!(words, "field-image"),
        "image_alt" => say!(words, "field-image-alt"),
        "image_credit" => say!(words, "field-image-credit"),
        "published_at" => say!(words, "field-published-at"),
        "cancelled" => say!(words, "field-cancelled"),
        "cancelled_reason" => say!(words, "field-cancelled-reason"),
        "neutral_title" => say!(words, "field-neutral-title"),
        "easy_text" => say!(words, "field-easy-text"),
        "thanks" => say!(words, "field-thanks"),
        "asks_organisation" => say!(words, "field-asks-organisation"),
        "notify" => say!(words, "field-notify"),
        "tell_text" => say!(words, "field-tell-text"),
        "results_url" => say!(words, "field-results-url"),
        "contact.name" => say!(words, "field-contact-name"),
        "contact.phone" => say!(words, "field-contact-phone"),
        "contact.email" => say!(words, "field-contact-email"),
        "sign_up.mode" => say!(words, "field-mode"),
        "sign_up.seats" | "workshops.seats" => say!(words, "field-seats"),
        "sign_up.waiting_list" => say!(words, "field-waiting-list"),
        "sign_up.promotion" => say!(words, "field-promotion"),
        "sign_up.order" => say!(words, "field-order"),
        "sign_up.opens" => say!(words, "field-opens"),
        "sign_up.closes" => say!(words, "field-closes"),
        "sign_up.max_party" => say!(words, "field-max-party"),
        "sign_up.confirm_by_mail" => say!(words, "field-confirm-by-mail"),
        "sign_up.confidential" => say!(words, "field-confidential"),
        "sign_up.url" => say!(words, "field-sign-up-url"),
        "sign_up.phone" => say!(words, "field-sign-up-phone"),
        "sign_up.email" => say!(words, "field-sign-up-email"),
        "workshops" | "workshops.title" => say!(words, "field-workshop"),
        "workshops.slot" => say!(words, "field-slot"),
        "workshops.room" => say!(words, "field-room"),
        "street" => say!(words, "field-street"),
        "postcode" => say!(words, "field-postcode"),
        "city" => say!(words, "field-city"),
        "phone" => say!(words, "field-phone"),
        "email" => say!(words, "field-email"),
        "website" => say!(words, "field-website"),
        "lat" => say!(words, "field-lat"),
        "lon" => say!(words, "field-lon"),
        "filters.words" => say!(words, "partner-words"),
        "filters.from" => say!(words, "filter-from"),
        "filters.until" => say!(words, "filter-until"),
        "filters.programme" => say!(words, "filter-programme"),
        "filters.target_group" => say!(words, "filter-target-group"),
        "filters.topic" => say!(words, "filter-topic"),
        "filters.host" => say!(words, "filter-host"),
        "filters.place" => say!(words, "filter-place"),
        "filters.language" => say!(words, "fact-languages"),
        "look.style" => say!(words, "compose-look"),
        "look.accent" => say!(words, "compose-accent"),
        "look.count" => say!(words, "compose-most"),
        "accessibility" => say!(words, "field-accessibility"),
        other => other.to_owned(),
    }
}
