//! The binder: binds values to the parameters of a statement in the order of their numbers, on either database.

use super::error::{Error, Result};
use rusqlite::{
    CachedStatement, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};
use sqlx::{Arguments as _, Encode, Postgres, Type, postgres::PgArguments};

/// Binds values to the parameters of one statement: the first to `$1`, and so on.
pub enum Binder<'c> {
    #[doc(hidden)]
    Sqlite(SqliteBinder<'c>),
    #[doc(hidden)]
    Pg(PgArguments),
}

impl Binder<'_> {
    /// Binds a value to the next parameter.
    ///
    /// # Errors
    /// [`Error::Nul`] for a text that contains NUL; [`Error::Statement`] if the statement has no such parameter.
    pub fn bind<'v, V: ToSql + Encode<'v, Postgres> + Type<Postgres>>(&mut self, value: V) -> Result<()> {
        match self {
            Self::Sqlite(sqlite) => sqlite.bind(&value),
            Self::Pg(arguments) => {
                arguments.add(value).map_err(|_| Error::statement("arguments", "an argument cannot be encoded"))
            }
        }
    }
}

/// A SQLite statement whose parameters are being bound.
pub struct SqliteBinder<'c> {
    statement: CachedStatement<'c>,
    /// SQLite's position of each parameter: it takes `$2` as a name, and numbers names by first appearance.
    positions: Vec<usize>,
    bound: usize,
}

impl<'c> SqliteBinder<'c> {
    pub(super) fn new(statement: CachedStatement<'c>) -> Result<Self> {
        let count = statement.parameter_count();
        let mut positions = vec![0; count];
        for position in 1..=count {
            let name = statement.parameter_name(position).and_then(|name| name.strip_prefix('$'));
            let index = name.and_then(|number| number.parse::<usize>().ok()?.checked_sub(1));
            let slot = index.and_then(|index| positions.get_mut(index));
            *slot.ok_or_else(|| Error::statement("arguments", "the parameters are not numbered from 1"))? = position;
        }
        Ok(Self { statement, positions, bound: 0 })
    }

    fn bind(&mut self, value: &dyn ToSql) -> Result<()> {
        let position = *self
            .positions
            .get(self.bound)
            .ok_or_else(|| Error::statement("arguments", "an argument without a parameter"))?;
        let value = value.to_sql()?;
        if contains_nul(&value) {
            return Err(Error::Nul);
        }
        self.statement.raw_bind_parameter(position, value)?;
        self.bound += 1;
        Ok(())
    }

    /// The statement, once all its parameters are bound.
    pub(super) fn finish(self) -> Result<CachedStatement<'c>> {
        if self.bound < self.positions.len() {
            return Err(Error::statement("arguments", "a parameter without an argument"));
        }
        Ok(self.statement)
    }
}

/// Whether a value is a text that contains NUL. SQLite would store it, PostgreSQL can't, and stored values must fit both.
fn contains_nul(value: &ToSqlOutput<'_>) -> bool {
    match value {
        ToSqlOutput::Borrowed(ValueRef::Text(text)) => text.contains(&0),
        ToSqlOutput::Owned(Value::Text(text)) => text.contains('\0'),
        _ => false,
    }
}
