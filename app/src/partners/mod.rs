//! Our events on sites of others: what is shown inside their frames, and the page on which one composes it.

mod api;
mod asked;
mod card;
mod compose;
mod embed_event;
mod embed_frame;
mod embed_list;
mod form;
mod pasted;
mod previews;
mod results;
mod sketches;
mod snippets;
mod wanted;

pub use api::ApiPage;
pub use compose::ComposePage;
pub use embed_event::EmbeddedEvent;
pub use embed_list::EmbeddedList;
pub use snippets::{EVENT_HEIGHT, LIST_HEIGHT, frame_html};
