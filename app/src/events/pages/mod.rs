//! The public pages about events.

mod event;
mod programme;
mod start;

pub use event::EventPage;
pub use programme::ProgrammePage;
pub use start::StartPage;
