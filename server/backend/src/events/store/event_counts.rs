//! How many events there are of each host, at each venue and in each programme.

use crate::db::{self, Conn};
use crate::rows;
use domain::ids::{HostSlug, ProgrammeSlug, VenueSlug};
use std::collections::HashMap;

pub async fn events_of_hosts(c: &mut Conn<'_>) -> db::Result<HashMap<HostSlug, i64>> {
    let found: Vec<(HostSlug, i64)> = rows!(c, "SELECT host, COUNT(*) FROM events GROUP BY host")?;
    Ok(found.into_iter().collect())
}

pub async fn events_at_venues(c: &mut Conn<'_>) -> db::Result<HashMap<VenueSlug, i64>> {
    let found: Vec<(VenueSlug, i64)> =
        rows!(c, "SELECT venue, COUNT(*) FROM events WHERE venue IS NOT NULL GROUP BY venue")?;
    Ok(found.into_iter().collect())
}

pub async fn events_in_programmes(c: &mut Conn<'_>) -> db::Result<HashMap<ProgrammeSlug, i64>> {
    let found: Vec<(ProgrammeSlug, i64)> =
        rows!(c, "SELECT programme, COUNT(*) FROM events WHERE programme IS NOT NULL GROUP BY programme")?;
    Ok(found.into_iter().collect())
}
