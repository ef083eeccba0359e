//! Paths with a query that filters events.

use crate::page_context::image_path;
use domain::events::{Filter, ImageId};
use domain::signups::FormData;
use form_urlencoded::Serializer;
use jiff::civil::Date;

/// Returns `path` with a query of the fields in `names` that have a value in `data`, in the order of `names`.
pub fn path_with_query<'a>(path: &str, data: &FormData, names: impl IntoIterator<Item = &'a str>) -> String {
    let pairs = names.into_iter().filter_map(|name| Some((name, data.value(name)?.trim())));
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Returns the path of an image in its largest width.
pub fn largest_image_path(id: &ImageId) -> String {
    image_path(id, id.size().0)
}

/// Returns the names of the filter's fields but for the dates.
pub fn undated_fields() -> impl Iterator<Item = &'static str> {
    Filter::FIELDS.into_iter().filter(|name| !["ab", "bis"].contains(name))
}

/// Returns the path of a month with the same filters but for the dates; of this month if `first` is none.
pub fn month_path(data: &FormData, first: Option<Date>) -> String {
    let mut data = data.clone();
    data.set("ansicht", "monat");
    data.set("ab", first.map(|first| first.to_string()).unwrap_or_default());
    data.set("bis", "");
    path_with_query("/", &data, Filter::FIELDS.into_iter().chain(["ansicht"]))
}

/// Returns the path of the start page with the same filters, starting with `day` and scrolled to it.
pub(super) fn start_page_from(data: &FormData, day: Date) -> String {
    let mut data = data.clone();
    data.set("ab", day.to_string());
    format!("{}#{}", path_with_query("/", &data, Filter::FIELDS), day_anchor(day))
}

/// Returns the id of a day's heading, to which links can scroll.
pub fn day_anchor(date: Date) -> String {
    format!("tag-{date}")
}
