//! Looking: the start page, a programme, an event.

mod day;
mod event;
mod facts;
mod filter;
mod programme;
mod schema;
mod start;
mod todo;
mod workshops;

pub use day::{Days, Told};
pub use event::EventPage;
pub use filter::options;
pub use programme::ProgrammePage;
pub use start::StartPage;
pub use todo::WhatToDo;
