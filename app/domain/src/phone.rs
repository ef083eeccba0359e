//! Telephone numbers as addresses.

/// Returns the `tel:` URL of a number as people write it (RFC 3966).
pub fn phone_url(phone: &str) -> String {
    // A zero in brackets is dialled within the country only.
    let phone = phone.replace("(0)", "");
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

#[cfg(test)]
mod tests {
    use super::phone_url;

    #[test]
    fn a_number_is_dialled_as_it_is_written_without_its_marks() {
        assert_eq!(phone_url("07154 000-101"), "tel:07154000101");
        assert_eq!(phone_url("+49 (0) 7154 / 202"), "tel:+497154202");
    }
}
