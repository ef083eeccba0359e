//! The back office: the way in, and what stands first inside.

mod entrance;
mod login;
mod overview;

pub use entrance::EntrancePage;
pub use login::{CodePage, LinkPage};
