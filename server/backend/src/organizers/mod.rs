//! Who works here: accounts, the way in, and sessions. What each may see is decided by `domain::organizers::Right`.

mod accounts;
mod coming_in;
mod letters;
mod session;
mod store;

pub use accounts::{NewOrganizer, NotAdded, add, disable, list};
pub use coming_in::{CameIn, Proof, ask, come_in, link_for, place_of, post_link};
pub use session::{holds, leave, recognise};
