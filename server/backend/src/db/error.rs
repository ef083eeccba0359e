//! What can go wrong between a use case and its database; every room meets it as one of backend's unexpected errors.
//! It must not know any bound value: people's data never reach a log through here.

use rusqlite::ErrorCode;

/// The answer of a statement, or of a whole use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the database did not do what it was asked. Expected outcomes are values, never one of these.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// Too many are waiting, another process holds the lock, or two transactions stood in each other's way. Nothing
    /// was kept; asking again later is right.
    #[error("the database is busy; nothing was kept, try again")]
    Busy,
    /// The file, the disk, the server or the way to it failed. Whether a commit under way was kept is unknown.
    #[error("the database can't be used: {0}")]
    Unavailable(String),
    /// A text holds the character NUL, which PostgreSQL can't store.
    #[error("a text contains the character NUL")]
    Nul,
    /// A statement and the schema, or a row and its record, do not fit: a mistake in our code.
    #[error("a statement failed ({code}): {message}")]
    Broken {
        /// SQLite's extended result code, PostgreSQL's SQLSTATE, or a word of ours.
        code: String,
        /// What the database said, where that can't quote data.
        message: String,
    },
    /// The use case panicked; nothing of it was kept.
    #[error("a use case panicked; nothing of it was kept")]
    Panicked,
    /// The use case waited for something else than its database; nothing of it was kept.
    #[error("a use case may wait for nothing but its database; nothing of it was kept")]
    Awaited,
    /// The use case went on after one of its statements had failed; nothing of it was kept.
    #[error("a use case went on after a statement had failed; nothing of it was kept")]
    Overlooked,
    /// The schema could not be brought to this version.
    #[error("the database could not be migrated: {0}")]
    Migration(String),
}

impl Error {
    /// A mistake that we noticed before the database did.
    pub(super) fn broken(code: &str, message: impl Into<String>) -> Self {
        Error::Broken { code: code.to_owned(), message: message.into() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let message = error.to_string();
        match error.sqlite_error() {
            None => Error::broken("rusqlite", message),
            Some(cause) => match cause.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy,
                ErrorCode::CannotOpen
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::DiskFull
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::NotADatabase
                | ErrorCode::OutOfMemory
                | ErrorCode::PermissionDenied
                | ErrorCode::SystemIoFailure => Error::Unavailable(message),
                _ => Error::broken(&cause.extended_code.to_string(), message),
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
            _ => Error::broken("sqlx", error.to_string()),
        }
    }
}

/// Sorts PostgreSQL's SQLSTATEs (appendix A of its manual).
fn from_postgres(code: &str, message: &str) -> Error {
    match code {
        // serialization failure, deadlock, lock_timeout, too many connections
        "40001" | "40P01" | "55P03" | "53300" => Error::Busy,
        "22021" => Error::Nul,
        _ => match code.get(..2) {
            // connection, resources, operator intervention, system, authorisation, no such database
            Some("08" | "53" | "57" | "58" | "28" | "3D") => Error::Unavailable(format!("{message} ({code})")),
            // These speak of the schema and the statement; others, such as 22P02, quote the value itself.
            Some("0A" | "23" | "25" | "42") => Error::broken(code, message),
            _ => Error::broken(code, "the server's words are left out, as they may quote data"),
        },
    }
}
