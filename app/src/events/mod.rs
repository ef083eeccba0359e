//! Looking: the start page, a programme, an event.

mod addresses;
mod calendar;
mod day;
mod event;
mod facts;
mod filter;
mod programme;
mod schema;
mod start;
mod todo;
mod workshops;

pub use addresses::asking;
pub use calendar::CalendarFile;
pub use day::{Days, Told};
pub use event::EventPage;
pub use filter::{ChooseLanguage, ChoosePlace, Choosers};
pub use programme::ProgrammePage;
pub use start::StartPage;
pub use todo::WhatToDo;
