//! Readiness: whether a sign-up could be stored now. A probe writes as much as a sign-up does, durably and in the same way: a
//! full disk, a held lock, a full queue, a moved file or another secret make it fail as they would make a sign-up fail.

use crate::context::AppContext;
use crate::db::{self, Db, Error};
use crate::installation;
use crate::{record, run};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use std::fmt;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

/// How long a probe may take.
const LIMIT: Duration = Duration::from_secs(1);
/// How long the result of a probe is the answer to everyone who asks.
const SHARED_FOR: Duration = Duration::from_secs(1);
/// The bytes that a probe writes, before base64: with its messages, a sign-up changes about as many pages.
const PAYLOAD: usize = 24 * 1024;

record! {
    /// The one row that each probe overwrites.
    struct ProbeRow in "readiness_probe" key(id) { id: i64, payload: String }
}

/// Why no sign-up could be stored. It is displayed as one line, without names of files or servers: those are in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    Busy,
    TooSlow,
    DiskFull,
    ReadOnly,
    OtherFile,
    OtherSecret,
    Unusable,
}

impl fmt::Display for NotReady {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Busy => "the database is busy: its queue is full, or another process holds its lock",
            Self::TooSlow => "the database stored nothing within a second: it is locked, overloaded or away",
            Self::DiskFull => "the database cannot grow: the disk is full",
            Self::ReadOnly => "the database is read-only",
            Self::OtherFile => "the database file was moved, removed or overwritten",
            Self::OtherSecret => "the database belongs to another secret",
            Self::Unusable => "the database cannot be used",
        })
    }
}

impl From<&Error> for NotReady {
    fn from(error: &Error) -> Self {
        match error {
            Error::Busy => Self::Busy,
            Error::OtherFile => Self::OtherFile,
            Error::DiskFull(_) => Self::DiskFull,
            Error::ReadOnly(_) => Self::ReadOnly,
            _ => Self::Unusable,
        }
    }
}

/// The readiness of a process, which all who ask share.
#[derive(Debug, Default)]
pub struct Readiness(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    last: Option<(Instant, Result<(), NotReady>)>,
    /// A probe that has exceeded the limit. No other one begins before it has ended.
    running: Option<JoinHandle<Result<(), NotReady>>>,
}

impl Readiness {
    /// Whether a sign-up could be stored now, or could within the last second.
    ///
    /// # Errors
    /// The reason if it could not.
    pub async fn check(&self, ctx: &AppContext) -> Result<(), NotReady> {
        let mut state = self.0.lock().await;
        if let Some((at, result)) = state.last
            && at.elapsed() < SHARED_FOR
        {
            return result;
        }
        let mut probe = state.running.take().unwrap_or_else(|| tokio::spawn(probe(ctx.clone())));
        let result = if let Ok(ended) = timeout(LIMIT, &mut probe).await {
            ended.unwrap_or(Err(NotReady::Unusable))
        } else {
            state.running = Some(probe);
            Err(NotReady::TooSlow)
        };
        let before = state.last.replace((Instant::now(), result)).map_or(Ok(()), |(_, result)| result);
        match result {
            Err(reason) if before != result => tracing::error!(%reason, "not ready: no sign-up can be stored"),
            Ok(()) if before.is_err() => tracing::warn!("ready again"),
            _ => {}
        }
        result
    }
}

/// Writes the row of the probe.
async fn probe(ctx: AppContext) -> Result<(), NotReady> {
    let payload = BASE64.encode(ctx.random.bytes::<PAYLOAD>());
    let secret = ctx.secret.clone();
    let stored: db::Result<bool> = write(&ctx.db, payload, secret).await;
    match stored {
        Ok(true) => Ok(()),
        Ok(false) => Err(NotReady::OtherSecret),
        Err(error) => {
            tracing::debug!(%error, "the readiness probe was not stored");
            Err((&error).into())
        }
    }
}

async fn write(db: &Db, payload: String, secret: crate::secret::Secret) -> db::Result<bool> {
    // With the time limits of an event: all nodes write this row, and a frozen one must not hold it for long.
    db.write_event("readiness probe", |mut tx| {
        Box::pin(async move {
            // They change no row, and wait where a sign-up would wait for a lock on the whole table.
            run!(tx, "UPDATE events SET slug = slug WHERE slug = ''")?;
            run!(tx, "UPDATE sign_ups SET id = id WHERE id = ''")?;
            db::upsert(&mut tx, &ProbeRow { id: 1, payload }).await?;
            installation::is_joined(&mut tx, &secret).await
        })
    })
    .await
}
