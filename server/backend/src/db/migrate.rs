//! Schema migrations: one folder of plain SQL, valid on both databases, compiled into the binary.
//! Only `Db::migrate` calls it; it must not know what the migrations contain.

use std::{path::Path, time::Duration};

use sqlx::{
    Connection as _, PgPool, SqliteConnection,
    error::DatabaseError,
    migrate::{MigrateError, Migrator},
    postgres::PgConnection,
    sqlite::{SqliteConnectOptions, SqliteSynchronous},
};

use super::error::{Error, Result};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Runs the missing migrations in one transaction: sqlx takes no lock on SQLite, so two processes that start at the same
/// time would both create the tables.
pub(super) async fn sqlite(file: &Path, lock_timeout: Duration) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .pragma("wal_autocheckpoint", "0")
        .busy_timeout(lock_timeout);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(|error| migration_error(&error))?;
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await.map_err(|error| migration_error(&error))?;
    MIGRATIONS.run_direct(None, &mut *tx, false).await?;
    tx.commit().await.map_err(|error| migration_error(&error))?;
    connection.close().await.map_err(|error| migration_error(&error))
}

/// Runs the missing migrations under sqlx's advisory lock, on a separate connection: the lock of a failed run ends with it.
pub(super) async fn postgres(pool: &PgPool) -> Result<()> {
    let mut connection = PgConnection::connect_with(&pool.connect_options()).await?;
    // A second process waits for the first, however long its migrations take.
    sqlx::raw_sql("SET lock_timeout = 0; SET statement_timeout = 0").execute(&mut connection).await?;
    MIGRATIONS.run_direct(None, &mut connection, false).await?;
    Ok(connection.close().await?)
}

fn migration_error(error: &sqlx::Error) -> Error {
    match error.as_database_error().and_then(DatabaseError::code) {
        // SQLITE_BUSY: another process holds the lock, to migrate or to write.
        Some(code) if code == "5" => Error::Busy,
        _ => Error::Migration(error.to_string()),
    }
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Self {
        Error::Migration(error.to_string())
    }
}
