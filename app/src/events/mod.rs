//! Looking: the start page, a programme, an event.

mod day;
mod event;
mod filter;
mod programme;
mod start;
mod todo;

pub use event::EventPage;
pub use programme::ProgrammePage;
pub use start::StartPage;
pub use todo::WhatToDo;
