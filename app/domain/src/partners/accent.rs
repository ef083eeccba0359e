//! The one colour that a partner may choose, so that the list looks at home on their site, and whether people can read it
//! (WCAG 2.2, relative luminance and contrast ratio).

use std::fmt;

/// As screens know it (sRGB). It can be read on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent([u8; 3]);

/// Why a colour is none for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAccent {
    /// Not of the form `1a5fb4` or `#1a5fb4`.
    Unreadable,
    /// Its contrast on white, in hundredths: less than 450.
    TooPale(u32),
}

const WHITE: Accent = Accent([0xff; 3]);
/// The lighter of the two night blues that pages stand on in the dark.
const NIGHT: Accent = Accent([0x1d, 0x20, 0x34]);
/// WCAG 2.2, 1.4.3 (AA).
const ENOUGH: f64 = 4.5;

impl Accent {
    pub fn read(text: &str) -> Result<Self, NoAccent> {
        let accent = Self::any(text.strip_prefix('#').unwrap_or(text)).ok_or(NoAccent::Unreadable)?;
        match accent.contrast(WHITE) {
            enough if enough >= ENOUGH => Ok(accent),
            // Rounded down, so that nobody reads "4.5 is less than 4.5".
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio lies between 1 and 21")]
            less => Err(NoAccent::TooPale((less * 100.0) as u32)),
        }
    }

    fn any(digits: &str) -> Option<Self> {
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// The same colour where pages are dark: mixed with as much white as it takes.
    #[must_use]
    pub fn for_dark(self) -> Self {
        let mixes = (0..=100).map(|percent| self.lighter(percent));
        mixes.into_iter().find(|mix| mix.contrast(NIGHT) >= ENOUGH).unwrap_or(WHITE)
    }

    fn lighter(self, percent: u16) -> Self {
        let mix = |part: u8| u16::from(part) + (255 - u16::from(part)) * percent / 100;
        Self(self.0.map(|part| u8::try_from(mix(part)).unwrap_or(u8::MAX)))
    }

    /// From 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| match f64::from(part) / 255.0 {
            dark if dark <= 0.04045 => dark / 12.92,
            light => ((light + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// Six digits, without `#`: as an address carries it.
impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Accent, ENOUGH, NIGHT, NoAccent, WHITE};

    fn any(digits: &str) -> Accent {
        Accent::any(digits).unwrap()
    }

    #[test]
    fn contrasts_are_those_that_the_wcag_tells() {
        for (one, two, ratio) in [
            ("000000", "ffffff", 21.0),
            ("ffffff", "ffffff", 1.0),
            ("ff0000", "ffffff", 4.00),
            ("0000ff", "ffffff", 8.59),
            ("00ff00", "ffffff", 1.37),
            ("767676", "ffffff", 4.54),
            ("777777", "ffffff", 4.48),
        ] {
            let found = any(one).contrast(any(two));
            assert!((found - ratio).abs() < 0.005, "{one} on {two} is {found}");
        }
    }

    #[test]
    fn a_colour_that_people_cannot_read_on_white_is_refused_with_its_contrast() {
        assert_eq!(Accent::read("#767676").unwrap().to_string(), "767676");
        assert_eq!(Accent::read("777777"), Err(NoAccent::TooPale(447)));
        assert_eq!(Accent::read("ffff00"), Err(NoAccent::TooPale(107)));
        assert_eq!(Accent::read("1A5FB4").unwrap().to_string(), "1a5fb4");
    }

    #[test]
    fn nothing_but_six_digits_is_a_colour() {
        let long = "a".repeat(10_000);
        for text in
            ["", "#", "red;}", "red", "#12345", "1234567", "##12345", "12345g", "+12345", "ääääää", "äää", &long]
        {
            assert_eq!(Accent::read(text), Err(NoAccent::Unreadable), "{text}");
        }
    }

    #[test]
    fn every_colour_can_be_read_in_the_dark_and_a_light_one_stays() {
        for digits in ["000000", "0000ff", "8a1538", "767676", "00695c", "1a5fb4"] {
            let dark = Accent::read(digits).unwrap().for_dark();
            assert!(dark.contrast(NIGHT) >= ENOUGH, "{digits} became {dark}");
            assert!(dark.contrast(Accent([0; 3])) >= ENOUGH, "black on {dark} is what buttons say there");
        }
        assert_eq!(WHITE.for_dark(), WHITE);
    }
}
