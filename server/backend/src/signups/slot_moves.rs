//! Moves of workshops into other slots: the people who have a workshop or wait for it follow it, unless somebody would then have
//! two in one slot.

use super::store::{self, WorkshopChoice};
use crate::db::{self, Conn};
use domain::events::Event;
use domain::ids::{SignUpId, SlotSlug, WorkshopSlug};
use std::collections::{BTreeMap, BTreeSet};

/// What moving workshops of an event into other slots does to its people.
#[derive(Default)]
pub struct SlotMoves {
    /// The choices that follow, each with its new slot.
    choices: Vec<(WorkshopChoice, SlotSlug)>,
    /// The moved workshops that people would have beside another one.
    pub clashes: BTreeMap<WorkshopSlug, Clash>,
}

/// The people who would have a workshop beside another one in its slot.
#[derive(Default)]
pub struct Clash {
    pub people: i64,
    pub others: BTreeSet<WorkshopSlug>,
}

/// The moves of people when `event` replaces `before`. The event must be locked.
pub async fn slot_moves(c: &mut Conn<'_>, event: &Event, before: &Event) -> db::Result<SlotMoves> {
    let is_moved = |workshop: &WorkshopSlug| {
        let slots = [event, before].map(|event| event.workshop(workshop).map(|workshop| &workshop.slot));
        slots[0] != slots[1]
    };
    let mut moves = SlotMoves::default();
    if !before.workshops.iter().any(|workshop| is_moved(&workshop.slug)) {
        return Ok(moves);
    }
    let mut people: BTreeMap<(SignUpId, i64), Vec<WorkshopChoice>> = BTreeMap::new();
    for choice in store::workshop_choices(c, &event.slug).await? {
        people.entry((choice.sign_up, choice.position)).or_default().push(choice);
    }
    for choices in people.into_values().filter(|choices| choices.iter().any(|choice| is_moved(&choice.workshop))) {
        moves.add_person(event, choices, is_moved);
    }
    Ok(moves)
}

impl SlotMoves {
    fn add_person(&mut self, event: &Event, choices: Vec<WorkshopChoice>, is_moved: impl Fn(&WorkshopSlug) -> bool) {
        let slot_of = |choice: &WorkshopChoice| {
            event.workshop(&choice.workshop).map_or_else(|| choice.slot.clone(), |workshop| workshop.slot.clone())
        };
        let together = by_slot(&choices, slot_of);
        self.add_clashes(&together, &is_moved);
        // Who has had two in one slot since an earlier version keeps both as they are.
        let slot_after = |choice: &WorkshopChoice| {
            let slot = slot_of(choice);
            if together[&slot].len() > 1 { choice.slot.clone() } else { slot }
        };
        self.add_clashes(&by_slot(&choices, slot_after), &is_moved);
        let moved = choices.into_iter().map(|choice| (slot_after(&choice), choice));
        self.choices.extend(moved.filter(|(slot, choice)| *slot != choice.slot).map(|(slot, choice)| (choice, slot)));
    }

    fn add_clashes(&mut self, by_slot: &BySlot, is_moved: impl Fn(&WorkshopSlug) -> bool) {
        for together in by_slot.values().filter(|together| together.len() > 1) {
            for workshop in together.iter().filter(|workshop| is_moved(workshop)) {
                let clash = self.clashes.entry(workshop.clone()).or_default();
                clash.people += 1;
                clash.others.extend(together.iter().filter(|other| *other != workshop).cloned());
            }
        }
    }
}

/// The workshops of a person by slot.
type BySlot = BTreeMap<SlotSlug, BTreeSet<WorkshopSlug>>;

fn by_slot(choices: &[WorkshopChoice], slot: impl Fn(&WorkshopChoice) -> SlotSlug) -> BySlot {
    let mut by_slot = BySlot::new();
    for choice in choices {
        by_slot.entry(slot(choice)).or_default().insert(choice.workshop.clone());
    }
    by_slot
}

/// Moves the people. A form that one of them has open must be opened again, as it names the old slot.
pub async fn move_people(c: &mut Conn<'_>, moves: SlotMoves) -> db::Result<()> {
    let sign_ups: BTreeSet<SignUpId> = moves.choices.iter().map(|(choice, _)| choice.sign_up).collect();
    store::move_choices(c, &moves.choices).await?;
    for sign_up in sign_ups {
        store::raise_revision(c, sign_up).await?;
    }
    Ok(())
}
