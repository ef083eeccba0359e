//! The options in the address of an embed: filter, number of rows, look, and the protocol of its frame.

use super::{Accent, FrameProtocol, InvalidAccent, Look};
use crate::events::{Filter, InvalidFilter, MAX_FILTER_LENGTH};
use crate::ids::PartnerSlug;
use crate::signups::{Fault, FieldError, FieldErrors, FormData};

/// The options in the address of an embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedOptions {
    pub filter: Filter,
    pub look: Look,
    /// The greatest number of rows.
    pub max_rows: usize,
    pub partner: Option<PartnerSlug>,
    /// The protocol of the messages to the page around the embed, if it sends any.
    pub protocol: Option<FrameProtocol>,
}

/// The number of rows if the address gives none.
pub const DEFAULT_ROWS: usize = 10;
/// The greatest number of rows that an address can ask for.
pub const MAX_ROWS: usize = 50;

impl EmbedOptions {
    /// The names of the fields in the address of an embedded list, beside those of the filter.
    pub const FIELDS: [&str; 5] = ["anzahl", "aussehen", "akzent", "partner", FrameProtocol::FIELD];
    /// The names of the fields in the address of an embedded single event, which has no number of rows.
    pub const OF_ONE: [&str; 4] = ["aussehen", "akzent", "partner", FrameProtocol::FIELD];

    /// Returns all names of fields in the address of an embedded list.
    pub fn fields() -> impl Iterator<Item = &'static str> {
        Filter::FIELDS.into_iter().chain(Self::FIELDS)
    }

    /// Reads the options. Invalid fields are returned as errors and replaced by defaults; the caller checks for unknown
    /// names.
    pub fn read(data: &FormData) -> (Self, FieldErrors) {
        let (filter, invalid) = Filter::read(|name| data.value(name));
        let mut errors: FieldErrors = invalid.iter().map(FieldError::from).collect();
        let mut reader = Reader { data, errors: &mut errors };
        let (style, scheme) = reader.field("aussehen", Fault::UnknownChoice, Look::named).unwrap_or_default();
        let accent = reader.accent();
        let in_range = |number: &usize| (1..=MAX_ROWS).contains(number);
        let range = Fault::OutOfRange { least: 1, most: MAX_ROWS };
        let rows = reader.field("anzahl", range, |text| text.parse().ok().filter(in_range)).unwrap_or(DEFAULT_ROWS);
        let partner = reader.field("partner", Fault::UnknownChoice, |text| PartnerSlug::try_from(text).ok());
        let protocol = reader.field(FrameProtocol::FIELD, Fault::UnknownChoice, FrameProtocol::named);
        let look = Look { style, scheme, accent };
        (Self { filter, look, max_rows: rows, partner, protocol }, errors)
    }
}

struct Reader<'a> {
    data: &'a FormData,
    errors: &'a mut FieldErrors,
}

impl Reader<'_> {
    fn field<T>(&mut self, field: &str, fault: Fault, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.data.value(field)?.trim();
        let value = read(text);
        if value.is_none() {
            self.errors.push(FieldError { field: field.to_owned(), fault });
        }
        value
    }

    fn accent(&mut self) -> Option<Accent> {
        let fault = match Accent::parse(self.data.value("akzent")?.trim()) {
            Ok(accent) => return Some(accent),
            Err(InvalidAccent::Unreadable) => Fault::InvalidColour,
            Err(InvalidAccent::TooPale(hundredths)) => Fault::TooPale(hundredths),
        };
        self.errors.push(FieldError { field: "akzent".to_owned(), fault });
        None
    }
}

impl From<&InvalidFilter> for FieldError {
    fn from(invalid: &InvalidFilter) -> Self {
        let fault = if invalid.is_too_long { Fault::TooLong(MAX_FILTER_LENGTH) } else { Fault::InvalidDate };
        Self { field: invalid.field.to_owned(), fault }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT_ROWS, EmbedOptions};
    use crate::partners::{FrameProtocol, Style};
    use crate::signups::FormData;

    fn read(pairs: &[(&str, &str)]) -> (EmbedOptions, Vec<String>) {
        let data = FormData(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let (options, errors) = EmbedOptions::read(&data);
        (options, errors.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn an_address_gives_filter_number_of_rows_look_and_protocol() {
        let (options, invalid) =
            read(&[("thema", "Musik"), ("anzahl", "3"), ("aussehen", "karten"), ("hoehe", "melden")]);
        assert_eq!(invalid, [""; 0]);
        assert_eq!((options.max_rows, options.look.style), (3, Style::Cards));
        assert_eq!(options.protocol, Some(FrameProtocol::Height));
        assert_eq!(options.filter.topic.as_deref(), Some("Musik"));
        let (defaults, _) = read(&[]);
        assert_eq!((defaults.max_rows, defaults.protocol), (DEFAULT_ROWS, None));
    }

    #[test]
    fn invalid_values_are_reported_field_by_field() {
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
