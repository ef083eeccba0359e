//! Embeds on partner sites: the choice of events, and their look.

mod accent;
mod embed_options;
mod file;
mod frame_protocol;
mod look;

pub use accent::{Accent, InvalidAccent};
pub use embed_options::{DEFAULT_ROWS, EmbedOptions, MAX_ROWS};
pub use file::{InvalidPartnerField, form_data_from_file, stored_key};
pub use frame_protocol::FrameProtocol;
pub use look::{Look, Scheme, Style};
