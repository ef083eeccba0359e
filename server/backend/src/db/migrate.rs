//! Brings the schema to this version: one folder of plain SQL, valid on both databases, inside the binary.
//! Called by `Db::migrate` alone; it must not know what the migrations say.

use std::{path::Path, time::Duration};

use sqlx::{
    Connection as _, PgPool, SqliteConnection,
    error::DatabaseError,
    migrate::{MigrateError, Migrator},
    postgres::PgConnection,
    sqlite::{SqliteConnectOptions, SqliteSynchronous},
};

use super::{Error, Result};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// All that is missing, in one transaction: sqlx takes no lock on SQLite, so two processes that start together would
/// both create the tables.
pub(super) async fn lite(file: &Path, patience: Duration) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .busy_timeout(patience);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(|error| failed(&error))?;
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await.map_err(|error| failed(&error))?;
    MIGRATIONS.run_direct(None, &mut *tx, false).await?;
    tx.commit().await.map_err(|error| failed(&error))?;
    connection.close().await.map_err(|error| failed(&error))
}

/// Under sqlx's advisory lock, on a connection of its own: the lock of a run that failed ends with it.
pub(super) async fn postgres(pool: &PgPool) -> Result<()> {
    let mut connection = PgConnection::connect_with(&pool.connect_options()).await?;
    // Whoever comes second waits for the first, however long that takes.
    sqlx::raw_sql("SET lock_timeout = 0").execute(&mut connection).await?;
    MIGRATIONS.run_direct(None, &mut connection, false).await?;
    Ok(connection.close().await?)
}

fn failed(error: &sqlx::Error) -> Error {
    match error.as_database_error().and_then(DatabaseError::code) {
        // SQLITE_BUSY: another process migrates, or serves.
        Some(code) if code == "5" => Error::Busy,
        _ => Error::Migration(error.to_string()),
    }
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Self {
        Error::Migration(error.to_string())
    }
}
