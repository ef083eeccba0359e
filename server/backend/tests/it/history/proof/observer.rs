//! An observer that reads the taken seats from the database while the clients run, by statements of its own.

use super::operation::History;
use super::programme::{NO_SEATS, Seats, area_of};
use super::stored::query;
use backend::AppContext;
use std::sync::Arc;

/// The taken seats at some instant between the two.
#[derive(Clone, Debug)]
pub struct Observation {
    pub invoked_at: usize,
    pub answered_at: usize,
    pub taken: Seats,
}

/// Observes after each answer, until the history ends.
pub async fn observe(ctx: AppContext, history: Arc<History>) {
    while history.continues().await {
        let invoked_at = history.tick();
        let taken = taken(&ctx).await;
        history.record_observation(Observation { invoked_at, answered_at: history.tick(), taken });
    }
}

/// The taken seats of the event and of each workshop, in one statement.
async fn taken(ctx: &AppContext) -> Seats {
    // A cross join is executed in the order in which it is written: few sign-ups are active, many are cancelled.
    let sums = "SELECT '' AS area, CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM sign_ups \
                WHERE event = 'netzwerk' AND cancelled_at IS NULL \
                UNION ALL \
                SELECT p.workshop, COUNT(*) FROM sign_ups s CROSS JOIN workshop_choices p \
                WHERE s.event = 'netzwerk' AND s.cancelled_at IS NULL AND p.sign_up = s.id GROUP BY p.workshop";
    let mut seats = NO_SEATS;
    for (area, count) in query::<(String, i64)>(ctx, sums).await {
        seats[if area.is_empty() { 0 } else { area_of(&area) }] = count;
    }
    seats
}
