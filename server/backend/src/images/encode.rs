//! Encodes an image in the sizes in which it is stored.

use domain::events::ImageId;
use fast_image_resize::images::Image as Pixels;
use fast_image_resize::{PixelType, Resizer};
use image::RgbImage;

/// The qualities at which both formats look alike.
const JPEG_QUALITY: u8 = 80;
const WEBP_QUALITY: f32 = 76.0;

/// The format of a stored image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    Jpeg,
    WebP,
}

impl ImageFormat {
    /// The media type, which is also the word in the database.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
        }
    }

    /// Reads what [`Self::media_type`] wrote.
    pub fn from_media_type(text: &str) -> Option<Self> {
        [Self::Jpeg, Self::WebP].into_iter().find(|format| format.media_type() == text)
    }
}

/// An image in one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageFile {
    /// In pixels.
    pub width: u32,
    pub format: ImageFormat,
    pub data: Vec<u8>,
}

/// The image in all sizes of `id`, each in the format that takes less. `None` if a side is too long for both formats.
pub fn encode_all(image: RgbImage, id: &ImageId) -> Option<Vec<ImageFile>> {
    let (width, height) = image.dimensions();
    let source = Pixels::from_vec_u8(width, height, image.into_raw(), PixelType::U8x3).ok()?;
    let mut resizer = Resizer::new();
    let sizes = id.sizes().into_iter();
    let file = |(width, height)| {
        let mut scaled = Pixels::new(width, height, PixelType::U8x3);
        resizer.resize(&source, &mut scaled, None).ok()?;
        encode(scaled.buffer(), width, height)
    };
    sizes.map(file).collect()
}

fn encode(pixels: &[u8], width: u32, height: u32) -> Option<ImageFile> {
    let webp = webp::Encoder::from_rgb(pixels, width, height).encode_simple(false, WEBP_QUALITY).ok();
    let webp = webp.map(|data| ImageFile { width, format: ImageFormat::WebP, data: data.to_vec() });
    let jpeg = jpeg(pixels, width, height).map(|data| ImageFile { width, format: ImageFormat::Jpeg, data });
    webp.into_iter().chain(jpeg).min_by_key(|file| file.data.len())
}

fn jpeg(pixels: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut data, JPEG_QUALITY);
    encoder.set_progressive(true);
    let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    encoder.encode(pixels, width, height, jpeg_encoder::ColorType::Rgb).ok()?;
    Some(data)
}
