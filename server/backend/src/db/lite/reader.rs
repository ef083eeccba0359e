//! A thread that reads: each use case sees one snapshot, whatever is written meanwhile.
//! It must not know what the use cases do.

use rusqlite::Connection;

use super::{connection::control, queue::Queue};

/// Works until the queue is closed and empty.
pub(super) fn serve(mut connection: Connection, queue: &Queue) {
    while let Some(mut job) = queue.wait() {
        let end = control(&connection, "BEGIN").and_then(|()| {
            job.run(&mut connection);
            control(&connection, "COMMIT")
        });
        if end.is_err() {
            control(&connection, "ROLLBACK").ok();
        }
        job.answer(end);
    }
}
