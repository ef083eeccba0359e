//! Images of events and programmes.

use std::fmt;

/// The widths in pixels in which an image is stored, besides its own, which is the last of them at most.
const WIDTHS: [u32; 4] = [320, 640, 960, 1600];

/// The number of hexadecimal digits of an image's hash.
const HASH_LENGTH: usize = 32;

/// An image with what a page says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub id: ImageId,
    /// The text for those who do not see it.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
}

/// The identity of a stored image: the hash of the file that was given, and the size in pixels of the largest stored form. It
/// is written as `3f0c9a…-1600x900`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ImageId {
    hash: String,
    width: u32,
    height: u32,
}

impl ImageId {
    /// The identity of an image of `width` × `height` pixels; it is stored in at most the largest of the widths. `hash` is that
    /// of the file, at least 16 bytes.
    pub fn of(hash: &[u8], width: u32, height: u32) -> Self {
        let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).take(HASH_LENGTH);
        let hash = digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect();
        let stored = width.clamp(1, WIDTHS[WIDTHS.len() - 1]);
        Self { hash, width: stored, height: scaled(height, stored, width) }
    }

    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (hash, size) = text.split_once('-')?;
        let (width, height) = size.split_once('x')?;
        let is_hash = hash.len() == HASH_LENGTH && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let id = Self { hash: hash.to_owned(), width: width.parse().ok()?, height: height.parse().ok()? };
        (is_hash && (1..=WIDTHS[WIDTHS.len() - 1]).contains(&id.width) && id.height > 0 && id.to_string() == text)
            .then_some(id)
    }

    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The width and height in pixels of each stored form, the smallest first.
    pub fn sizes(&self) -> Vec<(u32, u32)> {
        let smaller = WIDTHS.into_iter().filter(|width| *width < self.width);
        smaller.chain([self.width]).map(|width| (width, scaled(self.height, width, self.width))).collect()
    }

    /// The width and height in pixels of the largest stored form.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}

impl fmt::Display for ImageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { hash, width, height } = self;
        write!(f, "{hash}-{width}x{height}")
    }
}

/// `length` × `to` / `from`, rounded, and at least 1.
fn scaled(length: u32, to: u32, from: u32) -> u32 {
    let (length, to, from) = (u64::from(length), u64::from(to), u64::from(from.max(1)));
    u32::try_from(((length * to + from / 2) / from).max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_stored_in_widths_up_to_its_own() {
        let large = ImageId::of(&[0xab; 32], 6000, 4000);
        assert_eq!(large.sizes(), [(320, 213), (640, 427), (960, 640), (1600, 1067)]);
        assert_eq!(ImageId::of(&[0xab; 32], 500, 700).sizes(), [(320, 448), (500, 700)]);
        assert_eq!(ImageId::of(&[0xab; 32], 1, 9000).sizes(), [(1, 9000)]);
    }

    #[test]
    fn the_identity_is_read_back_and_other_texts_are_none() {
        let id = ImageId::of(&[0x3f; 32], 1200, 800);
        assert_eq!(ImageId::parse(&id.to_string()), Some(id.clone()));
        let hash = id.hash();
        for wrong in [
            "bilder/sofa.jpg".to_owned(),
            hash.to_owned(),
            format!("{hash}-0x9"),
            format!("{hash}-1601x9"),
            format!("{hash}-12x"),
            format!("{hash}-+12x9"),
            format!("{}-12x9", hash.to_uppercase()),
            format!("{}-12x9", &hash[1..]),
        ] {
            assert_eq!(ImageId::parse(&wrong), None, "{wrong}");
        }
    }
}
