//! A reader thread: each use case sees one snapshot, whatever is written in the meantime.
//! It must not know what the use cases do.

use rusqlite::Connection;

use super::{connection::control, queue::Queue};

/// Runs jobs until the queue is closed and empty.
pub(super) fn serve(mut connection: Connection, queue: &Queue) {
    while let Some(mut job) = queue.wait() {
        let committed = control(&connection, "BEGIN").and_then(|()| {
            job.run(&mut connection);
            control(&connection, "COMMIT")
        });
        if committed.is_err() {
            control(&connection, "ROLLBACK").ok();
        }
        job.reply(committed);
    }
}
