//! Events in the back office: organizers create, edit, publish and cancel them.

mod act_pages;
mod change_list;
mod conflict_notice;
mod consequences;
mod copy;
mod edit_pages;
mod edit_result;
mod event_form;
mod event_head;
mod fault_sentences;
mod field_labels;
mod history_page;
mod preview;
mod scope_field;
mod series_page;

pub use act_pages::{CancelEventPage, PublishPage, WithdrawPage};
pub use edit_pages::{CopyEventPage, EditEventPage, NewEventPage};
pub use edit_result::{EditResult, FieldFault};
pub use event_head::EventHead;
pub use history_page::HistoryPage;
pub use preview::PreviewPage;
pub use series_page::SeriesPage;

/// The path of an event in the back office.
pub fn event_path(slug: &str) -> String {
    format!("/verwaltung/veranstaltungen/{slug}")
}
