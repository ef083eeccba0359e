//! A check-in that the server has not answered yet.

use super::row;
use super::words::IslandWords;
use crate::attendance::json::CheckInJson;
use domain::attendance::CheckInAct;
use domain::time::Millis;
use leptos::web_sys::Element;

#[derive(Clone)]
pub struct PendingCheckIn {
    pub key: String,
    person: Option<String>,
    party: Option<String>,
    act: String,
    /// When it was made, in milliseconds since 1970 by the clock of the device.
    at: f64,
    /// The rows that it changed, each with its text beside the name before.
    before: Vec<(Element, Option<String>)>,
}

impl PendingCheckIn {
    /// Reads a check-in from the form of a row and shows it on the rows that it changes. `None` for a form
    /// that is not of a check-in.
    pub fn show(form: &Element, row: &Element, at: f64, words: &IslandWords) -> Option<Self> {
        let field = |name| row::field(form, name);
        let (act, key) = (field("act")?, field("key")?);
        let (person, party) = (field("person"), field("party"));
        let since = (act == CheckInAct::Present.code()).then_some(words.present.as_str());
        let changed = row::people(row).into_iter().filter(|row| row::is_present(row) != since.is_some());
        let before: Vec<_> = changed.map(|row| (row.clone(), row::since(&row))).collect();
        for (row, _) in &before {
            row::show(row, since, words);
        }
        Some(Self { key, person, party, act, at, before })
    }

    /// Shows its rows as they were before.
    pub fn revert(&self, words: &IslandWords) {
        for (row, since) in &self.before {
            row::show(row, since.as_deref(), words);
        }
    }

    /// The check-in as it is sent now.
    pub fn to_json(&self) -> CheckInJson {
        CheckInJson {
            person: self.person.clone(),
            party: self.party.clone(),
            act: self.act.clone(),
            key: self.key.clone(),
            age: milliseconds(js_sys::Date::now() - self.at),
        }
    }

    /// The change in the number of guests present.
    pub fn change_in_present(&self) -> i64 {
        let rows = i64::try_from(self.before.len()).unwrap_or(0);
        if self.act == CheckInAct::Present.code() { rows } else { -rows }
    }

    pub fn concerns(&self, person: &str) -> bool {
        self.before.iter().any(|(row, _)| row.get_attribute("data-person").as_deref() == Some(person))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the browser counts them in whole numbers, give or take a fraction"
)]
fn milliseconds(duration: f64) -> Millis {
    Millis(duration.max(0.0) as i64)
}
