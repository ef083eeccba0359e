//! The plan of the evening as the programme file has it: its seats, its day, and whether it is cancelled.

use backend::testing::programme_file::{Record, new_event};
use domain::events::Event;
use domain::time::{Moment, Period};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

pub const EVENT: &str = "abend";
/// Eleven days after the start of each test.
const DAY: Date = date(2026, 3, 13);

/// The rules of the event, which do not change during a test.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub seats: usize,
    pub promotion: &'static str,
    pub order: &'static str,
    pub confirm_by_mail: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub seats: usize,
    pub day: Date,
    pub is_cancelled: bool,
}

impl Plan {
    pub fn of(rules: Rules) -> Self {
        Self { seats: rules.seats, day: DAY, is_cancelled: false }
    }

    pub fn days_later(self, days: i64) -> Self {
        Self { day: self.day.checked_add(days.days()).unwrap(), ..self }
    }

    fn hours(self) -> (String, String) {
        (format!("{}T18:00", self.day), format!("{}T21:00", self.day))
    }

    /// Whether the event has that day, and is cancelled or not, already.
    pub fn matches(self, event: &Event) -> bool {
        self.day == event.starts().date() && self.is_cancelled == event.cancelled.is_some()
    }

    pub fn write_into(self, event: &mut Event) {
        let (starts, ends) = self.hours();
        let at = |text: &str| Moment::parse(text).unwrap();
        event.dates = vec![Period { starts: at(&starts), ends: at(&ends) }];
        event.cancelled = self.is_cancelled.then(|| at("2026-03-02T09:00"));
    }
}

/// The evening, at the host and venue of [`programme_file`](backend::testing::programme_file::programme_file).
pub fn programme(rules: Rules, plan: Plan) -> Record {
    let (starts, ends) = plan.hours();
    new_event(EVENT, "Wohnen im Alter", &starts, &ends)
        .set("cancelled", if plan.is_cancelled { "2026-03-02T09:00" } else { "" })
        .seats(i64::try_from(plan.seats).unwrap())
        .max_party(4)
        .set("sign_up.waiting_list", true)
        .set("sign_up.promotion", rules.promotion)
        .set("sign_up.order", rules.order)
        .set("sign_up.confirm_by_mail", rules.confirm_by_mail)
        .workshop("w0", "abend", "Wohnen mit anderen", 2)
        .workshop("w1", "abend", "Zu Hause bleiben", 2)
}
