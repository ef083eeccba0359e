//! Images that organizers upload.

use super::{NewImage, store_image};
use crate::context::AppContext;
use crate::error::Result;
use crate::write_tx;
use domain::events::{ImageId, UnusableImage};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// The images that this process decodes at once: each takes much memory, see `decode`, and an upload can wait a second.
static DECODING: Semaphore = Semaphore::const_new(1);

/// Stores the image in a file that was uploaded. Nothing shows it yet: unless a record gets it within a day, it is deleted.
///
/// # Errors
/// Those of the database. That the file cannot be used is a value.
pub async fn upload_image(ctx: &AppContext, file: Vec<u8>) -> Result<Result<ImageId, UnusableImage>> {
    let image = match read_image(file).await {
        Ok(image) => image,
        Err(unusable) => return Ok(Err(unusable)),
    };
    let id = image.id.clone();
    write_tx!(ctx, |tx, ctx| { Ok(store_image(&mut tx, &image, ctx.clock.now()).await?) })?;
    Ok(Ok(id))
}

/// Reads an image on a thread that may block, after those that came before.
async fn read_image(file: Vec<u8>) -> Result<NewImage, UnusableImage> {
    let turn = DECODING.acquire().await;
    let read = spawn_blocking(move || {
        // Held to the end even if nobody waits for the image any more.
        let _turn = turn;
        NewImage::read(&file)
    });
    // A decoder that panics has met a damaged file.
    read.await.unwrap_or(Err(UnusableImage::Unreadable))
}
