//! The little arithmetic that measurements need.

use std::time::Duration;

/// The one in the middle; of an even number the upper of the two.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// The value that `share` of all stay below; 0 when there are none.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let place = (float(sorted.len() as u64) * share) as usize;
    sorted.get(place.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

pub fn largest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::MIN, f64::max)
}

pub fn smallest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::MAX, f64::min)
}

#[expect(clippy::cast_precision_loss, reason = "counts here stay far below 2^52")]
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
    fn percentiles_are_values_that_were_measured() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!((median(&values), percentile(&values, 0.99), median(&[])), (3.0, 5.0, 0.0));
        assert_eq!((smallest(&values), largest(&values)), (1.0, 5.0));
    }
}
