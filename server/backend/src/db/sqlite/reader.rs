//! A reader thread: each use case sees one snapshot, whatever is written in the meantime.
//! It must not know what the use cases do.

use rusqlite::Connection;

use super::{
    queue::{Queue, Waited},
    transaction::control,
};

/// Runs jobs until the queue is closed and empty.
pub(super) fn serve(mut connection: Connection, queue: &Queue) {
    while let Waited::Job(mut job) = queue.wait(None) {
        let committed = control(&connection, "BEGIN").and_then(|()| {
            job.run(&mut connection);
            control(&connection, "COMMIT")
        });
        if committed.is_err() {
            control(&connection, "ROLLBACK").ok();
        }
        // Before the reply: a caller that has it must find no reader at work.
        queue.finished();
        job.reply(committed);
    }
}
