//! The images of a programme file, which are files beside it: the file names them, the records get their identities.

use super::drafts::{DraftFault, Field, ImageFault, Rule};
use super::file::ProgrammeFile;
use super::request::{Import, ImportError};
use crate::context::AppContext;
use crate::error::Error;
use crate::images::{NewImage, image_hash, image_ids};
use crate::read_tx;
use domain::events::{ImageId, MAX_IMAGE_BYTES, UnusableImage};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

impl Import {
    /// Reads the images that the file names, relative to `folder`. Those that cannot be used become faults of the file.
    ///
    /// # Errors
    /// [`ImportError::Unexpected`] if the database cannot be read.
    pub async fn with_images(mut self, ctx: &AppContext, folder: PathBuf) -> Result<Self, ImportError> {
        let stored = read_tx!(ctx, |c, _| { Ok(image_ids(&mut c).await?) })?;
        let read = tokio::task::spawn_blocking(move || {
            if let Some(file) = Arc::get_mut(&mut self.file) {
                self.images = Arc::new(read_images(file, &folder, stored));
            }
            self
        });
        read.await.map_err(|error| ImportError::Unexpected(Error::Unexpected(Box::new(error))))
    }
}

/// Replaces the names of images by identities, and returns the images that are not stored yet.
fn read_images(file: &mut ProgrammeFile, folder: &Path, stored: BTreeSet<ImageId>) -> Vec<NewImage> {
    let mut reader = ImageReader { folder, stored, new: Vec::new(), read: BTreeMap::new() };
    for draft in &mut file.drafts.programmes {
        reader.replace(&mut draft.record.image, &mut draft.faults);
    }
    for draft in &mut file.drafts.events {
        reader.replace(&mut draft.record.image, &mut draft.faults);
    }
    reader.new
}

struct ImageReader<'a> {
    folder: &'a Path,
    stored: BTreeSet<ImageId>,
    new: Vec<NewImage>,
    /// What was read already, by the name of the file.
    read: BTreeMap<String, Result<ImageId, ImageFault>>,
}

impl ImageReader<'_> {
    /// Replaces the name of an image; the identity of a stored one stays.
    fn replace(&mut self, image: &mut Option<String>, faults: &mut Vec<DraftFault>) {
        let Some(name) = image.as_ref().filter(|name| !name.is_empty() && ImageId::parse(name).is_none()) else {
            return;
        };
        let found = match self.read.get(name) {
            Some(found) => found.clone(),
            None => self.read(name),
        };
        self.read.insert(name.clone(), found.clone());
        match found {
            Ok(id) => *image = Some(id.to_string()),
            Err(fault) => {
                faults.push(DraftFault { field: Field::of("image"), rule: Rule::Image(fault) });
                *image = None;
            }
        }
    }

    fn read(&mut self, name: &str) -> Result<ImageId, ImageFault> {
        let no_file = || ImageFault::NoFile { name: name.to_owned() };
        let path = Path::new(name);
        let is_beside = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        let path = self.folder.join(path);
        let metadata =
            fs::metadata(&path).ok().filter(|metadata| is_beside && metadata.is_file()).ok_or_else(no_file)?;
        if usize::try_from(metadata.len()).map_or(true, |size| size > MAX_IMAGE_BYTES) {
            return Err(ImageFault::Unusable(UnusableImage::TooLarge));
        }
        let bytes = fs::read(&path).map_err(|_| no_file())?;
        let hash = ImageId::of(&image_hash(&bytes), 1, 1);
        if let Some(id) = self.stored.iter().find(|id| id.hash() == hash.hash()) {
            return Ok(id.clone());
        }
        let image = NewImage::read(&bytes).map_err(ImageFault::Unusable)?;
        let id = image.id.clone();
        self.stored.insert(id.clone());
        self.new.push(image);
        Ok(id)
    }
}
