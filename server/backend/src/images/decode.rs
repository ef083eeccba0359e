//! Decodes the file of an image.

use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits, RgbImage};
use std::io::Cursor;

/// The greatest size of a file.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// The greatest number of pixels of an image.
pub const MAX_PIXELS: u64 = 24_000_000;

/// Why an image cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnusableImage {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// More than [`MAX_PIXELS`].
    TooManyPixels,
    /// Neither JPEG nor PNG nor WebP, or damaged.
    Unreadable,
}

/// The pixels of an image, upright, on white where it is transparent.
pub fn decode(bytes: &[u8]) -> Result<RgbImage, UnusableImage> {
    if bytes.len() > MAX_BYTES {
        return Err(UnusableImage::TooLarge);
    }
    let unreadable = |_| UnusableImage::Unreadable;
    let file = Cursor::new(bytes);
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) if is_complete_jpeg(bytes) => pixels(JpegDecoder::new(file).map_err(unreadable)?),
        // A colour profile may be packed: it is limited before the image is known.
        Ok(ImageFormat::Png) => pixels(PngDecoder::with_limits(file, limits()).map_err(unreadable)?),
        Ok(ImageFormat::WebP) => pixels(WebPDecoder::new(file).map_err(unreadable)?),
        _ => Err(UnusableImage::Unreadable),
    }
}

/// Whether a JPEG has an end, which the decoder does not need. A thumbnail inside it ends in its first half.
fn is_complete_jpeg(bytes: &[u8]) -> bool {
    memchr::memmem::rfind(bytes, &[0xff, 0xd9]).is_some_and(|end| end > bytes.len() / 2)
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    limits
}

fn pixels(mut decoder: impl ImageDecoder) -> Result<RgbImage, UnusableImage> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(UnusableImage::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let read: ImageResult<DynamicImage> = DynamicImage::from_decoder(decoder);
    let mut image = read.map_err(|_| UnusableImage::Unreadable)?;
    image.apply_orientation(orientation);
    Ok(if image.color().has_alpha() { on_white(&image) } else { image.into_rgb8() })
}

fn on_white(image: &DynamicImage) -> RgbImage {
    let rgba = image.to_rgba8();
    let blend = |colour: u8, alpha: u8| {
        let (colour, alpha) = (u16::from(colour), u16::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0;
        image::Rgb([red, green, blue].map(|colour| blend(colour, alpha)))
    })
}
