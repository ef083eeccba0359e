//! What columns say of a sign-up, and how it is written into them.

use crate::error::{Error, Result};
use domain::ids::SignUpId;
use domain::signups::Placement;
use domain::time::Instant;

/// As it stands in its row.
pub(super) fn placement(
    lapsed_at: Option<i64>,
    waits_from: Option<i64>,
    held_until: Option<i64>,
    offered_until: Option<i64>,
) -> Placement {
    match (lapsed_at, waits_from, held_until, offered_until) {
        (Some(_), ..) => Placement::Lapsed,
        (_, Some(turn), ..) => Placement::Waiting { turn },
        (_, _, Some(held), _) => Placement::Held { until: Instant(held) },
        (_, _, _, Some(offered)) => Placement::Offered { until: Instant(offered) },
        _ => Placement::Confirmed,
    }
}

pub(super) fn turn(placement: Placement) -> Option<i64> {
    if let Placement::Waiting { turn } = placement { Some(turn) } else { None }
}

pub(super) fn held_until(placement: Placement) -> Option<i64> {
    if let Placement::Held { until } = placement { Some(until.0) } else { None }
}

pub(super) fn offered_until(placement: Placement) -> Option<i64> {
    if let Placement::Offered { until } = placement { Some(until.0) } else { None }
}

pub(super) fn number(text: &str) -> Result<SignUpId> {
    SignUpId::from_text(text).ok_or_else(unreadable)
}

pub(super) fn known<T: TryFrom<String>>(slug: String) -> Result<T> {
    T::try_from(slug).map_err(|_| unreadable())
}

pub(super) fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable sign-up".into())
}
