//! The parts of pages about events.

mod agenda_days;
mod calendar_links;
mod event_alert;
mod event_facts;
mod filter_form;
mod filter_selects;
mod host_link;
mod occurrence_summary;
mod sign_up_box;
mod workshops;

pub use agenda_days::{AgendaDays, day_anchor};
pub use calendar_links::{CalendarFile, CalendarSubscription};
pub use event_alert::EventAlert;
pub use event_facts::EventFacts;
pub use filter_form::{FilterForm, requested_filter};
pub use filter_selects::{FilterSelects, LanguageSelect, PlaceSelect};
pub use host_link::HostLink;
pub use occurrence_summary::OccurrenceSummary;
pub use sign_up_box::SignUpBox;
pub use workshops::Workshops;
