//! Conversions between columns and the domain's types.

use crate::error::{Error, Result};
use domain::events::EventVersion;
use domain::ids::SignUpId;
use domain::time::Instant;
use domain::waiting_list::Placement;

/// The placement that the columns of a row hold.
pub(super) fn placement(
    lapsed_at: Option<i64>,
    queued_at_version: Option<i64>,
    held_until: Option<i64>,
    offered_until: Option<i64>,
) -> Placement {
    match (lapsed_at, queued_at_version, held_until, offered_until) {
        (Some(_), ..) => Placement::Lapsed,
        (_, Some(version), ..) => Placement::Waiting { since: EventVersion(version) },
        (_, _, Some(held), _) => Placement::Held { until: Instant(held) },
        (_, _, _, Some(offered)) => Placement::Offered { until: Instant(offered) },
        _ => Placement::Confirmed,
    }
}

pub(super) fn queued_at_version(placement: Placement) -> Option<i64> {
    if let Placement::Waiting { since } = placement { Some(since.0) } else { None }
}

pub(super) fn held_until(placement: Placement) -> Option<i64> {
    if let Placement::Held { until } = placement { Some(until.0) } else { None }
}

pub(super) fn offered_until(placement: Placement) -> Option<i64> {
    if let Placement::Offered { until } = placement { Some(until.0) } else { None }
}

pub(super) fn sign_up_id(text: &str) -> Result<SignUpId> {
    SignUpId::from_text(text).ok_or_else(unreadable)
}

pub(super) fn slug<T: TryFrom<String>>(text: String) -> Result<T> {
    T::try_from(text).map_err(|_| unreadable())
}

pub(super) fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable sign-up".into())
}
