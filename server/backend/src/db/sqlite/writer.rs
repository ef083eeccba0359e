//! The writer thread. A durable commit waits for the disk, so use cases that are queued together share one (group commit).
//! It must not know what the use cases do.

use rusqlite::Connection;

use super::{
    job::Job,
    log::Log,
    queue::{Queue, Waited},
    transaction::{begin_write, control},
};
use crate::db::error::Result;

/// Bounds how long the first job of a group waits for the last.
const MAX_GROUP_SIZE: usize = 64;

/// Runs jobs until the queue is closed and empty, then checkpoints the write-ahead log into the main file.
pub(super) fn serve(mut connection: Connection, mut log: Log, queue: &Queue) {
    loop {
        let first = match queue.wait(log.idle_wait()) {
            Waited::Job(first) => first,
            Waited::TimedOut => {
                log.checkpoint_idle(&connection);
                continue;
            }
            Waited::Closed => break,
        };
        let mut group = vec![first];
        let committed = commit_group(&mut connection, &mut log, &mut group, queue);
        if committed.is_ok() {
            log.committed();
        } else {
            // Fails if SQLite has already rolled back, or if the transaction never began.
            control(&connection, "ROLLBACK").ok();
        }
        queue.finished();
        for job in group {
            job.reply(committed.clone());
        }
        log.checkpoint_if_large(&connection);
    }
    log.finish(&connection);
}

/// Runs the first job, and those that are queued or arrive in the meantime, each inside a savepoint, and commits them
/// together. An error applies to every job of the group: nothing was committed, and even a refusal may depend on what
/// another job of the group had written.
fn commit_group(
    connection: &mut Connection,
    log: &mut Log,
    group: &mut Vec<Box<dyn Job>>,
    queue: &Queue,
) -> Result<()> {
    if let Err(error) = begin_write(connection) {
        // Another process holds the lock. Each later group would wait as long as this one, so all queued jobs fail now.
        while group.len() < MAX_GROUP_SIZE
            && let Some(job) = queue.take()
        {
            group.push(job);
        }
        return Err(error);
    }
    log.watch.check(connection)?;
    let mut done = 0;
    while let Some(job) = group.get_mut(done) {
        control(connection, "SAVEPOINT use_case")?;
        if !job.run(connection) {
            control(connection, "ROLLBACK TO use_case")?;
        }
        control(connection, "RELEASE use_case")?;
        done += 1;
        if done < MAX_GROUP_SIZE {
            // After a second job more are likely to follow, so it waits for them; a single job does not wait.
            group.extend(if done > 1 { queue.take_soon() } else { queue.take() });
        }
    }
    control(connection, "COMMIT")
}
