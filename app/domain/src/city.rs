//! The settings of the city that the office edits: their names and what each must be.

use crate::events::{Coded, HostPart, ImageId};
use crate::partners::{Accent, InvalidAccent};
use crate::phone::{AreaCode, MARKS};
use crate::signups::{Fault, FieldError, FieldErrors, FormData, typed_text};

/// A setting of the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CitySetting {
    Name,
    /// The postal and e-mail address.
    Contact,
    Phone,
    /// The area code of numbers that are written without one.
    AreaCode,
    /// How to reach the data protection officer.
    Dpo,
    /// Where people report barriers, if not at the city's contact.
    Accessibility,
    /// What the imprint says beside the contact.
    Imprint,
    /// The identity of a stored image.
    Logo,
    /// The colour of links and buttons.
    Colour,
    /// The parts of an event that hosts may change at once: their codes, joined by spaces.
    HostParts,
}

impl CitySetting {
    /// In the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Contact,
        Self::Phone,
        Self::AreaCode,
        Self::Imprint,
        Self::Dpo,
        Self::Accessibility,
        Self::Logo,
        Self::Colour,
        Self::HostParts,
    ];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Contact => "contact",
            Self::Phone => "phone",
            Self::AreaCode => "area_code",
            Self::Dpo => "dpo",
            Self::Accessibility => "accessibility",
            Self::Imprint => "imprint",
            Self::Logo => "logo",
            Self::Colour => "colour",
            Self::HostParts => "host_parts",
        }
    }

    /// The name of the form's field: that of the logo is the one that keeps the image of any form.
    pub fn field(self) -> &'static str {
        if self == Self::Logo { "image_hash" } else { self.name() }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// The variable of the server that fixes it; none if only the office sets it.
    pub fn variable(self) -> Option<&'static str> {
        match self {
            Self::Name => Some("DABEI_CITY_NAME"),
            Self::Contact => Some("DABEI_CITY_CONTACT"),
            Self::Phone => Some("DABEI_CITY_PHONE"),
            Self::AreaCode => Some("DABEI_CITY_AREA_CODE"),
            Self::Dpo => Some("DABEI_CITY_DPO"),
            Self::Logo => Some("DABEI_CITY_LOGO"),
            Self::Colour => Some("DABEI_CITY_COLOUR"),
            Self::Accessibility | Self::Imprint | Self::HostParts => None,
        }
    }

    /// The greatest number of characters.
    fn max_length(self) -> usize {
        match self {
            Self::Name | Self::Phone | Self::AreaCode | Self::Logo | Self::Colour | Self::HostParts => 120,
            Self::Contact | Self::Dpo | Self::Accessibility => 1_000,
            Self::Imprint => 10_000,
        }
    }

    /// Cleans and checks what was typed. Empty is allowed.
    fn read(self, typed: &str) -> Result<String, Fault> {
        let is_long = matches!(self, Self::Contact | Self::Dpo | Self::Accessibility | Self::Imprint);
        let text = if is_long { typed_text::lines(typed) } else { typed_text::one_line(typed) };
        let Some(text) = typed_text::bounded(text, self.max_length())? else { return Ok(String::new()) };
        match self {
            Self::Phone if !is_phone(&text) => Err(Fault::InvalidPhone),
            Self::AreaCode if AreaCode::parse(&text).is_none() => Err(Fault::InvalidAreaCode),
            Self::Logo if ImageId::parse(&text).is_none() => Err(Fault::ImageGone),
            Self::Colour => match Accent::parse(&text) {
                Ok(colour) => Ok(format!("#{colour}")),
                Err(InvalidAccent::Unreadable) => Err(Fault::InvalidColour),
                Err(InvalidAccent::TooPale(contrast)) => Err(Fault::TooPale(contrast)),
            },
            Self::HostParts => Ok(codes(&host_parts(&text))),
            _ => Ok(text),
        }
    }
}

/// The parts of an event that a text names by their codes. Unknown ones are left out.
pub fn host_parts(text: &str) -> Vec<HostPart> {
    text.split_whitespace().filter_map(HostPart::from_code).collect()
}

/// The codes of parts, as the setting stores them.
pub fn codes(parts: &[HostPart]) -> String {
    parts.iter().map(|part| part.code()).collect::<Vec<_>>().join(" ")
}

/// Whether a text is a telephone number. Short ones such as 115 and 202-0 are: a city has them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 3 && text.chars().all(|c| c.is_ascii_digit() || MARKS.contains(c))
}

/// Reads these settings from their form. An absent field is empty.
///
/// # Errors
/// The faults, in the order of `settings`.
pub fn read_city_settings(
    form: &FormData,
    settings: &[CitySetting],
) -> Result<Vec<(CitySetting, String)>, FieldErrors> {
    let (mut texts, mut errors) = (Vec::new(), FieldErrors::new());
    for setting in settings {
        // Check boxes send a value each.
        let typed = form.values(setting.field()).collect::<Vec<_>>().join(" ");
        match setting.read(&typed) {
            Ok(text) => texts.push((*setting, text)),
            // What is wrong with an image is said at the field for its file.
            Err(fault @ Fault::ImageGone) => errors.push(FieldError { field: "image".to_owned(), fault }),
            Err(fault) => errors.push(FieldError { field: setting.field().to_owned(), fault }),
        }
    }
    if errors.is_empty() { Ok(texts) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::{CitySetting, read_city_settings};
    use crate::signups::{Fault, FormData};

    fn read(setting: CitySetting, typed: &str) -> Result<String, Fault> {
        let mut form = FormData::default();
        form.add(setting.field(), typed);
        match read_city_settings(&form, &[setting]) {
            Ok(texts) => Ok(texts[0].1.clone()),
            Err(errors) => Err(errors[0].fault.clone()),
        }
    }

    #[test]
    fn what_is_typed_is_cleaned_and_empty_is_allowed() {
        assert_eq!(
            read(CitySetting::Contact, " Rathaus \r\nMarktplatz 1\u{0}\r\n"),
            Ok("Rathaus\nMarktplatz 1".to_owned())
        );
        assert_eq!(read(CitySetting::Name, "Stadt\n Kornwestheim"), Ok("Stadt Kornwestheim".to_owned()));
        assert_eq!(read(CitySetting::Colour, "8A1538"), Ok("#8a1538".to_owned()));
        for setting in CitySetting::ALL {
            assert_eq!(read(setting, " "), Ok(String::new()), "{setting:?}");
        }
    }

    #[test]
    fn a_city_may_have_a_short_number() {
        for number in ["115", "202-0", "+49 (0) 7154 / 202-0"] {
            assert_eq!(read(CitySetting::Phone, number), Ok(number.to_owned()));
        }
    }

    #[test]
    fn what_would_not_work_on_the_pages_is_a_fault() {
        assert_eq!(read(CitySetting::AreaCode, "7154"), Err(Fault::InvalidAreaCode));
        assert_eq!(read(CitySetting::Phone, "im Rathaus"), Err(Fault::InvalidPhone));
        assert_eq!(read(CitySetting::Colour, "blau"), Err(Fault::InvalidColour));
        assert!(matches!(read(CitySetting::Colour, "#ffff00"), Err(Fault::TooPale(_))));
        assert_eq!(read(CitySetting::Logo, "wappen.png"), Err(Fault::ImageGone));
        assert_eq!(read(CitySetting::Name, &"a".repeat(121)), Err(Fault::TooLong(120)));
    }
}
