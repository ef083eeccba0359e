//! One statement text for both databases: `rows!`, `row!` and `run!`, for stores.
//! They must not know a table. Arguments are taken by reference, `$1` is the first, and may stand in any order.

/// All rows of a statement: `rows!(c, "SELECT …", argument, …) -> Result<Vec<impl Record>>`.
#[macro_export]
macro_rules! rows {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(rows, $c, $sql $(, $argument)*) };
}

/// The first row of a statement, if there is one: `row!(c, "SELECT …", argument, …) -> Result<Option<impl Record>>`.
/// The statement runs to its end all the same; a `LIMIT` is the statement's to say.
#[macro_export]
macro_rules! row {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(row, $c, $sql $(, $argument)*) };
}

/// A statement without rows: `run!(c, "UPDATE …", argument, …) -> Result<u64>`, the number of rows it touched
/// (without meaning for DDL). With `RETURNING`, use `row!` or `rows!`.
#[macro_export]
macro_rules! run {
    ($c:expr, $sql:expr $(, $argument:expr)* $(,)?) => { $crate::statement!(run, $c, $sql $(, $argument)*) };
}

/// What the three have in common.
#[doc(hidden)]
#[macro_export]
macro_rules! statement {
    ($how:ident, $c:expr, $sql:expr $(, $argument:expr)*) => {
        match $c.on() {
            $crate::db::Conn::Lite(lite) => {
                lite.$how($sql, &[$(&$argument as &dyn $crate::db::ToSql),*])
            }
            $crate::db::Conn::Pg(pg) => {
                pg.$how($crate::db::query($sql)$(.bind(&$argument))*).await
            }
        }
    };
}
