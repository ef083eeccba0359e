//! Why a waiting party did not get the seats that were last free.

use crate::events::Order;

/// Why a party goes on waiting after a promotion run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// Fewer seats were free than the party accepts.
    TooFewSeats,
    /// The seats went to parties before it, or are kept for them.
    OthersBefore,
}

/// Returns the reason by the rule of the event. `position` is that of the party now, from 1; whoever is before it now was
/// before it then. `free` is the number of seats that the run had, and `min_seats` the fewest that the party accepts.
pub fn missed(order: Order, position: i64, min_seats: i64, free: i64) -> Missed {
    match order {
        Order::Strict if position > 1 => Missed::OthersBefore,
        _ if free < min_seats => Missed::TooFewSeats,
        _ => Missed::OthersBefore,
    }
}
