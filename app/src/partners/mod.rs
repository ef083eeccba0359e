//! Events on partners' sites: the pages inside their frames, the page that composes an embed, and the snippets to copy.

mod components;
mod compose_request;
mod embed_request;
mod office;
mod pages;
mod snippets;
mod static_list;

pub use components::WORDPRESS_SCRIPT;
pub use office::{PartnersPage, partner_fields};
pub use pages::{ApiPage, ComposePage, EmbeddedEvent, EmbeddedList};
pub use snippets::{EVENT_HEIGHT, LIST_HEIGHT, oembed_html};
