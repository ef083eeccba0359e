//! The statements of images.

use super::{ImageFile, ImageFormat, NewImage};
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{read_tx, record, row, rows, run, select};
use domain::events::ImageId;
use domain::time::{DAY, Instant, Millis};
use std::collections::BTreeSet;

/// How long an image is kept that nothing shows: the time from an upload to the form that is accepted, and from the images of
/// an import to its records.
const GRACE: Millis = DAY;

record! {
    struct ImageRow in "images" key(id) { id: ImageId, stored_at: Instant }
}

record! {
    struct ImageFileRow in "image_files" { image: ImageId, width: i64, format: ImageFormat, data: Vec<u8> }
}

db::columns! {
    ImageFormat: String, |text| ImageFormat::from_media_type(&text), |format| format.media_type();
}

/// Stores an image. If it is stored already, it is kept for as long as a new one.
pub async fn store_image(c: &mut Conn<'_>, NewImage { id, files }: &NewImage, now: Instant) -> db::Result<()> {
    // It waits for a deletion that has begun.
    db::upsert(c, &ImageRow { id: id.clone(), stored_at: now }).await?;
    let stored: Option<(i64,)> = row!(c, "SELECT COUNT(*) FROM image_files WHERE image = $1", id)?;
    if stored.is_some_and(|(files,)| files > 0) {
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

/// Keeps an image for as long as a new one. False if it is not stored.
pub async fn keep_image(c: &mut Conn<'_>, id: &ImageId, now: Instant) -> db::Result<bool> {
    // It waits for a deletion that has begun.
    let kept: Option<(ImageId,)> = row!(c, "UPDATE images SET stored_at = $2 WHERE id = $1 RETURNING id", id, now)?;
    Ok(kept.is_some())
}

/// The condition of an image that was stored before `$1` and that nothing shows.
macro_rules! unused {
    () => {
        "stored_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM events WHERE events.image = images.id) \
         AND NOT EXISTS (SELECT 1 FROM programmes WHERE programmes.image = images.id) \
         AND NOT EXISTS (SELECT 1 FROM staged_events WHERE staged_events.image = images.id) \
         AND NOT EXISTS (SELECT 1 FROM city_settings WHERE name = 'logo' AND value = images.id) \
         AND NOT EXISTS (SELECT 1 FROM submissions WHERE submissions.image = images.id)"
    };
}

/// Whether [`delete_unused_images`] would delete an image.
pub async fn has_unused_images(c: &mut Conn<'_>, now: Instant) -> db::Result<bool> {
    let sql = concat!("SELECT id FROM images WHERE ", unused!(), " LIMIT 1");
    let found: Option<(ImageId,)> = row!(c, sql, now.plus(-GRACE))?;
    Ok(found.is_some())
}

/// Deletes the images that nothing has shown for a day. The caller has locked the programme, so that no record gets one of them
/// meanwhile.
pub async fn delete_unused_images(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    // The update locks them: an upload of the same file waits, and stores it again.
    let sql = concat!("UPDATE images SET stored_at = stored_at WHERE ", unused!(), " RETURNING id");
    let unused: Vec<(ImageId,)> = rows!(c, sql, now.plus(-GRACE))?;
    for (id,) in unused {
        run!(c, "DELETE FROM image_files WHERE image = $1", id)?;
        run!(c, "DELETE FROM images WHERE id = $1", id)?;
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
