//! The parts of pages about events.

mod active_filters;
mod agenda_days;
mod calendar_links;
mod day_links;
mod event_alert;
mod event_facts;
mod event_list;
mod filter_form;
mod filter_selects;
mod highlight;
mod host_link;
mod month_table;
mod occurrence_summary;
mod picture;
mod programme_cards;
mod quick_choices;
mod sign_up_box;
mod workshops;

pub use active_filters::{ActiveFilters, looked_for};
pub use agenda_days::AgendaDays;
pub use calendar_links::{CalendarFile, CalendarSubscription};
pub use day_links::DayLinks;
pub use event_alert::EventAlert;
pub use event_facts::{MoreFacts, WhenAndWhere};
pub use event_list::EventList;
pub use filter_form::{FilterForm, RequestedFilter, UnreadableDates, requested_filter};
pub use filter_selects::{FilterSelects, LanguageSelect, PlaceSelect};
pub use highlight::Highlight;
pub use host_link::HostLink;
pub use month_table::MonthTable;
pub use occurrence_summary::OccurrenceSummary;
pub use picture::{Figure, Picture, event_drawing};
pub use programme_cards::{ProgrammeCards, programme_drawings};
pub use quick_choices::{DateChoices, TopicChoices, ViewChoices};
pub use sign_up_box::SignUpBox;
pub use workshops::Workshops;
