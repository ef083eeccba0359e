//! Errors of the database. Use cases return them as [`Error::Busy`](crate::Error::Busy),
//! [`Error::Unavailable`](crate::Error::Unavailable) or [`Error::Unexpected`](crate::Error::Unexpected).
//! They must not contain a bound value, so that personal data never reach a log through them.

use rusqlite::ErrorCode;

/// The result of a statement, or of a whole use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An unexpected failure of the database. Expected outcomes of a use case are values, never one of these.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The queue is full, another process holds the lock, or two transactions conflicted. Nothing was committed; a retry
    /// makes sense.
    #[error("the database is busy; the transaction was rolled back, try again")]
    Busy,
    /// The file, the disk, the server or the network failed. Whether a running commit succeeded is unknown.
    #[error("the database can't be used: {0}")]
    Unavailable(String),
    /// The database cannot grow.
    #[error("the database can't be used: {0}")]
    DiskFull(String),
    /// The file may not be written, or the server only follows another one.
    #[error("the database can't be used: {0}")]
    ReadOnly(String),
    /// The file is no longer the one that was opened.
    #[error("the database can't be used: {}", OTHER_FILE)]
    OtherFile,
    /// A text contains the character NUL, which PostgreSQL can't store.
    #[error("a text contains the character NUL")]
    Nul,
    /// A statement does not fit the schema, or a row its record: a bug.
    #[error("a statement failed ({code}): {message}")]
    Statement {
        /// SQLite's extended result code, PostgreSQL's SQLSTATE, or a word for an error found by dabei or a library.
        code: String,
        /// The database's message, where it can't quote data.
        message: String,
    },
    /// A column holds a value that its type does not have. The value is not quoted.
    #[error("the database holds an unreadable {0}")]
    Unreadable(String),
    /// The use case panicked; it was rolled back.
    #[error("a use case panicked; nothing of it was kept")]
    Panicked,
    /// The use case awaited something other than its database; it was rolled back.
    #[error("a use case may wait for nothing but its database; nothing of it was kept")]
    AwaitedOther,
    /// The use case continued after one of its statements had failed; it was rolled back.
    #[error("a use case went on after a statement had failed; nothing of it was kept")]
    IgnoredFailure,
    /// The schema could not be migrated to this version.
    #[error("the database could not be migrated: {0}")]
    Migration(String),
}

/// Why a database whose file is no longer the one that was opened cannot be used.
pub(crate) const OTHER_FILE: &str = "its file was moved, removed or overwritten";

impl Error {
    /// An [`Error::Statement`].
    pub(super) fn statement(code: &str, message: impl Into<String>) -> Self {
        Error::Statement { code: code.to_owned(), message: message.into() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let message = error.to_string();
        match error.sqlite_error() {
            None => Error::statement("rusqlite", message),
            Some(cause) => match cause.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy,
                ErrorCode::CannotOpen
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::NotADatabase
                | ErrorCode::OutOfMemory
                | ErrorCode::PermissionDenied
                | ErrorCode::SystemIoFailure => Error::Unavailable(message),
                ErrorCode::DiskFull => Error::DiskFull(message),
                _ => Error::statement(&cause.extended_code.to_string(), message),
            },
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(cause) => from_postgres(&cause.code().unwrap_or_default(), cause.message()),
            sqlx::Error::PoolTimedOut => Error::Busy,
            sqlx::Error::Configuration(_)
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::BeginFailed => Error::Unavailable(error.to_string()),
            _ => Error::statement("sqlx", error.to_string()),
        }
    }
}

/// Maps PostgreSQL's SQLSTATEs (appendix A of its manual) to errors.
fn from_postgres(code: &str, message: &str) -> Error {
    match code {
        // serialization failure, deadlock, lock_timeout, too many connections, statement_timeout, idle in a transaction
        "40001" | "40P01" | "55P03" | "53300" | "57014" | "25P03" => Error::Busy,
        "22021" => Error::Nul,
        "53100" => Error::DiskFull(message.to_owned()),
        _ => match code.get(..2) {
            // connection, resources, operator intervention, system, authorisation, no such database
            Some("08" | "53" | "57" | "58" | "28" | "3D") => Error::Unavailable(format!("{message} ({code})")),
            // These messages name the schema and the statement; others, such as that of 22P02, quote the value itself.
            Some("0A" | "23" | "25" | "42") => Error::statement(code, message),
            _ => Error::statement(code, "the server's words are left out, as they may quote data"),
        },
    }
}
