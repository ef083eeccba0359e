//! Pictures for tests: gradients, red on the left and blue on the right.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test cannot continue without its picture")]

use image::{Rgb, RgbImage};

/// A JPEG file of `width` × `height` pixels, each at most 65,535.
pub fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let share = |part: u32, whole: u16| u8::try_from(255 * part / u32::from(whole)).expect("a share");
    let picture = RgbImage::from_fn(width.into(), height.into(), |x, y| {
        Rgb([255 - share(x, width), share(y, height), share(x, width)])
    });
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.encode(picture.as_raw(), width, height, jpeg_encoder::ColorType::Rgb).expect("a picture");
    bytes
}
