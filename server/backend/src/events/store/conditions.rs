//! Conditions on rows of `sign_ups` that many statements share. Each takes the alias of the table with its dot, or nothing.

/// The sign-up has seats: confirmed, held or offered ones.
macro_rules! has_seats {
    ($alias:literal) => {
        concat!($alias, "cancelled_at IS NULL AND ", $alias, "queued_at_version IS NULL")
    };
}

/// The sign-up has seats, and its contact need not say yes any more.
macro_rules! is_confirmed {
    ($alias:literal) => {
        concat!(
            $crate::events::store::has_seats!($alias),
            " AND ",
            $alias,
            "held_until IS NULL AND ",
            $alias,
            "offered_until IS NULL"
        )
    };
}

pub(crate) use {has_seats, is_confirmed};
