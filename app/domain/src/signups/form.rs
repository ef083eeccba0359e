//! A form as it was typed: kept whole, so that it can come back with nothing lost.

/// The field that no person sees; what fills it in is no person.
pub const HONEYPOT: &str = "homepage";

/// Names and values in the order in which they came, neither cleaned nor judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The first that is not empty: empty is the same as absent.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, value)| field == name && !value.trim().is_empty()).map(|(_, value)| value.as_str())
    }

    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, value)| field == name && !value.trim().is_empty()).map(|(_, v)| v.as_str())
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(field, _)| field != name);
        self.0.push((name.to_owned(), value.into()));
    }

    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// How many people the form must show, 1 to `most`: as many as were asked for, and everybody of whom something was said.
    pub fn people(&self, most: i64) -> i64 {
        let asked_for = self.value("people").and_then(|typed| typed.trim().parse().ok()).unwrap_or(1);
        let spoken_of = self.0.iter().filter(|(_, value)| !value.trim().is_empty()).filter_map(|(field, _)| {
            let (what, n) = field.rsplit_once('_')?;
            let is_a_persons = what == "person" || what == "needs" || what.starts_with("workshop_");
            n.parse().ok().filter(|_| is_a_persons)
        });
        spoken_of.fold(asked_for, i64::max).clamp(1, most.max(1))
    }

    pub fn contact_comes(&self) -> bool {
        self.value("contact_comes") != Some("no")
    }
}
