//! The parts of embeds and of the page that composes them.

mod cards;
mod compose_form;
mod embed_frame;
mod embed_page;
mod previews;
mod sketch;
mod snippet_list;

pub use cards::Cards;
pub use compose_form::ComposeForm;
pub use embed_frame::{EmbedFrame, WORDPRESS_SCRIPT};
pub use embed_page::embed_page;
pub use previews::Previews;
pub use snippet_list::{ComposedEvents, SnippetList};
