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
    AgendaDays, CalendarFile, FilterSelects, ImageFile, LanguageSelect, OccurrenceSummary, Picture, PlaceSelect,
    SignUpBox, event_drawing, options,
};
pub use description::description;
pub use event_json::{EventJson, ImageJson};
pub use office::{
    ApprovePage, CancelEventPage, CopyEventPage, EditEventPage, EditResult, EventHead, FieldFault, HistoryPage,
    HostsPage, NewEventPage, PreviewPage, ProgrammeListPage, PublishPage, RecordFields, RecordList, RecordRow,
    RenderFields, SendBackPage, SeriesPage, SlugField, SubmitPage, VenuesPage, WithdrawPage, edit_record_page,
    event_path, history_page, host_fields, missing_fact, new_record_page, programme_fields, record_path, records_path,
    saved_record_path, saved_slug, saved_tag_path, tag_list_page, tag_page, tag_path, venue_fields,
};
pub use pages::{EventPage, ProgrammePage, ProgrammesPage, StartPage};
pub use paths::{largest_image_path, path_with_query};
