//! Telephone numbers as they are dialled and shown. People leave out the area code of their own town.

mod spaced;

pub use spaced::spaced;

use std::fmt;

/// The characters of a number beside its digits.
pub const MARKS: &str = " +-–/().";

/// The area code of the city, such as `07154`, which numbers without one have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaCode(String);

impl AreaCode {
    /// Parses an area code: a zero and two to five other digits. `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let (digits, zero) = (text.strip_prefix('0')?, text.starts_with("00"));
        let is_code = (2..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_code && !zero).then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the `tel:` URL of a number as people write it (RFC 3966).
pub fn phone_url(phone: &str, area_code: Option<&AreaCode>) -> String {
    format!("tel:{}", dialled(phone, area_code))
}

/// Returns a number with the code of its country, that of Germany where it has none: equal for all ways to write it.
pub fn international(phone: &str, area_code: Option<&AreaCode>) -> String {
    let dialled = dialled(phone, area_code);
    match (dialled.strip_prefix("00"), dialled.strip_prefix('0')) {
        (Some(abroad), _) => format!("+{abroad}"),
        (None, Some(within)) => format!("+49{within}"),
        (None, None) => dialled,
    }
}

/// The digits to dial within Germany, with a plus where the number has the code of a country.
fn dialled(phone: &str, area_code: Option<&AreaCode>) -> String {
    // A zero in brackets is dialled within the country only.
    let phone = phone.replace("(0)", "");
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    match area_code {
        // Numbers such as 112, 115 and 116 117 are the same everywhere.
        Some(AreaCode(code)) if !digits.starts_with(['0', '+']) && !digits.starts_with("11") => {
            format!("{code}{digits}")
        }
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_as_it_is_written_without_its_marks() {
        assert_eq!(phone_url("07154 000-101", None), "tel:07154000101");
        assert_eq!(phone_url("+49 (0) 7154 / 202", None), "tel:+497154202");
    }

    #[test]
    fn a_local_number_is_dialled_with_the_area_code_of_the_city() {
        let code = AreaCode::parse("07154");
        assert_eq!(phone_url("202-60 31", code.as_ref()), "tel:071542026031");
        for complete in ["07154 202", "+49 7154 202", "0049 7154 202", "112", "115", "116 117"] {
            assert_eq!(phone_url(complete, code.as_ref()), phone_url(complete, None));
        }
        for wrong in ["7154", "0", "00711", "07154 ", "071-54", "0715444"] {
            assert_eq!(AreaCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        let code = AreaCode::parse("07154");
        for same in ["07154 2026031", "+49 (0) 7154 / 202-60 31", "0049 7154 2026031", "202 60 31"] {
            assert_eq!(international(same, code.as_ref()), "+4971542026031");
        }
        assert_eq!(international("202 60 31", None), "2026031", "no area code is known");
    }
}
