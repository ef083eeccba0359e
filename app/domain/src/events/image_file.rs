//! What the file of an image must be.

/// The greatest size of a file, in megabytes and in bytes.
pub const MAX_IMAGE_MEGABYTES: u8 = 10;
pub const MAX_IMAGE_BYTES: usize = MAX_IMAGE_MEGABYTES as usize * 1024 * 1024;
/// The greatest number of pixels of an image, in millions and in ones.
pub const MAX_IMAGE_MEGAPIXELS: u8 = 24;
pub const MAX_IMAGE_PIXELS: u64 = MAX_IMAGE_MEGAPIXELS as u64 * 1_000_000;

/// Why an image cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnusableImage {
    /// More than [`MAX_IMAGE_BYTES`].
    TooLarge,
    /// More than [`MAX_IMAGE_PIXELS`].
    TooManyPixels,
    /// Neither JPEG nor PNG nor WebP, or damaged.
    Unreadable,
}
