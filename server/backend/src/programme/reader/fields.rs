//! Reads single fields of a draft. A fault is collected, and the field counts as absent, unless it is only over a limit.

use super::time::read_time;
use crate::programme::drafts::{DraftFault, Field, Rule, limits, suggest, suggest_slug};
use domain::events::Coded;
use domain::signups::EmailAddress;
use domain::time::Moment;

/// The key of a field and its value in the draft. Made by [`at!`], which does not compile for a field that the draft lacks.
pub type Given<'a, T> = (&'static str, Option<&'a T>);

/// The key and the value of a draft's field.
macro_rules! at {
    ($draft:ident.$field:ident) => {
        (stringify!($field), $draft.$field.as_ref())
    };
}
pub(super) use at;

/// The reader of the fields of one table.
pub struct FieldReader<'a> {
    at: Field,
    faults: &'a mut Vec<DraftFault>,
}

impl<'a> FieldReader<'a> {
    pub fn new(faults: &'a mut Vec<DraftFault>) -> Self {
        Self { at: Field::default(), faults }
    }

    /// The reader of a table inside this one.
    pub fn inside(&mut self, step: impl FnOnce(&Field) -> Field) -> FieldReader<'_> {
        FieldReader { at: step(&self.at), faults: self.faults }
    }

    pub fn fault(&mut self, key: &str, rule: Rule) {
        self.faults.push(DraftFault { field: self.at.key(key), rule });
    }

    fn fault_of<T>(&mut self, key: &str, rule: Rule) -> Option<T> {
        self.fault(key, rule);
        None
    }

    /// Adds a fault if a list has more entries than `limit`.
    pub fn limit_entries(&mut self, key: &str, entries: usize, limit: usize) {
        if entries > limit {
            self.fault(key, Rule::TooMany { limit });
        }
    }

    /// The value of a field that must not be absent or blank.
    fn present<'v>(&mut self, (key, value): Given<'v, String>) -> Given<'v, String> {
        let value = value.filter(|text| !text.trim().is_empty());
        if value.is_none() {
            self.fault(key, Rule::Missing);
        }
        (key, value)
    }

    /// A text; `None` if it is absent or empty. Line breaks at its end do not count: a file has one, a form has not.
    pub fn text(&mut self, (key, value): Given<'_, String>, limit: usize) -> Option<String> {
        let text = value.map(|text| text.trim_end_matches(['\r', '\n'])).filter(|text| !text.is_empty())?;
        if text.chars().count() > limit {
            self.fault(key, Rule::TooLong { limit });
        }
        Some(text.to_owned())
    }

    /// A text that must not be absent or blank.
    pub fn required(&mut self, given: Given<'_, String>, limit: usize) -> Option<String> {
        let given = self.present(given);
        self.text(given, limit)
    }

    /// A slug; `None` if it is absent or empty.
    pub fn slug<T: TryFrom<String>>(&mut self, (key, value): Given<'_, String>) -> Option<T> {
        let text = value.filter(|text| !text.is_empty())?;
        let slug = T::try_from(text.clone()).ok();
        slug.or_else(|| self.fault_of(key, Rule::NotASlug { suggestion: suggest_slug(text) }))
    }

    pub fn required_slug<T: TryFrom<String>>(&mut self, given: Given<'_, String>) -> Option<T> {
        let given = self.present(given);
        self.slug(given)
    }

    pub fn slugs<T: TryFrom<String>>(&mut self, (key, value): Given<'_, Vec<String>>) -> Vec<T> {
        let mut slugs = Vec::new();
        self.limit_entries(key, value.map_or(0, Vec::len), limits::ENTRIES);
        for (index, text) in value.into_iter().flatten().enumerate() {
            if let Ok(slug) = T::try_from(text.clone()) {
                slugs.push(slug);
            } else {
                let field = self.at.key(key).number(index + 1);
                self.faults.push(DraftFault { field, rule: Rule::NotASlug { suggestion: suggest_slug(text) } });
            }
        }
        slugs
    }

    /// A list of short texts.
    pub fn texts(&mut self, (key, value): Given<'_, Vec<String>>) -> Vec<String> {
        let texts = value.cloned().unwrap_or_default();
        self.limit_entries(key, texts.len(), limits::ENTRIES);
        for (index, _) in texts.iter().enumerate().filter(|(_, text)| text.chars().count() > limits::NAME) {
            let field = self.at.key(key).number(index + 1);
            self.faults.push(DraftFault { field, rule: Rule::TooLong { limit: limits::NAME } });
        }
        texts
    }

    /// A local time; `None` if it is absent or empty.
    pub fn time(&mut self, (key, value): Given<'_, String>) -> Option<Moment> {
        let text = value.filter(|text| !text.is_empty())?;
        read_time(text).map_or_else(|fault| self.fault_of(key, Rule::Time(fault)), Some)
    }

    pub fn required_time(&mut self, given: Given<'_, String>) -> Option<Moment> {
        let given = self.present(given);
        self.time(given)
    }

    /// An address for a link, which must be http or https.
    pub fn link(&mut self, given: Given<'_, String>) -> Option<String> {
        let (key, url) = (given.0, self.text(given, limits::LINK)?);
        if url.starts_with("https://") || url.starts_with("http://") {
            return Some(url);
        }
        let is_host = url.contains('.') && !url.contains(|c: char| c.is_whitespace() || c == '@' || c == ':');
        self.fault_of(key, Rule::NotALink { suggestion: is_host.then(|| format!("https://{url}")) })
    }

    /// An e-mail address. It is validated because a line break in it would begin a new property in calendar files.
    pub fn email(&mut self, (key, value): Given<'_, String>) -> Option<String> {
        match EmailAddress::parse(value.map_or("", String::as_str)) {
            Ok(address) => address.map(|address| address.to_string()),
            Err(_) => self.fault_of(key, Rule::NotAnEmail),
        }
    }

    /// A whole number from `least` to `most`; `None` if it is absent.
    pub fn number(&mut self, (key, value): Given<'_, i64>, least: i64, most: i64) -> Option<i64> {
        let number = *value?;
        if !(least..=most).contains(&number) {
            self.fault(key, Rule::OutOfRange { least, most });
        }
        Some(number)
    }

    /// One of a few words; `None` if it is absent or empty.
    pub fn choice<T: Coded>(&mut self, (key, value): Given<'_, String>) -> Option<T> {
        let text = value.filter(|text| !text.is_empty())?;
        T::from_code(text).or_else(|| {
            let choices: Vec<&str> = T::ALL.iter().map(|choice| choice.code()).collect();
            let suggestion = suggest(text, choices.iter().copied());
            self.fault_of(key, Rule::UnknownChoice { choices, suggestion })
        })
    }
}
