//! The macros `rows!`, `row!` and `run!`, for stores: one statement text for both databases. They must not know a table.
//! Arguments are taken by reference; `$1` is the first, and parameters may appear in any order.

/// Runs a statement and returns all rows: `rows!(c, "SELECT …", argument, …) -> Result<Vec<impl Record>>`.
#[macro_export]
macro_rules! rows {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(rows, $c, $sql $(, $argument)*) };
}

/// Runs a statement and returns its first row, if any: `row!(c, "SELECT …", argument, …) -> Result<Option<impl Record>>`.
/// The statement runs to its end all the same; write a `LIMIT` into it where that costs too much.
#[macro_export]
macro_rules! row {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(row, $c, $sql $(, $argument)*) };
}

/// Runs a statement without rows: `run!(c, "UPDATE …", argument, …) -> Result<u64>`, the number of affected rows
/// (without meaning for DDL). With `RETURNING`, use `row!` or `rows!`.
#[macro_export]
macro_rules! run {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(run, $c, $sql $(, $argument)*) };
}

/// The common part of the three macros.
#[doc(hidden)]
#[macro_export]
macro_rules! statement {
    ($method:ident, $c:expr, $sql:expr $(, $argument:expr)*) => {
        match $c.reborrow() {
            $crate::db::Conn::Sqlite(sqlite) => sqlite.$method($sql, &($(&$argument,)*)),
            $crate::db::Conn::Pg(pg) => {
                let query = $crate::db::query($sql, &($(&$argument,)*));
                pg.$method(query).await
            }
        }
    };
}
