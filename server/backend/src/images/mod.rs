//! Images of events and programmes, and the logo of the city: decoded from the file that was given, encoded anew in the sizes that pages need, and stored
//! under the hash of that file. Of the file itself nothing is stored.

mod decode;
mod encode;
mod store;
mod upload;
mod webp_file;

use domain::events::{ImageId, UnusableImage};
use sha2::{Digest as _, Sha256};

pub use encode::{ImageFile, ImageFormat};
pub use store::{
    announce_image, delete_unused_images, has_unused_images, image_file, image_ids, keep_image, store_image,
};
pub use upload::upload_image;

/// An image that is not stored yet.
#[derive(Clone)]
pub struct NewImage {
    pub id: ImageId,
    /// Its stored forms, the smallest first.
    pub files: Vec<ImageFile>,
}

/// The hash under which the image in a file is stored.
pub fn image_hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

impl NewImage {
    /// Reads a JPEG, PNG or WebP file, and encodes the image in all sizes. That takes up to a second: call it on a thread that
    /// may block. Metadata, such as the place where a photo was taken, are left out.
    ///
    /// # Errors
    /// [`UnusableImage`]; an image that is too large is refused before memory is taken for it.
    pub fn read(bytes: &[u8]) -> Result<Self, UnusableImage> {
        let pixels = decode::decode(bytes)?;
        let id = ImageId::of(&image_hash(bytes), pixels.width(), pixels.height());
        let files = encode::encode_all(pixels, &id).ok_or(UnusableImage::Unreadable)?;
        Ok(Self { id, files })
    }
}
