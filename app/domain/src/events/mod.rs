//! Events: programmes, hosts, locations, availability, and the filters and calendar of the event lists.

mod access_fact;
mod agenda;
mod availability;
mod choices;
mod codes;
mod date_numbers;
mod event;
mod event_state;
mod few_sign_ups;
mod filter;
mod host;
mod image;
mod image_file;
mod listing;
mod location;
mod missing_fact;
mod numbered_dates;
mod overview_filter;
mod partner;
mod programme_index;
mod programme_summary;
mod recurrence;
mod search_texts;
mod submission;
mod taken;
mod venue;
mod version;

pub use access_fact::AccessFact;
pub use agenda::{Agenda, Occurrence};
pub use availability::{Availability, Status};
pub use choices::{Choice, Choices};
pub use codes::Coded;
pub use date_numbers::{DateNumbers, DroppedDate};
pub use event::{
    Event, EventContact, HostNotice, LICENCE, LICENCE_URL, Order, Programme, Promotion, SignUpMode, SignUpRules,
    Translation, Workshop,
};
pub use event_state::EventState;
pub use filter::{Filter, InvalidFilter, MAX_FILTER_LENGTH};
pub use host::Host;
pub use image::{Image, ImageId};
pub use image_file::{MAX_IMAGE_BYTES, MAX_IMAGE_MEGABYTES, MAX_IMAGE_MEGAPIXELS, MAX_IMAGE_PIXELS, UnusableImage};
pub use listing::Listing;
pub use location::{Location, OnlineUrl};
pub use missing_fact::MissingFact;
pub use overview_filter::OverviewFilter;
pub use partner::Partner;
pub use programme_index::{ProgrammeIndex, Selection};
pub use programme_summary::ProgrammeSummary;
pub use recurrence::{Rhythm, SeriesDay};
pub use submission::{HostPart, SubmissionState, may_change_at_once};
pub use taken::Taken;
pub use venue::Venue;
pub use version::EventVersion;
