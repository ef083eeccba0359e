//! One press, until the house has answered it.

use super::ask::Written;
use leptos::web_sys::Element;

#[derive(Clone)]
pub struct Press {
    pub person: Option<String>,
    pub party: Option<String>,
    pub act: String,
    pub nonce: String,
    /// By the clock of this device.
    pub at: f64,
    /// The rows that it changed, and how they were.
    pub before: Vec<(Element, Option<String>)>,
}

impl Press {
    pub fn written(&self) -> Written {
        Written {
            person: self.person.clone(),
            party: self.party.clone(),
            act: self.act.clone(),
            nonce: self.nonce.clone(),
            age: milliseconds(js_sys::Date::now() - self.at),
        }
    }

    /// By how many more are there.
    pub fn worth(&self) -> i64 {
        let rows = i64::try_from(self.before.len()).unwrap_or(0);
        if self.act == "come" { rows } else { -rows }
    }

    pub fn is_about(&self, person: &str) -> bool {
        self.before.iter().any(|(row, _)| row.get_attribute("data-person").as_deref() == Some(person))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the browser counts them in whole numbers, give or take a fraction"
)]
fn milliseconds(of: f64) -> i64 {
    of.max(0.0) as i64
}
