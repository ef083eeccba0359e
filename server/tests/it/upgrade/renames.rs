//! The renames between a fixture's release and today.

/// The names of a fixture's release, each with the name of today.
pub struct Renames {
    /// Tables that were renamed.
    pub tables: &'static [(&'static str, &'static str)],
    /// Columns that were renamed, as `table.column` of the fixture. An empty name excludes a column from the comparison: it
    /// was dropped, or a migration fills it.
    pub columns: &'static [(&'static str, &'static str)],
    /// Columns that were an instant or nothing and are a flag, as `table.column` of the fixture, each with its name today.
    pub flags: &'static [(&'static str, &'static str)],
    /// Values that were renamed, by `table.column` of today; by `status` the status of a sign-up, as pages and the data
    /// export show it.
    pub values: &'static [(&'static str, &'static str, &'static str)],
    /// Columns with few different values, as `table.column` of the fixture: the rows are counted by value before and after
    /// the migrations.
    pub counted: &'static [&'static str],
}

impl Renames {
    /// The name of a table today.
    pub fn table<'a>(&self, old: &'a str) -> &'a str {
        self.tables.iter().find(|(name, _)| *name == old).map_or(old, |(_, today)| today)
    }

    /// The name of a column today; none if it is not compared.
    pub fn column<'a>(&self, table: &str, old: &'a str) -> Option<&'a str> {
        let name = format!("{table}.{old}");
        let mut renamed = self.columns.iter().chain(self.flags);
        let found = renamed.find(|(known, _)| *known == name).map_or(old, |(_, today)| today);
        (!found.is_empty()).then_some(found)
    }

    /// Whether a column was an instant and is a flag.
    pub fn is_flag(&self, table: &str, old: &str) -> bool {
        self.flags.iter().any(|(known, _)| *known == format!("{table}.{old}"))
    }

    /// A value today; `column` is one of today.
    pub fn value(&self, column: &str, old: &str) -> String {
        let found = self.values.iter().find(|(known, value, _)| *known == column && *value == old);
        found.map_or(old, |(.., today)| today).to_owned()
    }
}
