//! The rows of the table: a measured figure with its baseline and its goal.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    PerSecond,
    Milliseconds,
    Microseconds,
    Megabytes,
    Count,
}

#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// At least this share of the baseline.
    OfBaseline(f64),
    AtMost(f64),
    /// At most this many times the baseline.
    AtMostOfBaseline(f64),
    Exactly(f64),
}

pub struct Row {
    pub name: String,
    unit: Unit,
    measured: f64,
    worst: Option<f64>,
    baseline: Option<f64>,
    ratio: Option<f64>,
    goal: Option<Goal>,
}

impl Row {
    /// A row with a measured figure; of several rounds, the median.
    pub fn new(name: impl Into<String>, unit: Unit, measured: f64) -> Self {
        Self { name: name.into(), unit, measured, worst: None, baseline: None, ratio: None, goal: None }
    }

    pub fn worst(mut self, worst: f64) -> Self {
        self.worst = Some(worst);
        self
    }

    /// Adds a baseline, and the ratio to it.
    pub fn baseline(self, baseline: f64) -> Self {
        let ratio = self.measured / baseline;
        self.ratio(baseline, ratio)
    }

    /// Adds a baseline, and the median of the ratios of the rounds.
    pub fn ratio(mut self, baseline: f64, ratio: f64) -> Self {
        (self.baseline, self.ratio) = (Some(baseline), Some(ratio));
        self
    }

    pub fn goal(mut self, goal: Goal) -> Self {
        self.goal = Some(goal);
        self
    }

    /// Whether the goal is reached; `None` without a goal.
    pub fn is_reached(&self) -> Option<bool> {
        Some(match self.goal? {
            Goal::OfBaseline(share) => self.ratio? >= share,
            Goal::AtMost(most) => self.measured <= most,
            Goal::AtMostOfBaseline(most) => self.ratio? <= most,
            Goal::Exactly(number) => (self.measured - number).abs() < 0.5,
        })
    }

    /// The measured figure with its unit.
    pub fn formatted(&self) -> String {
        format_figure(self.measured, self.unit)
    }

    fn markdown(&self) -> String {
        let figure = |value: Option<f64>| value.map_or(String::new(), |value| format_figure(value, self.unit));
        let goal = match self.goal {
            None => String::new(),
            Some(Goal::OfBaseline(share)) => format!("≥ {}", percent(share)),
            Some(Goal::AtMost(most)) => format!("≤ {}", figure(Some(most))),
            Some(Goal::AtMostOfBaseline(most)) => format!("≤ {}", percent(most)),
            Some(Goal::Exactly(number)) => format!("= {}", figure(Some(number))),
        };
        let reached = match self.is_reached() {
            None => "",
            Some(true) => "reached",
            Some(false) => "**missed**",
        };
        let ratio = self.ratio.map_or(String::new(), percent);
        let (measured, worst, baseline) = (figure(Some(self.measured)), figure(self.worst), figure(self.baseline));
        format!("| {} | {measured} | {worst} | {baseline} | {ratio} | {goal} | {reached} |", self.name)
    }
}

/// The table in Markdown.
pub fn table(rows: &[Row]) -> String {
    let head = "| | measured | worst round | baseline | of baseline | goal | |\n|---|--:|--:|--:|--:|--:|---|\n";
    head.to_owned() + &rows.iter().map(Row::markdown).collect::<Vec<_>>().join("\n") + "\n"
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn format_figure(value: f64, unit: Unit) -> String {
    let digits = |value: f64| match value {
        value if value >= 100.0 => thousands(value),
        value if value >= 10.0 => format!("{value:.1}"),
        value if value >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    };
    match unit {
        Unit::PerSecond | Unit::Count => thousands(value),
        Unit::Milliseconds => digits(value) + " ms",
        Unit::Microseconds => digits(value) + " µs",
        Unit::Megabytes => format!("{value:.1} MB"),
    }
}

/// A whole number with separators: `70,055`.
fn thousands(value: f64) -> String {
    let whole = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
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
    fn a_row_knows_whether_its_goal_is_reached() {
        let is_reached = |goal| Row::new("", Unit::PerSecond, 60.0).baseline(100.0).goal(goal).is_reached();
        assert_eq!((is_reached(Goal::OfBaseline(0.6)), is_reached(Goal::OfBaseline(0.61))), (Some(true), Some(false)));
        assert_eq!((is_reached(Goal::AtMost(60.0)), is_reached(Goal::Exactly(61.0))), (Some(true), Some(false)));
    }

    #[test]
    fn figures_are_rounded_and_have_a_unit() {
        assert_eq!(format_figure(70_055.4, Unit::PerSecond), "70,055");
        assert_eq!(format_figure(0.0456, Unit::Milliseconds), "0.046 ms");
        assert_eq!(format_figure(1234.5, Unit::Microseconds), "1,234 µs");
    }
}
