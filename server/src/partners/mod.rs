//! The handlers for other sites: embeds, their accent colour, and oEmbed. They are read-only and public.

pub mod accent;
pub mod embed;
mod embed_target;
pub mod oembed;
mod oembed_error;
