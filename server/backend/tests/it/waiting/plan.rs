//! What the city plans of an evening, as its file says it: how many seats, which day, and whether it is off.

use domain::events::Event;
use domain::time::{Moment, Period};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

pub const EVENT: &str = "abend";
/// Eleven days after every test begins.
const DAY: Date = date(2026, 3, 13);

/// The rules that a city chooses of, once.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub seats: usize,
    pub promotion: &'static str,
    pub order: &'static str,
    pub is_confirmed_by_mail: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub seats: usize,
    pub day: Date,
    pub is_off: bool,
}

impl Plan {
    pub fn of(rules: Rules) -> Self {
        Self { seats: rules.seats, day: DAY, is_off: false }
    }

    pub fn days_later(self, days: i64) -> Self {
        Self { day: self.day.checked_add(days.days()).unwrap(), ..self }
    }

    fn hours(self) -> (String, String) {
        (format!("{}T18:00", self.day), format!("{}T21:00", self.day))
    }

    /// Whether the event is on that day, or off, already.
    pub fn is_of(self, event: &Event) -> bool {
        self.day == event.starts().date() && self.is_off == event.cancelled.is_some()
    }

    pub fn write_into(self, event: &mut Event) {
        let (starts, ends) = self.hours();
        let at = |text: &str| Moment::parse(text).unwrap();
        event.dates = vec![Period { starts: at(&starts), ends: at(&ends) }];
        event.cancelled = self.is_off.then(|| at("2026-03-02T09:00"));
    }
}

/// The evening's file, at a host and a venue of the small programme.
pub fn programme(rules: Rules, plan: Plan) -> String {
    let Rules { promotion, order, is_confirmed_by_mail, .. } = rules;
    let (seats, (starts, ends)) = (plan.seats, plan.hours());
    let cancelled = if plan.is_off { "2026-03-02T09:00" } else { "" };
    format!(
        r#"
[[events]]
slug = "{EVENT}"
title = "Wohnen im Alter"
host = "stadt"
venue = "das-k"
starts = "{starts}"
ends = "{ends}"
cancelled = "{cancelled}"
sign_up = {{ seats = {seats}, max_party = 4, waiting_list = true, promotion = "{promotion}", order = "{order}", confirm_by_mail = {is_confirmed_by_mail} }}
[[events.workshops]]
slug = "w0"
slot = "abend"
title = "Wohnen mit anderen"
seats = 2
[[events.workshops]]
slug = "w1"
slot = "abend"
title = "Zu Hause bleiben"
seats = 2
"#
    )
}
