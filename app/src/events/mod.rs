//! Public events: the start page, the page of a programme, the page of an event.

mod components;
mod description;
mod drawings;
mod event_json;
mod office;
mod pages;
mod paths;
mod schema_org;

pub use components::{
    AgendaDays, CalendarFile, FilterSelects, LanguageSelect, OccurrenceSummary, Picture, PlaceSelect, SignUpBox,
    event_drawing, options,
};
pub use description::description;
pub use event_json::{EventJson, ImageJson};
pub use office::{
    CancelEventPage, CopyEventPage, EditEventPage, EditResult, EventHead, FieldFault, HistoryPage, NewEventPage,
    PreviewPage, PublishPage, SeriesPage, WithdrawPage, event_path,
};
pub use pages::{EventPage, ProgrammePage, ProgrammesPage, StartPage};
pub use paths::path_with_query;
