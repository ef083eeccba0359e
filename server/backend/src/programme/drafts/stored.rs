//! The drafts of stored records: what an export writes, what a draft with less fields is merged into, and in which form a plan
//! compares records. Structs are destructured whole, so that no field is forgotten.

use super::records::{HostDraft, PartnerDraft, ProgrammeDraft, VenueDraft};
use crate::error::Result;
use domain::events::{Host, Image, Partner, Programme, Venue};
use domain::time::Moment;

/// The value, or `None` if it is empty or false, so that it is omitted in the file.
pub fn non_default<T: Default + PartialEq>(value: T) -> Option<T> {
    (value != T::default()).then_some(value)
}

pub fn texts<T: Into<String>>(values: Vec<T>) -> Option<Vec<String>> {
    non_default(values.into_iter().map(Into::into).collect())
}

pub fn host_draft(host: Host) -> HostDraft {
    let Host { slug, name, phone, email, website } = host;
    HostDraft { slug: Some(slug.into()), name: Some(name), phone, email, website }
}

pub fn venue_draft(venue: Venue) -> VenueDraft {
    let Venue { slug, name, street, postcode, city, lat, lon, accessibility } = venue;
    let accessibility = non_default(accessibility);
    VenueDraft { slug: Some(slug.into()), name: Some(name), street, postcode, city, lat, lon, accessibility }
}

pub fn programme_draft(programme: Programme) -> ProgrammeDraft {
    let Programme { slug, title, summary, description, host, co_hosts, starts, ends, submit_until, image } = programme;
    let (image, image_alt, image_credit) = image_fields(image);
    ProgrammeDraft {
        slug: Some(slug.into()),
        title: Some(title),
        summary: non_default(summary),
        description: non_default(description),
        host: host.map(Into::into),
        co_hosts: texts(co_hosts),
        starts: starts.map(Moment::to_text),
        ends: ends.map(Moment::to_text),
        submit_until: submit_until.map(Moment::to_text),
        image,
        image_alt,
        image_credit,
    }
}

/// The fields `image`, `image_alt` and `image_credit`.
pub fn image_fields(image: Option<Image>) -> (Option<String>, Option<String>, Option<String>) {
    let Some(Image { id, alt, credit }) = image else { return (None, None, None) };
    (Some(id.to_string()), Some(alt), credit)
}

pub fn partner_draft(partner: Partner) -> Result<PartnerDraft> {
    let Partner { slug, name, filters, look } = partner;
    Ok(PartnerDraft {
        slug: Some(slug.into()),
        name: Some(name),
        filters: non_default(serde_json::from_str(&filters)?),
        look: non_default(serde_json::from_str(&look)?),
    })
}
