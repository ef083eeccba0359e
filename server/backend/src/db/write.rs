//! Writing a record: inserting, upserting and updating a row.

use super::conn::Conn;
use super::error::Result;
use super::table::{KeyedTable, Table};
use crate::run;

/// Inserts a row.
///
/// # Errors
/// The database's, also if there is such a row.
pub async fn insert<T: Table>(c: &mut Conn<'_>, row: &T) -> Result<()> {
    run!(c, T::insert_sql(), row)?;
    Ok(())
}

/// Inserts a row; false if there is one with the same value in a unique column.
///
/// # Errors
/// The database's.
pub async fn insert_if_new<T: Table>(c: &mut Conn<'_>, row: &T) -> Result<bool> {
    Ok(run!(c, T::insert_if_new_sql(), row)? == 1)
}

/// Inserts a row, or sets the columns of the record in the row that has its key.
///
/// # Errors
/// The database's.
pub async fn upsert<T: KeyedTable>(c: &mut Conn<'_>, row: &T) -> Result<()> {
    run!(c, T::upsert_sql(), row)?;
    Ok(())
}

/// Sets the columns of the record in the row that has its key; other columns stay as they are.
///
/// # Errors
/// The database's.
pub async fn update<T: KeyedTable>(c: &mut Conn<'_>, row: &T) -> Result<()> {
    run!(c, T::update_sql(), row)?;
    Ok(())
}
