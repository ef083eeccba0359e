//! The faults of an event whose change its sign-ups contradict: seats, a waiting list or a page that people have would be gone,
//! or somebody would have two workshops in one slot.

use super::drafts::{DraftFault, Field, Rule};
use crate::db;
use crate::events::EventTx;
use crate::signups::{self, SlotMoves, WorkshopDrops};
use crate::waiting_list::{self, WaitingList};
use domain::events::{Event, SignUpMode, Status, Workshop};
use domain::time::Instant;
use std::sync::Arc;

/// The faults of `event`, which replaces that of the transaction, and moves its workshops' people by `moves`.
pub async fn check_in_use(
    tx: &mut EventTx<'_>,
    event: &Event,
    moves: &SlotMoves,
    drops: &WorkshopDrops,
) -> db::Result<Vec<DraftFault>> {
    let mut faults = check_seats(tx, event).await?;
    for workshop in &event.workshops {
        faults.extend(check_workshop(tx, event, workshop, moves, drops).await?);
    }
    faults.extend(check_dropped_workshops(tx, event, drops).await?);
    let people = signups::count_people(&mut tx.conn, &event.slug).await?;
    if people > 0 {
        faults.extend(check_takes_place(event, tx.event(), people, tx.now()));
    }
    Ok(faults)
}

/// The faults of an event with fewer seats than are taken or a waiting party needs, or without a waiting list that is in use.
async fn check_seats(tx: &mut EventTx<'_>, event: &Event) -> db::Result<Vec<DraftFault>> {
    let mut faults = Vec::new();
    let sign_up = Field::of("sign_up");
    let mut fault = |field, rule| faults.push(DraftFault { field, rule });
    let taken = &tx.listing.taken;
    if taken.has_any_waiting() && !event.sign_up.has_waiting_list {
        fault(sign_up.key("waiting_list"), Rule::WaitingListInUse);
    }
    let seats = event.sign_up.seats.unwrap_or(0);
    let largest = waiting_list::seats_of_largest(&mut tx.conn, WaitingList::Event(&event.slug)).await?;
    if seats < taken.event {
        fault(sign_up.key("seats"), Rule::FewerThanTaken { taken: taken.event });
    } else if let Some(wanted) = largest.filter(|wanted| *wanted > seats) {
        fault(sign_up.key("seats"), Rule::FewerThanWanted { wanted });
    }
    Ok(faults)
}

/// The faults of a workshop with fewer seats than are taken or a waiting party needs, or in a slot where its people have another.
async fn check_workshop(
    tx: &mut EventTx<'_>,
    event: &Event,
    workshop: &Workshop,
    moves: &SlotMoves,
    drops: &WorkshopDrops,
) -> db::Result<Vec<DraftFault>> {
    let mut faults = Vec::new();
    let field = Field::of("workshops").item(workshop.slug.as_str());
    if let Some(clash) = moves.clashes.get(&workshop.slug) {
        let others = clash.others.iter().map(ToString::to_string).collect();
        let rule = Rule::SharesSlot { people: clash.people, others };
        faults.push(DraftFault { field: field.key("slot"), rule });
    }
    let has_fewer = tx.event().workshop(&workshop.slug).is_some_and(|before| workshop.seats < before.seats);
    let added = drops.iter().filter(|(_, instead)| instead.as_ref() == Some(&workshop.slug));
    let added: i64 = added.map(|(dropped, _)| tx.listing.taken.workshop(dropped)).sum();
    let taken = tx.listing.taken.workshop(&workshop.slug) + added;
    let rule = if workshop.seats < taken {
        Some(Rule::FewerThanTaken { taken })
    } else if has_fewer {
        let list = WaitingList::Workshop(&event.slug, &workshop.slug);
        let largest = waiting_list::seats_of_largest(&mut tx.conn, list).await?;
        largest.filter(|wanted| *wanted > workshop.seats).map(|wanted| Rule::FewerThanWanted { wanted })
    } else {
        None
    };
    faults.extend(rule.map(|rule| DraftFault { field: field.key("seats"), rule }));
    Ok(faults)
}

/// The faults of workshops that the event no longer has, though people have them or wait for them.
async fn check_dropped_workshops(
    tx: &mut EventTx<'_>,
    event: &Event,
    drops: &WorkshopDrops,
) -> db::Result<Vec<DraftFault>> {
    let mut faults = Vec::new();
    let before = Arc::clone(tx.event());
    let is_dropped = |before: &&Workshop| event.workshop(&before.slug).is_none() && !drops.contains_key(&before.slug);
    for dropped in before.workshops.iter().filter(is_dropped) {
        let people = signups::count_people_in_workshop(&mut tx.conn, &event.slug, &dropped.slug).await?;
        if people > 0 {
            let field = Field::of("workshops").item(dropped.slug.as_str());
            faults.push(DraftFault { field, rule: Rule::WorkshopInUse { people } });
        }
    }
    Ok(faults)
}

/// The faults of an event for which `people` have signed up, and which is no longer ahead, published, or with sign-up here.
fn check_takes_place(event: &Event, before: &Event, people: i64, now: Instant) -> Vec<DraftFault> {
    let is_withdrawn = before.published.is_some() && event.published.is_none();
    let is_hidden = is_withdrawn || before.is_published(now) && !event.is_published(now);
    let is_elsewhere = before.sign_up.mode == SignUpMode::Here && event.sign_up.mode != SignUpMode::Here;
    let is_past = before.starts().at > now && event.status(now) == Status::Over;
    let ends = if event.dates.len() > 1 { Field::of("dates") } else { Field::of("ends") };
    [
        is_hidden.then(|| (Field::of("published_at"), Rule::DraftInUse)),
        is_elsewhere.then(|| (Field::of("sign_up").key("mode"), Rule::SignUpInUse { people })),
        is_past.then_some((ends, Rule::PastInUse { people })),
    ]
    .into_iter()
    .flatten()
    .map(|(field, rule)| DraftFault { field, rule })
    .collect()
}
