//! Addresses that ask for the same events.

use super::day::anchor;
use domain::events::Filter;
use domain::signups::Typed;
use form_urlencoded::Serializer;
use jiff::civil::Date;

/// `path` with what was said under these names, in their order.
pub fn asking<'a>(path: &str, typed: &Typed, names: impl IntoIterator<Item = &'a str>) -> String {
    let said = names.into_iter().filter_map(|name| Some((name, typed.value(name)?.trim())));
    let query = Serializer::new(String::new()).extend_pairs(said).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The start page with the same filters, from another day on; whoever goes there stands before that day.
pub fn starting_on(typed: &Typed, day: Date) -> String {
    let mut typed = typed.clone();
    typed.set("ab", day.to_string());
    format!("{}#{}", asking("/", &typed, Filter::FIELDS), anchor(day))
}
