//! Tables of values as a medium delivers them, before they are read as drafts. Each value knows where it stands.

/// A value, and where it stands: a number that the medium can resolve, such as a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub place: usize,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// A text without quotation marks, or in wrong ones. It is a fault, but it says what is meant.
    Bare(String),
    Number(i64),
    /// A decimal number, and how it is written.
    Decimal(f64, String),
    Flag(bool),
    /// Another value, such as a date that is no text.
    Other(String),
    List(Vec<Node>),
    Table(Table),
}

/// The keys and values of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table(pub Vec<(Key, Node)>);

#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    pub name: String,
    pub place: usize,
}

impl From<&toml::Table> for Table {
    /// The table of a record that was written before.
    fn from(table: &toml::Table) -> Self {
        let entry = |(key, value): (&String, &toml::Value)| {
            (Key { name: key.clone(), place: 0 }, Node { place: 0, value: Value::from(value) })
        };
        Self(table.iter().map(entry).collect())
    }
}

impl From<&toml::Value> for Value {
    fn from(value: &toml::Value) -> Self {
        match value {
            toml::Value::String(text) => Self::Text(text.clone()),
            toml::Value::Integer(number) => Self::Number(*number),
            toml::Value::Float(number) => Self::Decimal(*number, number.to_string()),
            toml::Value::Boolean(flag) => Self::Flag(*flag),
            toml::Value::Datetime(time) => Self::Other(time.to_string()),
            toml::Value::Array(values) => {
                Self::List(values.iter().map(|value| Node { place: 0, value: value.into() }).collect())
            }
            toml::Value::Table(table) => Self::Table(table.into()),
        }
    }
}

impl Table {
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.0.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// The text of a key, if it has one.
    pub fn text(&self, name: &str) -> Option<&str> {
        match &self.get(name)?.value {
            Value::Text(text) | Value::Bare(text) => Some(text),
            _ => None,
        }
    }
}
