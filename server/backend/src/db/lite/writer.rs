//! The thread that writes. A durable commit costs a wait for the disk, so those who wait together share one.
//! It must not know what the use cases do.

use rusqlite::Connection;

use super::{connection::control, job::Job, queue::Queue};
use crate::db::Result;

/// Bounds how long the first of a group waits for the last.
const MOST_IN_A_GROUP: usize = 64;

/// Works until the queue is closed and empty, then puts the log into the main file.
pub(super) fn serve(mut connection: Connection, queue: &Queue) {
    while let Some(first) = queue.wait() {
        let mut group = vec![first];
        let end = commit_together(&mut connection, &mut group, queue);
        if end.is_err() {
            // Fails where SQLite has rolled back by itself, or the transaction never began.
            control(&connection, "ROLLBACK").ok();
        }
        for job in group {
            job.answer(end.clone());
        }
    }
    if let Err(error) = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)") {
        tracing::warn!(%error, "the write-ahead log stays; it is read at the next start");
    }
}

/// Runs the first job and whoever waits or comes in the meantime, each inside a savepoint. An error is everybody's: nothing
/// was kept, and even a refusal may rest on what another in the group had written.
fn commit_together(connection: &mut Connection, group: &mut Vec<Box<dyn Job>>, queue: &Queue) -> Result<()> {
    if let Err(error) = control(connection, "BEGIN IMMEDIATE") {
        // Each group would wait as long as this one for the other process; so those who wait now hear of it now.
        while group.len() < MOST_IN_A_GROUP
            && let Some(job) = queue.take()
        {
            group.push(job);
        }
        return Err(error);
    }
    let mut done = 0;
    while let Some(job) = group.get_mut(done) {
        control(connection, "SAVEPOINT use_case")?;
        if !job.run(connection) {
            control(connection, "ROLLBACK TO use_case")?;
        }
        control(connection, "RELEASE use_case")?;
        done += 1;
        if done < MOST_IN_A_GROUP {
            // Where two have met, more are on their way; who comes alone waits for nobody.
            group.extend(if done > 1 { queue.take_soon() } else { queue.take() });
        }
    }
    control(connection, "COMMIT")
}
