//! Reads the image of an event or a programme.

use super::fields::{FieldReader, Given};
use crate::programme::drafts::{ImageFault, Rule, limits};
use domain::events::{Image, ImageId};

/// Reads an image with its texts; none without an image. The medium has replaced the name of a file by the image's identity.
pub fn image(
    reader: &mut FieldReader<'_>,
    image: Given<'_, String>,
    alt: Given<'_, String>,
    credit: Given<'_, String>,
) -> Option<Image> {
    let (key, text) = (image.0, reader.text(image, limits::LINK)?);
    let (alt, credit) = (reader.required(alt, limits::SUMMARY), reader.text(credit, limits::NAME));
    let Some(id) = ImageId::parse(&text) else {
        reader.fault(key, Rule::Image(ImageFault::NoFile { name: text }));
        return None;
    };
    Some(Image { id, alt: alt?, credit })
}
