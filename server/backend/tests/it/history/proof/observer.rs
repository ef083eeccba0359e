//! Looks at the database's sums all the while, by statements of its own.

use super::found::ask;
use super::operation::History;
use super::programme::{NONE, Places, area_of};
use backend::House;
use std::sync::Arc;

/// What was taken at some instant between the two.
#[derive(Clone, Debug)]
pub struct Observation {
    pub invoked_at: usize,
    pub answered_at: usize,
    pub taken: Places,
}

/// Looks whenever somebody was answered, until the history ends.
pub async fn observe(house: House, history: Arc<History>) {
    while history.goes_on().await {
        let invoked_at = history.tick();
        let taken = taken(&house).await;
        history.note_seen(Observation { invoked_at, answered_at: history.tick(), taken });
    }
}

/// Every place that is taken, in one statement: people, and workshops by name.
async fn taken(house: &House) -> Places {
    // A cross join is taken in the order in which it is written: few are coming, many have cancelled.
    let sums = "SELECT '' AS area, CAST(COALESCE(SUM(places), 0) AS BIGINT) FROM sign_ups \
                WHERE event = 'netzwerk' AND cancelled_at IS NULL \
                UNION ALL \
                SELECT p.workshop, COUNT(*) FROM sign_ups s CROSS JOIN workshop_places p \
                WHERE s.event = 'netzwerk' AND s.cancelled_at IS NULL AND p.sign_up = s.id GROUP BY p.workshop";
    let mut places = NONE;
    for (area, count) in ask::<(String, i64)>(house, sums).await {
        places[if area.is_empty() { 0 } else { area_of(&area) }] = count;
    }
    places
}
