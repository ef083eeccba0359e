//! Decodes the file of an image.
//!
//! Whatever a file claims, the memory that it takes is bounded. Measured with the encoding, 24 megapixels take 140 MB as a photo,
//! 230 MB as a progressive one, and 300 MB as a PNG of 16 bits with transparency; a WebP made for it takes 350 MB.

use super::webp_file::checked_webp;
use domain::events::{MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS, UnusableImage};
use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits, RgbImage};
use std::io::Cursor;

/// The greatest size of the metadata of a PNG, such as a colour profile, which may be packed.
const MAX_METADATA: u64 = 32 * 1024 * 1024;

/// The pixels of an image, upright, on white where it is transparent.
pub fn decode(bytes: &[u8]) -> Result<RgbImage, UnusableImage> {
    if bytes.len() > MAX_IMAGE_BYTES {
        return Err(UnusableImage::TooLarge);
    }
    let unreadable = |_| UnusableImage::Unreadable;
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) if is_complete_jpeg(bytes) => {
            pixels(JpegDecoder::new(Cursor::new(bytes)).map_err(unreadable)?)
        }
        Ok(ImageFormat::Png) => {
            pixels(PngDecoder::with_limits(Cursor::new(bytes), metadata_limits()).map_err(unreadable)?)
        }
        Ok(ImageFormat::WebP) => {
            let file = checked_webp(bytes).ok_or(UnusableImage::Unreadable)?;
            pixels(WebPDecoder::new(Cursor::new(file)).map_err(unreadable)?)
        }
        _ => Err(UnusableImage::Unreadable),
    }
}

/// Whether a JPEG has an end, which the decoder does not need. A thumbnail inside it ends in its first half.
fn is_complete_jpeg(bytes: &[u8]) -> bool {
    memchr::memmem::rfind(bytes, &[0xff, 0xd9]).is_some_and(|end| end > bytes.len() / 2)
}

fn metadata_limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_METADATA);
    limits
}

fn pixels(mut decoder: impl ImageDecoder) -> Result<RgbImage, UnusableImage> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_IMAGE_PIXELS {
        return Err(UnusableImage::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let read: ImageResult<DynamicImage> = DynamicImage::from_decoder(decoder);
    let mut image = read.map_err(|_| UnusableImage::Unreadable)?;
    image.apply_orientation(orientation);
    Ok(if image.color().has_alpha() { on_white(image) } else { image.into_rgb8() })
}

fn on_white(image: DynamicImage) -> RgbImage {
    let rgba = image.into_rgba8();
    let blend = |colour: u8, alpha: u8| {
        let (colour, alpha) = (u16::from(colour), u16::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0;
        image::Rgb([red, green, blue].map(|colour| blend(colour, alpha)))
    })
}
