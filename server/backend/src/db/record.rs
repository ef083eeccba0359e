//! Records: structs whose fields are columns. `record!` declares the columns once; reading, the texts of statements and
//! binding follow from it.

/// Declares a record: `record! { pub(super) struct HostRow in "hosts" key(slug) { slug: HostSlug, name: String } }`.
///
/// It can be read with `rows!` and `row!`, also as a field of another record. `in` names its table, for
/// [`select!`](crate::select) and [`insert`](super::insert), and `key` the columns by which [`update`](super::update) and
/// [`upsert`](super::upsert) find a row. A record with a lifetime, `struct NewMessage<'a> in …`, borrows its values and can
/// only be inserted.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident $(in $table:literal $(key($($key:ident),+))?)? {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $kind:ty),* $(,)?
    }) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $kind,)*
        }

        impl $crate::db::Record for $name {
            fn from_row(row: &$crate::db::Row<'_>) -> $crate::db::Result<Self> {
                Ok(Self { $($field: $crate::db::Field::read(row, stringify!($field))?,)* })
            }
        }

        impl $crate::db::Field for $name {
            fn read(row: &$crate::db::Row<'_>, _: &str) -> $crate::db::Result<Self> {
                $crate::db::Record::from_row(row)
            }
        }

        $crate::arguments!($name { $($field: $kind),* });
        $($crate::table!($name in $table); $($crate::keyed_table!($name key($($key),+));)?)?
    };

    ($(#[$meta:meta])* $vis:vis struct $name:ident<$life:lifetime> in $table:literal {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $kind:ty),* $(,)?
    }) => {
        $(#[$meta])*
        $vis struct $name<$life> {
            $($(#[$field_meta])* $field_vis $field: $kind,)*
        }

        $crate::arguments!($name<$life> { $($field: $kind),* });
        $crate::table!($name<$life> in $table);
    };
}

/// Implements [`Argument`](super::Argument) for a record.
#[doc(hidden)]
#[macro_export]
macro_rules! arguments {
    ($name:ident $(<$life:lifetime>)? { $($field:ident: $kind:ty),* }) => {
        impl $(<$life>)? $crate::db::Argument for $name $(<$life>)? {
            fn bind(&self, binder: &mut $crate::db::Binder<'_>) -> $crate::db::Result<()> {
                $($crate::db::Argument::bind(&self.$field, binder)?;)*
                Ok(())
            }

            fn bind_null(binder: &mut $crate::db::Binder<'_>) -> $crate::db::Result<()> {
                $(<$kind as $crate::db::Argument>::bind_null(binder)?;)*
                Ok(())
            }

            fn add_columns(_: &'static str, columns: &mut Vec<&'static str>) {
                $(<$kind as $crate::db::Argument>::add_columns(stringify!($field), columns);)*
            }
        }
    };
}

/// Implements [`Table`] for a record.
#[doc(hidden)]
#[macro_export]
macro_rules! table {
    ($name:ident $(<$life:lifetime>)? in $table:literal) => {
        impl $(<$life>)? $crate::db::Table for $name $(<$life>)? {
            const NAME: &'static str = $table;

            fn insert_sql() -> &'static str {
                $crate::text_once!($crate::db::sql::insert::<$name>())
            }

            fn insert_if_new_sql() -> &'static str {
                $crate::text_once!($crate::db::sql::insert_if_new::<$name>())
            }
        }
    };
}

/// Implements [`KeyedTable`] for a record.
#[doc(hidden)]
#[macro_export]
macro_rules! keyed_table {
    ($name:ident key($($key:ident),+)) => {
        impl $crate::db::KeyedTable for $name {
            const KEY: &'static [&'static str] = &[$(stringify!($key)),+];

            fn update_sql() -> &'static str {
                $crate::text_once!($crate::db::sql::update::<$name>())
            }

            fn upsert_sql() -> &'static str {
                $crate::text_once!($crate::db::sql::upsert::<$name>())
            }
        }
    };
}
