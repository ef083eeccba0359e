//! The greatest lengths and numbers of a draft's fields. Texts are counted in characters.

/// Names and titles, and each entry of a list.
pub const NAME: usize = 200;
pub const SUMMARY: usize = 500;
/// Descriptions, and texts in Leichte Sprache.
pub const TEXT: usize = 50_000;
pub const LINK: usize = 2_000;
/// Entries of a list, such as topics.
pub const ENTRIES: usize = 100;
pub const DATES: usize = 366;
pub const SEATS: i64 = 100_000;
pub const PARTY: i64 = 1_000;
/// The years of all times.
pub const YEARS: std::ops::RangeInclusive<i64> = 1900..=9998;
/// The version of a file.
pub const VERSION: i64 = 1_000_000_000;
