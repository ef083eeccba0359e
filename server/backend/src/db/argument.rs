//! Arguments of statements. A value takes one parameter, a record one for each of its columns.

use super::binder::Binder;
use super::error::Result;

/// A value that a statement takes, or a record of such values.
pub trait Argument {
    /// Binds it to the next parameter, or parameters.
    ///
    /// # Errors
    /// As [`Binder::bind`].
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()>;

    /// Binds NULL in its place.
    ///
    /// # Errors
    /// As [`Binder::bind`].
    fn bind_null(binder: &mut Binder<'_>) -> Result<()>;

    /// Adds the names of its columns; a value has one column, named as the field that holds it.
    fn add_columns(field: &'static str, columns: &mut Vec<&'static str>) {
        columns.push(field);
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()> {
        (**self).bind(binder)
    }

    fn bind_null(binder: &mut Binder<'_>) -> Result<()> {
        T::bind_null(binder)
    }

    fn add_columns(field: &'static str, columns: &mut Vec<&'static str>) {
        T::add_columns(field, columns);
    }
}

impl<T: Argument> Argument for Option<T> {
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()> {
        match self {
            Some(value) => value.bind(binder),
            None => T::bind_null(binder),
        }
    }

    fn bind_null(binder: &mut Binder<'_>) -> Result<()> {
        T::bind_null(binder)
    }
}

impl Argument for str {
    fn bind(&self, binder: &mut Binder<'_>) -> Result<()> {
        binder.bind(self)
    }

    fn bind_null(binder: &mut Binder<'_>) -> Result<()> {
        binder.bind(None::<&str>)
    }
}

/// All arguments of a statement: a tuple of at most eight. A statement with more takes a record.
pub trait Arguments {
    /// Binds them in order.
    ///
    /// # Errors
    /// As [`Binder::bind`].
    fn bind_all(&self, binder: &mut Binder<'_>) -> Result<()>;
}

macro_rules! tuples {
    ($(($($argument:ident $index:tt),*))+) => { $(
        impl<$($argument: Argument),*> Arguments for ($($argument,)*) {
            fn bind_all(&self, _binder: &mut Binder<'_>) -> Result<()> {
                $(self.$index.bind(_binder)?;)*
                Ok(())
            }
        }
    )+ };
}

tuples! {
    ()
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}
