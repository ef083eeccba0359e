//! The public pages for partners.

mod api;
mod compose;
mod embed_event;
mod embed_list;

pub use api::ApiPage;
pub use compose::ComposePage;
pub use embed_event::EmbeddedEvent;
pub use embed_list::EmbeddedList;
