//! Statistics of measured values.

use std::time::Duration;

/// The median; of an even number of values the upper of the two.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// The value below which `share` of all values are; 0 without values.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index in the list")]
    let index = (float(sorted.len() as u64) * share) as usize;
    sorted.get(index.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

pub fn largest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::MIN, f64::max)
}

pub fn smallest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::MAX, f64::min)
}

#[expect(clippy::cast_precision_loss, reason = "the counts are far below 2^52")]
pub fn float(count: u64) -> f64 {
    count as f64
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_measured_values() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!((median(&values), percentile(&values, 0.99), median(&[])), (3.0, 5.0, 0.0));
        assert_eq!((smallest(&values), largest(&values)), (1.0, 5.0));
    }
}
