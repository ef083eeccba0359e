//! Reads sign-up rules and workshops.

use super::fields::{FieldReader, at};
use crate::programme::drafts::{EventDraft, Rule, SignUpDraft, WorkshopDraft, limits, suggest};
use domain::events::{Order, Promotion, SignUpMode, SignUpRules, Workshop};
use domain::ids::WorkshopSlug;

/// The maximal number of people in one sign-up, unless the draft sets another.
const MAX_PARTY: i64 = 6;

pub fn sign_up_rules(reader: &mut FieldReader<'_>, draft: &SignUpDraft) -> SignUpRules {
    let mode = reader.choice(at!(draft.mode)).unwrap_or(SignUpMode::Here);
    let seats = reader.number(at!(draft.seats), 0, limits::SEATS);
    if mode == SignUpMode::Here && draft.seats.is_none() {
        reader.fault("seats", Rule::Missing);
    }
    let url = reader.link(at!(draft.url));
    if mode == SignUpMode::Elsewhere && url.is_none() {
        reader.fault("url", Rule::Missing);
    }
    SignUpRules {
        mode,
        seats,
        has_waiting_list: draft.waiting_list.unwrap_or(false),
        promotion: reader.choice(at!(draft.promotion)).unwrap_or(Promotion::AtOnce),
        order: reader.choice(at!(draft.order)).unwrap_or(Order::Fill),
        opens: reader.time(at!(draft.opens)),
        closes: reader.time(at!(draft.closes)),
        max_party: reader.number(at!(draft.max_party), 1, limits::PARTY).unwrap_or(MAX_PARTY),
        confirm_by_mail: draft.confirm_by_mail.unwrap_or(false),
        is_confidential: draft.confidential.unwrap_or(false),
        url,
        phone: reader.text(at!(draft.phone), limits::NAME),
        email: reader.email(at!(draft.email)),
    }
}

/// Reads the workshops of an event whose stored ones are `old`.
pub fn workshops(reader: &mut FieldReader<'_>, draft: &EventDraft, old: &[Workshop]) -> Vec<Workshop> {
    let mut workshops: Vec<Workshop> = Vec::new();
    let given = draft.workshops.as_deref().unwrap_or_default();
    reader.limit_entries("workshops", given.len(), limits::ENTRIES);
    for (index, draft) in given.iter().enumerate() {
        // Named by slug: after merging, the index of a workshop is no longer the one in the file.
        let mut reader = reader.inside(|at| {
            let workshops = at.key("workshops");
            draft.slug.as_ref().map_or_else(|| workshops.number(index + 1), |slug| workshops.item(slug))
        });
        if let Some(rule) = unknown_workshop(draft, old) {
            reader.fault("slug", rule);
            continue;
        }
        let slug: Option<WorkshopSlug> = reader.required_slug(at!(draft.slug));
        let (slot, title) = (reader.required_slug(at!(draft.slot)), reader.required(at!(draft.title), limits::NAME));
        let room = reader.text(at!(draft.room), limits::NAME);
        let seats = reader.number(at!(draft.seats), 0, limits::SEATS);
        if draft.seats.is_none() {
            reader.fault("seats", Rule::Missing);
        }
        let workshop = || Some(Workshop { slug: slug?, slot: slot?, title: title?, room, seats: seats? });
        workshops.extend(workshop());
    }
    workshops
}

/// The fault of a workshop that is no new one, but whose slug is misspelled.
fn unknown_workshop(draft: &WorkshopDraft, old: &[Workshop]) -> Option<Rule> {
    let slug = draft.slug.as_ref().filter(|slug| old.iter().all(|old| old.slug.as_str() != **slug))?;
    let required = [("slot", draft.slot.is_none()), ("title", draft.title.is_none()), ("seats", draft.seats.is_none())];
    let missing: Vec<_> = required.iter().filter(|(_, is_missing)| *is_missing).map(|(key, _)| *key).collect();
    let suggestion = suggest(slug, old.iter().map(|old| old.slug.as_str()))?;
    (!missing.is_empty() && draft.title.is_none()).then(|| Rule::UnknownWorkshop {
        slug: slug.clone(),
        suggestion,
        missing,
    })
}
