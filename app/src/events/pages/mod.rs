//! The public pages about events.

mod event;
mod found;
mod month;
mod programme;
mod programmes;
mod start;

pub use event::{EventPage, EventView};
pub use programme::ProgrammePage;
pub use programmes::ProgrammesPage;
pub use start::StartPage;
