//! Whether a party fits. The one rule that keeps an event and its workshops from being sold twice.

use super::{Refusal, Wish};
use crate::events::{Event, Taken};

/// Places the party whole or refuses it whole. `taken` counts everybody but this party.
pub fn place(event: &Event, taken: &Taken, wish: &Wish) -> Result<(), Refusal> {
    let free = event.free(taken).ok_or(Refusal::NotHere)?;
    if wish.places() > free {
        return Err(Refusal::Full { free });
    }
    for (slug, wanted) in wish.workshop_places() {
        let Some(workshop) = event.workshop(slug) else { continue };
        let free = workshop.free(taken);
        if wanted > free {
            return Err(Refusal::WorkshopFull { slot: workshop.slot.clone(), workshop: slug.clone(), free });
        }
    }
    Ok(())
}
