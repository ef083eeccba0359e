//! The accent colour that a partner can choose for an embed, and the check of its contrast (WCAG 2.2, relative
//! luminance and contrast ratio).

use std::fmt;

/// An sRGB colour with enough contrast on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent([u8; 3]);

/// Why a text is not accepted as an accent colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAccent {
    /// Not of the form `1a5fb4` or `#1a5fb4`.
    Unreadable,
    /// The contrast ratio on white is too low; the value is the ratio in hundredths, less than 450.
    TooPale(u32),
}

const WHITE: Accent = Accent([0xff; 3]);
/// The lighter of the two dark blue backgrounds of the dark scheme.
const NIGHT: Accent = Accent([0x1d, 0x20, 0x34]);
/// The least contrast ratio of text (WCAG 2.2, 1.4.3, level AA).
const MIN_CONTRAST: f64 = 4.5;

impl Accent {
    /// Parses `1a5fb4` or `#1a5fb4` and checks the contrast on white.
    ///
    /// # Errors
    /// [`InvalidAccent::Unreadable`] for another form; [`InvalidAccent::TooPale`] for too little contrast.
    pub fn parse(text: &str) -> Result<Self, InvalidAccent> {
        let accent = Self::from_hex(text.strip_prefix('#').unwrap_or(text)).ok_or(InvalidAccent::Unreadable)?;
        match accent.contrast(WHITE) {
            ratio if ratio >= MIN_CONTRAST => Ok(accent),
            // Rounded down, so that the message never reads "4.5 is less than 4.5".
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio lies between 1 and 21")]
            ratio => Err(InvalidAccent::TooPale((ratio * 100.0) as u32)),
        }
    }

    fn from_hex(digits: &str) -> Option<Self> {
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Returns the colour for the dark scheme: mixed with the least white that gives enough contrast there.
    #[must_use]
    pub fn for_dark(self) -> Self {
        let mixes = (0..=100).map(|percent| self.mixed_with_white(percent));
        mixes.into_iter().find(|mix| mix.contrast(NIGHT) >= MIN_CONTRAST).unwrap_or(WHITE)
    }

    fn mixed_with_white(self, percent: u16) -> Self {
        let mix = |channel: u8| u16::from(channel) + (255 - u16::from(channel)) * percent / 100;
        Self(self.0.map(|channel| u8::try_from(mix(channel)).unwrap_or(u8::MAX)))
    }

    /// The contrast ratio of two colours, from 1 (the same colour) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| match f64::from(channel) / 255.0 {
            dark if dark <= 0.04045 => dark / 12.92,
            light => ((light + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// Writes six hexadecimal digits without `#`, the form used in addresses.
impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Accent, InvalidAccent, MIN_CONTRAST, NIGHT, WHITE};

    fn colour(digits: &str) -> Accent {
        Accent::from_hex(digits).unwrap()
    }

    #[test]
    fn contrast_ratios_agree_with_the_wcag() {
        for (one, two, ratio) in [
            ("000000", "ffffff", 21.0),
            ("ffffff", "ffffff", 1.0),
            ("ff0000", "ffffff", 4.00),
            ("0000ff", "ffffff", 8.59),
            ("00ff00", "ffffff", 1.37),
            ("767676", "ffffff", 4.54),
            ("777777", "ffffff", 4.48),
        ] {
            let found = colour(one).contrast(colour(two));
            assert!((found - ratio).abs() < 0.005, "{one} on {two} is {found}");
        }
    }

    #[test]
    fn a_colour_with_too_little_contrast_on_white_is_refused_with_its_ratio() {
        assert_eq!(Accent::parse("#767676").unwrap().to_string(), "767676");
        assert_eq!(Accent::parse("777777"), Err(InvalidAccent::TooPale(447)));
        assert_eq!(Accent::parse("ffff00"), Err(InvalidAccent::TooPale(107)));
        assert_eq!(Accent::parse("1A5FB4").unwrap().to_string(), "1a5fb4");
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        let long = "a".repeat(10_000);
        for text in
            ["", "#", "red;}", "red", "#12345", "1234567", "##12345", "12345g", "+12345", "ääääää", "äää", &long]
        {
            assert_eq!(Accent::parse(text), Err(InvalidAccent::Unreadable), "{text}");
        }
    }

    #[test]
    fn every_colour_has_enough_contrast_in_the_dark_scheme_and_a_light_one_is_unchanged() {
        for digits in ["000000", "0000ff", "8a1538", "767676", "00695c", "1a5fb4"] {
            let dark = Accent::parse(digits).unwrap().for_dark();
            assert!(dark.contrast(NIGHT) >= MIN_CONTRAST, "{digits} became {dark}");
            assert!(dark.contrast(Accent([0; 3])) >= MIN_CONTRAST, "the dark scheme writes buttons in black on {dark}");
        }
        assert_eq!(WHITE.for_dark(), WHITE);
    }
}
