//! Lines of the table: what was measured, beside its floor and its goal.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    ASecond,
    Milliseconds,
    Microseconds,
    Megabytes,
    Count,
}

#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// At least this share of the floor.
    OfFloor(f64),
    AtMost(f64),
    /// At most this many times the floor.
    AtMostOfFloor(f64),
    Exactly(f64),
}

pub struct Line {
    pub what: String,
    unit: Unit,
    measured: f64,
    worst: Option<f64>,
    floor: Option<f64>,
    ratio: Option<f64>,
    goal: Option<Goal>,
}

impl Line {
    /// `measured` is the median where there were rounds.
    pub fn new(what: impl Into<String>, unit: Unit, measured: f64) -> Self {
        Self { what: what.into(), unit, measured, worst: None, floor: None, ratio: None, goal: None }
    }

    pub fn worst(mut self, worst: f64) -> Self {
        self.worst = Some(worst);
        self
    }

    /// A floor that is shown beside it.
    pub fn floor(self, floor: f64) -> Self {
        let ratio = self.measured / floor;
        self.ratio(floor, ratio)
    }

    /// A floor, and the median of the rounds' own ratios.
    pub fn ratio(mut self, floor: f64, ratio: f64) -> Self {
        (self.floor, self.ratio) = (Some(floor), Some(ratio));
        self
    }

    pub fn goal(mut self, goal: Goal) -> Self {
        self.goal = Some(goal);
        self
    }

    /// None where there is no goal.
    pub fn is_reached(&self) -> Option<bool> {
        Some(match self.goal? {
            Goal::OfFloor(share) => self.ratio? >= share,
            Goal::AtMost(most) => self.measured <= most,
            Goal::AtMostOfFloor(most) => self.ratio? <= most,
            Goal::Exactly(number) => (self.measured - number).abs() < 0.5,
        })
    }

    /// The measured figure with its unit.
    pub fn shown(&self) -> String {
        shown(self.measured, self.unit)
    }

    fn row(&self) -> String {
        let shown = |value: Option<f64>| value.map_or(String::new(), |value| shown(value, self.unit));
        let goal = match self.goal {
            None => String::new(),
            Some(Goal::OfFloor(share)) => format!("≥ {}", percent(share)),
            Some(Goal::AtMost(most)) => format!("≤ {}", shown(Some(most))),
            Some(Goal::AtMostOfFloor(most)) => format!("≤ {}", percent(most)),
            Some(Goal::Exactly(number)) => format!("= {}", shown(Some(number))),
        };
        let reached = match self.is_reached() {
            None => "",
            Some(true) => "reached",
            Some(false) => "**missed**",
        };
        let ratio = self.ratio.map_or(String::new(), percent);
        let (measured, worst, floor) = (shown(Some(self.measured)), shown(self.worst), shown(self.floor));
        format!("| {} | {measured} | {worst} | {floor} | {ratio} | {goal} | {reached} |", self.what)
    }
}

/// Markdown.
pub fn table(lines: &[Line]) -> String {
    let head = "| | measured | worst round | floor | of floor | goal | |\n|---|--:|--:|--:|--:|--:|---|\n";
    head.to_owned() + &lines.iter().map(Line::row).collect::<Vec<_>>().join("\n") + "\n"
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn shown(value: f64, unit: Unit) -> String {
    let digits = |value: f64| match value {
        value if value >= 100.0 => thousands(value),
        value if value >= 10.0 => format!("{value:.1}"),
        value if value >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    };
    match unit {
        Unit::ASecond | Unit::Count => thousands(value),
        Unit::Milliseconds => digits(value) + " ms",
        Unit::Microseconds => digits(value) + " µs",
        Unit::Megabytes => format!("{value:.1} MB"),
    }
}

/// `70,055`
fn thousands(value: f64) -> String {
    let whole = format!("{value:.0}");
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_whether_its_goal_is_reached() {
        let line = |goal| Line::new("", Unit::ASecond, 60.0).floor(100.0).goal(goal).is_reached();
        assert_eq!((line(Goal::OfFloor(0.6)), line(Goal::OfFloor(0.61))), (Some(true), Some(false)));
        assert_eq!((line(Goal::AtMost(60.0)), line(Goal::Exactly(61.0))), (Some(true), Some(false)));
    }

    #[test]
    fn figures_are_written_for_people() {
        assert_eq!(shown(70_055.4, Unit::ASecond), "70,055");
        assert_eq!(shown(0.0456, Unit::Milliseconds), "0.046 ms");
        assert_eq!(shown(1234.5, Unit::Microseconds), "1,234 µs");
    }
}
