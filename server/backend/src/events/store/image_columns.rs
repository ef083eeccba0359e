//! The columns of the image of an event or a programme.

use crate::record;
use domain::events::{Image, ImageId};

record! {
    pub(super) struct ImageColumns {
        image: Option<ImageId>,
        image_alt: Option<String>,
        image_credit: Option<String>,
    }
}

impl From<Option<Image>> for ImageColumns {
    fn from(image: Option<Image>) -> Self {
        let Some(Image { id, alt, credit }) = image else {
            return Self { image: None, image_alt: None, image_credit: None };
        };
        Self { image: Some(id), image_alt: Some(alt), image_credit: credit }
    }
}

impl From<ImageColumns> for Option<Image> {
    fn from(ImageColumns { image, image_alt, image_credit }: ImageColumns) -> Self {
        Some(Image { id: image?, alt: image_alt.unwrap_or_default(), credit: image_credit })
    }
}
