//! Who comes and who came: the pages that the server writes, and what of them runs in the browser.

pub mod islands;
#[cfg(feature = "ssr")]
mod pages;

#[cfg(feature = "ssr")]
pub use pages::*;
