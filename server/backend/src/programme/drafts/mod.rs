//! Drafts of the programme's records: what a medium, such as the programme file, is turned into before any rule is applied.

mod field;
mod kind;
pub mod limits;
mod lists;
mod places;
mod programme_drafts;
mod records;
mod rule;
mod stored;
mod stored_event;
mod suggest;
mod table;
mod tree;
mod values;
mod warning;

pub use field::{Field, Step};
pub use kind::RecordKind;
pub use places::Places;
pub use programme_drafts::{Draft, ProgrammeDrafts, read_drafts};
pub use records::{
    ContactDraft, EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, SignUpDraft, TranslationDraft, VenueDraft,
    WorkshopDraft,
};
pub use rule::{DraftFault, Given, ImageFault, KeyPlace, Kind, Rule, TimeFault};
pub use stored::{host_draft, partner_draft, programme_draft, venue_draft};
pub use stored_event::event_draft;
pub use suggest::{suggest, suggest_slug};
pub use table::RecordDraft;
pub use tree::{Key, Node, Table, Value};
pub use values::{Scalar, is_quote};
pub use warning::{Notice, Warning};
