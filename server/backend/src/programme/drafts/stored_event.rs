//! The draft of a stored event and of its parts. Structs are destructured whole, so that no field is forgotten.

use super::records::{ContactDraft, DateDraft, EventDraft, SignUpDraft, TranslationDraft, WorkshopDraft};
use super::stored::{image_fields, non_default, texts};
use domain::events::{Coded, Event, EventContact, SignUpRules, Translation, Workshop};
use domain::time::{Moment, Period};

/// The draft of an event without what no medium sets: `date_numbers`, `moved_at`, `restored_at`, `sequence` and
/// `updated_at`.
pub fn event_draft(event: Event) -> EventDraft {
    let Event {
        slug,
        title,
        summary,
        description,
        programme,
        series,
        host,
        co_hosts,
        location,
        dates,
        date_numbers: _,
        is_all_day,
        price,
        topics,
        target_groups,
        languages,
        is_unlisted,
        is_highlight,
        image,
        published,
        cancelled,
        cancelled_reason,
        moved_at: _,
        restored_at: _,
        neutral_title,
        uid,
        sequence: _,
        updated_at: _,
        easy_text,
        has_thanks,
        asks_organisation,
        notify,
        results_url,
        contact,
        translations,
        sign_up: rules,
        workshops,
    } = event;
    let (single, several) = match dates.as_slice() {
        [single] => (Some(*single), None),
        _ => (None, Some(dates)),
    };
    let (venue, online_url) = location.into_parts();
    let (image, image_alt, image_credit) = image_fields(image);
    let translations = translations.into_iter().map(|(language, texts)| (language, translation(texts)));
    EventDraft {
        slug: Some(slug.into()),
        title: Some(title),
        summary: non_default(summary),
        description: non_default(description),
        programme: programme.map(Into::into),
        series,
        host: Some(host.into()),
        co_hosts: texts(co_hosts),
        venue: venue.map(Into::into),
        online_url,
        starts: single.map(|date| date.starts.to_text()),
        ends: single.map(|date| date.ends.to_text()),
        dates: several.map(|dates| dates.into_iter().map(date).collect()),
        all_day: non_default(is_all_day),
        price,
        topics: non_default(topics),
        target_groups: non_default(target_groups),
        languages: non_default(languages),
        unlisted: non_default(is_unlisted),
        highlight: non_default(is_highlight),
        image,
        image_alt,
        image_credit,
        published_at: Some(published.map_or_else(String::new, Moment::to_text)),
        cancelled: cancelled.map(Moment::to_text),
        cancelled_reason,
        neutral_title,
        uid: Some(uid),
        easy_text,
        thanks: non_default(has_thanks),
        asks_organisation: non_default(asks_organisation),
        notify: non_default(notify).map(|notify| notify.code().to_owned()),
        results_url,
        contact: contact.map(contact_draft),
        translations: non_default(translations.collect()),
        sign_up: Some(sign_up(rules)),
        workshops: non_default(workshops.into_iter().map(workshop).collect()),
    }
}

fn date(date: Period) -> DateDraft {
    let Period { starts, ends } = date;
    DateDraft { starts: Some(starts.to_text()), ends: Some(ends.to_text()) }
}

fn sign_up(rules: SignUpRules) -> SignUpDraft {
    let SignUpRules {
        mode,
        seats,
        has_waiting_list,
        promotion,
        order,
        opens,
        closes,
        max_party,
        confirm_by_mail,
        is_confidential,
        url,
        phone,
        email,
    } = rules;
    SignUpDraft {
        mode: Some(mode.code().to_owned()),
        seats,
        waiting_list: non_default(has_waiting_list),
        promotion: Some(promotion.code().to_owned()),
        order: Some(order.code().to_owned()),
        opens: opens.map(Moment::to_text),
        closes: closes.map(Moment::to_text),
        max_party: Some(max_party),
        confirm_by_mail: non_default(confirm_by_mail),
        confidential: non_default(is_confidential),
        url,
        phone,
        email,
    }
}

fn workshop(workshop: Workshop) -> WorkshopDraft {
    let Workshop { slug, slot, title, room, seats } = workshop;
    let (slug, slot) = (Some(slug.into()), Some(slot.into()));
    WorkshopDraft { slug, slot, title: Some(title), room, seats: Some(seats) }
}

fn contact_draft(contact: EventContact) -> ContactDraft {
    let EventContact { name, phone, email } = contact;
    ContactDraft { name, phone, email }
}

fn translation(translation: Translation) -> TranslationDraft {
    let Translation { title, summary, description } = translation;
    TranslationDraft { title, summary, description }
}
