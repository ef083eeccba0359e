//! The statements of images.

use super::{ImageFile, ImageFormat, NewImage};
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{read_tx, record, row, rows, select};
use domain::events::ImageId;
use domain::time::Instant;
use std::collections::BTreeSet;

record! {
    struct ImageRow in "images" { id: ImageId, stored_at: Instant }
}

record! {
    struct ImageFileRow in "image_files" { image: ImageId, width: i64, format: ImageFormat, data: Vec<u8> }
}

db::columns! {
    ImageFormat: String, |text| ImageFormat::from_media_type(&text), |format| format.media_type();
}

/// Stores an image, unless it is stored already.
pub async fn store_image(c: &mut Conn<'_>, NewImage { id, files }: &NewImage, now: Instant) -> db::Result<()> {
    if !db::insert_if_new(c, &ImageRow { id: id.clone(), stored_at: now }).await? {
        return Ok(());
    }
    for ImageFile { width, format, data } in files {
        let (image, width, data) = (id.clone(), i64::from(*width), data.clone());
        db::insert(c, &ImageFileRow { image, width, format: *format, data }).await?;
    }
    Ok(())
}

/// The images that are stored.
pub async fn image_ids(c: &mut Conn<'_>) -> db::Result<BTreeSet<ImageId>> {
    let found: Vec<(ImageId,)> = rows!(c, "SELECT id FROM images")?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// One size of an image; none if there is no such image, or not in this width.
pub async fn image_file(ctx: &AppContext, id: ImageId, width: u32) -> Result<Option<ImageFile>> {
    let found: Option<ImageFileRow> = read_tx!(ctx, |c, _| {
        Ok(row!(c, select!(ImageFileRow, "WHERE image = $1 AND width = $2"), id, i64::from(width))?)
    })?;
    Ok(found.map(|ImageFileRow { image: _, width: _, format, data }| ImageFile { width, format, data }))
}
