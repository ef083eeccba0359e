//! Checks that the images of the records are stored, or are stored together with them.

use super::outcome::{Merged, RecordFault, Records, StoredProgramme};
use crate::programme::drafts::{DraftFault, Field, ImageFault, RecordKind, Rule};
use domain::events::{Image, ImageId};

/// All images that are not stored.
pub fn check_images(records: &Records, stored: &StoredProgramme) -> Vec<RecordFault> {
    let fault = |kind, index, slug: &str, image: Option<&Image>| {
        let is_unknown = |id: &&ImageId| !stored.images.contains(id);
        image.map(|image| &image.id).filter(is_unknown).map(|_| {
            let fault = DraftFault { field: Field::of("image"), rule: Rule::Image(ImageFault::NotStored) };
            RecordFault::new(kind, index, slug, fault)
        })
    };
    let programmes = records.programmes.iter().filter_map(|(index, merged)| {
        let programme = merged.record();
        fault(RecordKind::Programme, *index, programme.slug.as_str(), programme.image.as_ref())
    });
    let events = records.events.iter().map(|(index, merged)| (index, Merged::record(merged)));
    let events =
        events.filter_map(|(index, event)| fault(RecordKind::Event, *index, event.slug.as_str(), event.image.as_ref()));
    programmes.chain(events).collect()
}
