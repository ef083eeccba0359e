//! A transaction on a connection of the pool.

use sqlx::{Connection as _, PgConnection, Postgres, pool::PoolConnection};

use super::Turn;
use crate::db::conn::{Conn, PgConn, UseCase, await_response};
use crate::db::error::{Error, Result};

pub(super) const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
pub(super) const BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
/// A transaction that locks an event. The server ends it when its process does nothing for two seconds, as others wait. And it
/// ends a statement after a second: `lock_timeout` begins anew for each transaction that is ahead.
pub(super) const BEGIN_EVENT: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; \
    SET LOCAL idle_in_transaction_session_timeout = 2000; SET LOCAL statement_timeout = 1000";

/// Runs a use case in its own task, so that it completes even if its caller is dropped, and a panic becomes an error.
pub(super) async fn run_detached<T, E>(
    connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
    turn: Turn,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let transaction = async move {
        let mut failure = None;
        let outcome = run(connection, begin, work, &mut failure).await;
        if let (Some(Error::Busy), Some(place)) = (failure, &turn.place) {
            place.report_held_up();
        }
        outcome
    };
    match tokio::spawn(transaction).await {
        Ok(outcome) => outcome,
        Err(error) if error.is_panic() => Err(Error::Panicked.into()),
        Err(_) => Err(Error::Unavailable("the program is ending".to_owned()).into()),
    }
}

/// `failure` becomes the error of the first statement that fails.
async fn run<T, E: From<Error>>(
    mut connection: PoolConnection<Postgres>,
    begin: &'static str,
    work: impl UseCase<T, E>,
    failure: &mut Option<Error>,
) -> Result<T, E> {
    let mut is_lost = false;
    let outcome = run_on(&mut connection, begin, work, failure, &mut is_lost).await;
    if is_lost {
        // The server ends the transaction with the connection, which nobody may use again.
        connection.close_on_drop();
    }
    outcome
}

/// `is_lost` becomes true where the connection answers no more.
async fn run_on<T, E: From<Error>>(
    connection: &mut PgConnection,
    begin: &'static str,
    work: impl UseCase<T, E>,
    failure: &mut Option<Error>,
    is_lost: &mut bool,
) -> Result<T, E> {
    let begun_transaction = await_response(connection.begin_with(begin)).await;
    *is_lost = begun_transaction.is_err();
    let mut tx = begun_transaction.map_err(begin_error)?;
    let outcome = match work(Conn::Pg(PgConn::new(&mut tx, failure))).await {
        // PostgreSQL would roll back on COMMIT then, without an error.
        Ok(_) if failure.is_some() => Err(Error::IgnoredFailure.into()),
        other => other,
    };
    match outcome {
        Ok(value) => {
            let committed = await_response(tx.commit()).await;
            *is_lost = matches!(committed, Err(Error::Unavailable(_)));
            committed?;
            Ok(value)
        }
        Err(error) => {
            *is_lost = matches!(failure, Some(Error::Unavailable(_)));
            if !*is_lost {
                // If even the rollback fails, the connection is lost, and the transaction with it.
                await_response(tx.rollback()).await.ok();
            }
            Err(error)
        }
    }
}

/// A server that only follows another one refuses to begin a transaction that writes, with a code of its own.
fn begin_error(error: Error) -> Error {
    match error {
        Error::Statement { code, message } if code == "0A000" => Error::ReadOnly(message),
        other => other,
    }
}
