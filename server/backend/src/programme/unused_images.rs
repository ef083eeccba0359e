//! Deletes the images that no record has: uploads whose form was not accepted, and images that were replaced.

use super::store::lock_file_version;
use crate::context::AppContext;
use crate::error::Result;
use crate::{images, read_tx, write_tx};

/// Deletes the images that nothing shows a day after they were stored.
///
/// # Errors
/// Those of the database.
pub async fn delete_unused_images(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    // Mostly there is none, and then nothing waits for the programme.
    if !read_tx!(ctx, |c, _| { Ok(images::has_unused_images(&mut c, now).await?) })? {
        return Ok(());
    }
    write_tx!(ctx, |tx, _| {
        lock_file_version(&mut tx).await?;
        Ok(images::delete_unused_images(&mut tx, now).await?)
    })
}
