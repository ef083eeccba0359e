//! Drafts of the programme's records: what a medium, such as the programme file, is turned into before any rule is applied.

mod choice;
mod field;
pub mod limits;
mod records;
mod rule;
mod stored;
mod suggest;
mod table;
mod tree;
mod value;

pub use choice::Choice;
pub use field::Field;
pub use records::{
    ContactDraft, EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, RecordKind, Scalar, SignUpDraft,
    TranslationDraft, VenueDraft,
};
pub use rule::{DraftFault, Given, KeyPlace, Kind, Notice, Rule, TimeFault, Warning};
pub use stored::{event_draft, host_draft, partner_draft, programme_draft, venue_draft};
pub use suggest::{suggest, suggest_slug};
pub use table::{Draft, Places, ProgrammeDrafts, RecordDraft, read_drafts};
pub use tree::{Key, Node, Table, Value};
pub use value::is_quote;
