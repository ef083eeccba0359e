//! The texts of the SELECT statements that read all rows or some of them: each macro takes an optional condition.

macro_rules! events {
    ($($condition:literal)?) => {
        concat!(
            "SELECT slug, sequence, uid, title, summary, description, programme, series, host, co_hosts, venue, \
             all_day_since, topics, target_groups, languages, unlisted_since, published_local, cancelled_local, moved_at, \
             neutral_title, easy_text, contact, translations, mode, seats, waiting_list_since, promotion, seat_order, \
             opens_local, closes_local, max_party, confirmed_by_mail_since, confidential_since, url, phone, email, \
             updated_at, thanks_since, results_url \
             FROM events",
            $($condition,)?
            " ORDER BY slug"
        )
    };
}

macro_rules! dates {
    ($($condition:literal)?) => {
        concat!(
            "SELECT event, starts_local, starts_at, ends_local, ends_at FROM event_dates",
            $($condition,)?
            " ORDER BY event, position"
        )
    };
}

macro_rules! workshops {
    ($($condition:literal)?) => {
        concat!(
            "SELECT event, slug, slot, title, room, seats FROM workshops",
            $($condition,)?
            " ORDER BY event, position"
        )
    };
}

macro_rules! hosts {
    ($($condition:literal)?) => {
        concat!("SELECT slug, name, phone, email, website FROM hosts", $($condition,)? " ORDER BY slug")
    };
}

macro_rules! venues {
    ($($condition:literal)?) => {
        concat!(
            "SELECT slug, name, street, postcode, city, lat, lon, accessibility FROM venues",
            $($condition,)?
            " ORDER BY slug"
        )
    };
}

macro_rules! programmes {
    ($($condition:literal)?) => {
        concat!(
            "SELECT slug, title, summary, description, host, co_hosts, starts_local, ends_local FROM programmes",
            $($condition,)?
            " ORDER BY slug"
        )
    };
}

pub(super) use {dates, events, hosts, programmes, venues, workshops};
