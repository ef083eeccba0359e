//! What an embed's address asks for: which events, how many, how they look, and whether it tells its height.

use super::{Accent, Look, NoAccent};
use crate::events::{Filter, LONGEST_FILTER, WrongFilter};
use crate::ids::PartnerSlug;
use crate::signups::{Fault, FieldError, FieldErrors, Typed};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    pub filter: Filter,
    pub look: Look,
    /// Rows at the most.
    pub most: usize,
    pub partner: Option<PartnerSlug>,
    /// The page around it is told how high it is.
    pub tells_height: bool,
}

/// Rows where nothing else is said, and the most that one may ask for.
pub const SHOWN: usize = 10;
pub const MOST_SHOWN: usize = 50;

impl Showing {
    /// Beside the filters. What shows one event has no number.
    pub const FIELDS: [&str; 5] = ["anzahl", "aussehen", "akzent", "partner", "hoehe"];
    pub const OF_ONE: [&str; 4] = ["aussehen", "akzent", "partner", "hoehe"];

    /// The names that a list's address knows.
    pub fn fields() -> impl Iterator<Item = &'static str> {
        Filter::FIELDS.into_iter().chain(Self::FIELDS)
    }

    /// What can be read of it, and all that is wrong with the rest. Of which names an address knows, whoever asks decides.
    pub fn read(typed: &Typed) -> (Self, FieldErrors) {
        let (filter, wrong) = Filter::read(|name| typed.value(name));
        let mut errors: FieldErrors = wrong.iter().map(FieldError::from).collect();
        let mut read = Reading { typed, errors: &mut errors };
        let (style, scheme) = read.field("aussehen", Fault::UnknownChoice, Look::named).unwrap_or_default();
        let accent = read.accent();
        let in_range = |number: &usize| (1..=MOST_SHOWN).contains(number);
        let range = Fault::OutOfRange { least: 1, most: MOST_SHOWN };
        let most = read.field("anzahl", range, |text| text.parse().ok().filter(in_range)).unwrap_or(SHOWN);
        let partner = read.field("partner", Fault::UnknownChoice, |text| PartnerSlug::try_from(text).ok());
        let tells = read.field("hoehe", Fault::UnknownChoice, |text| (text == "melden").then_some(()));
        let look = Look { style, scheme, accent };
        (Self { filter, look, most, partner, tells_height: tells.is_some() }, errors)
    }
}

struct Reading<'a> {
    typed: &'a Typed,
    errors: &'a mut FieldErrors,
}

impl Reading<'_> {
    fn field<T>(&mut self, field: &str, fault: Fault, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.typed.value(field)?.trim();
        let found = read(text);
        if found.is_none() {
            self.errors.push(FieldError { field: field.to_owned(), fault });
        }
        found
    }

    fn accent(&mut self) -> Option<Accent> {
        let fault = match Accent::read(self.typed.value("akzent")?.trim()) {
            Ok(accent) => return Some(accent),
            Err(NoAccent::Unreadable) => Fault::NoColour,
            Err(NoAccent::TooPale(hundredths)) => Fault::TooPale(hundredths),
        };
        self.errors.push(FieldError { field: "akzent".to_owned(), fault });
        None
    }
}

impl From<&WrongFilter> for FieldError {
    fn from(wrong: &WrongFilter) -> Self {
        let fault = if wrong.is_too_long { Fault::TooLong(LONGEST_FILTER) } else { Fault::NotADate };
        Self { field: wrong.field.to_owned(), fault }
    }
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, Showing};
    use crate::partners::Style;
    use crate::signups::Typed;

    fn read(pairs: &[(&str, &str)]) -> (Showing, Vec<String>) {
        let typed = Typed(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let (showing, errors) = Showing::read(&typed);
        (showing, errors.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn an_address_says_which_events_how_many_and_how_they_look() {
        let (showing, wrong) =
            read(&[("thema", "Musik"), ("anzahl", "3"), ("aussehen", "karten"), ("hoehe", "melden")]);
        assert_eq!(wrong, [""; 0]);
        assert_eq!((showing.most, showing.look.style, showing.tells_height), (3, Style::Cards, true));
        assert_eq!(showing.filter.topic.as_deref(), Some("Musik"));
        assert_eq!(read(&[]).0.most, SHOWN);
    }

    #[test]
    fn what_cannot_be_meant_is_told_field_by_field() {
        let long = "x".repeat(10_000);
        for (field, value) in [
            ("akzent", "red;}"),
            ("akzent", "ffff00"),
            ("akzent", &long),
            ("anzahl", "0"),
            ("anzahl", "51"),
            ("anzahl", "-1"),
            ("anzahl", "drei"),
            ("aussehen", "bunt"),
            ("hoehe", "1"),
            ("partner", "../x"),
            ("ab", "gestern"),
            ("thema", &long),
        ] {
            assert_eq!(read(&[(field, value)]).1, [field], "{value:.20}");
        }
    }
}
