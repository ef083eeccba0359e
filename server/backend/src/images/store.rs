//! The statements of images.

use super::{ImageFile, ImageFormat, NewImage};
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{read_tx, record, row, rows, run, select};
use domain::events::ImageId;
use domain::time::{Instant, Millis};
use std::collections::BTreeSet;

/// How long an import may take from its images to its records.
const GRACE: Millis = Millis::hours(1);

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
    if !announce_image(c, id, now).await? {
        return Ok(());
    }
    for ImageFile { width, format, data } in files {
        let (image, width, data) = (id.clone(), i64::from(*width), data.clone());
        db::insert(c, &ImageFileRow { image, width, format: *format, data }).await?;
    }
    Ok(())
}

/// Writes that there is an image, without its files: enough for a plan, which is rolled back. False if it is stored already.
pub async fn announce_image(c: &mut Conn<'_>, id: &ImageId, now: Instant) -> db::Result<bool> {
    db::insert_if_new(c, &ImageRow { id: id.clone(), stored_at: now }).await
}

/// Deletes the images that nothing shows, but for those that another import may just have stored.
pub async fn delete_unused_images(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    let before = now.plus(-GRACE);
    run!(
        c,
        "DELETE FROM image_files WHERE image IN (SELECT id FROM images WHERE stored_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM events WHERE events.image = images.id) \
         AND NOT EXISTS (SELECT 1 FROM programmes WHERE programmes.image = images.id) \
         AND NOT EXISTS (SELECT 1 FROM staged_events WHERE staged_events.image = images.id))",
        before
    )?;
    run!(
        c,
        "DELETE FROM images WHERE stored_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM image_files WHERE image_files.image = images.id)",
        before
    )?;
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
