//! A programme file for the benchmarks: listed events, and unlisted ones for the crowds.

use jiff::ToSpan as _;
use jiff::civil::Date;
use std::fmt::Write as _;

/// The number of events on the start page in most measurements.
pub const LISTED: usize = 20;
/// The event whose pages are measured.
pub const MEASURED_EVENT: &str = "abend-0";
/// Seats of a listed event, so that no sign-up is refused.
const MANY_SEATS: usize = 50_000;
/// Seats of an event for a crowd.
pub const CROWD_SEATS: usize = 190;

const HOSTS: [&str; 4] = ["Stadt Kornwestheim", "Stadtseniorenrat", "Museum im Kleihues-Bau", "Stadtbücherei"];
const KINDS: [&str; 5] =
    ["Smartphone-Treff", "Spaziergang", "Gespräch mit Kaffee", "Führung im Museum", "Singen für alle"];
const DESCRIPTION: &str = "Wir nehmen uns Zeit füreinander. **Vorkenntnisse** braucht es keine.\n\n\
    - Kaffee und Wasser stehen bereit.\n- Wer schlecht hört, sitzt vorn.\n- Begleitung ist willkommen.\n\n\
    Der Raum ist ohne Stufen zu erreichen. Wer abgeholt werden möchte, sagt es bei der Anmeldung.";

/// `listed` events from a week after `today`, and one unlisted event for each of `crowds`.
pub fn toml(today: Date, listed: usize, crowds: usize) -> String {
    let mut toml = hosts_and_venues();
    for number in 0..listed {
        // Four a day.
        event(&mut toml, &evening(number, listed), day(today, 7 + number / 4), number, MANY_SEATS);
        if number == 0 {
            toml.push_str(WORKSHOPS);
        }
    }
    for number in 0..crowds {
        event(&mut toml, &crowd_event(number), day(today, 31), number, CROWD_SEATS);
        toml.push_str("unlisted = true\n");
    }
    toml
}

/// The event that the n-th visitor requests, among `listed` events.
pub fn evening(number: usize, listed: usize) -> String {
    format!("abend-{}", number % listed)
}

pub fn crowd_event(number: usize) -> String {
    format!("ansturm-{number}")
}

const WORKSHOPS: &str = r#"
[[events.workshops]]
slug = "mobil"
slot = "nachmittag"
title = "Mobil bleiben"
seats = 14

[[events.workshops]]
slug = "wohnen"
slot = "nachmittag"
title = "Anders wohnen"
seats = 14
"#;

fn hosts_and_venues() -> String {
    let mut toml = String::new();
    for (number, name) in HOSTS.iter().enumerate() {
        put(
            &mut toml,
            format_args!("[[hosts]]\nslug = \"host-{number}\"\nname = \"{name}\"\nphone = \"07154 000-10{number}\"\n"),
        );
        put(
            &mut toml,
            format_args!(
                "[[venues]]\nslug = \"venue-{number}\"\nname = \"{name}\"\nstreet = \"Stuttgarter Straße {}\"\n\
                 postcode = \"70806\"\ncity = \"Kornwestheim\"\naccessibility = [\"stufenloser Zugang\", \"Aufzug\"]\n",
                number + 1
            ),
        );
    }
    toml
}

/// Adds an event; `unlisted` or workshops may follow.
fn event(toml: &mut String, slug: &str, day: Date, number: usize, seats: usize) {
    let (kind, host, hour) = (KINDS[number % KINDS.len()], number % HOSTS.len(), 9 + number % 8);
    put(
        toml,
        format_args!(
            "[[events]]\nslug = \"{slug}\"\ntitle = \"{kind} {number}\"\n\
             summary = \"Ein Nachmittag für alle, die gern unter Menschen sind und etwas Neues hören.\"\n\
             description = \"\"\"\n{DESCRIPTION}\"\"\"\nhost = \"host-{host}\"\nvenue = \"venue-{host}\"\n\
             starts = \"{day}T{hour:02}:00\"\nends = \"{day}T{:02}:30\"\ntopics = [\"{kind}\"]\n\
             target_groups = [\"Ältere Menschen\", \"Alle\"]\nsign_up = {{ mode = \"here\", seats = {seats} }}\n",
            hour + 1
        ),
    );
}

fn day(today: Date, later: usize) -> Date {
    today.saturating_add(i64::try_from(later).unwrap_or(0).days())
}

fn put(toml: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = toml.write_fmt(words);
}
