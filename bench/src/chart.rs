//! A plain picture of a few lines: SVG without script or style from elsewhere, with words for those who do not see it.

use crate::figures::float;
use std::fmt::Write as _;

pub struct Chart<'a> {
    pub title: &'a str,
    /// Names along the bottom, as many as each series has values.
    pub places: &'a [String],
    pub below: &'a str,
    pub series: Vec<(&'a str, &'a [f64])>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 216.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 60.0;
/// Told apart by more than colour: each line has its own dashes, and its name stands at its end.
const LOOKS: [(&str, &str); 4] = [("#1a56a8", "none"), ("#a84300", "8 4"), ("#2d6a2d", "2 4"), ("#5a2d82", "12 3 2 3")];

impl Chart<'_> {
    pub fn svg(&self) -> String {
        let most = self.series.iter().flat_map(|(_, values)| *values).copied().fold(0.0, f64::max) * 1.15;
        let steps = float((self.places.len().max(2) - 1) as u64);
        let x = |place: usize| LEFT + (WIDTH - LEFT - RIGHT) * float(place as u64) / steps;
        let y = |value: f64| HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
        let mut svg = self.head();
        for quarter in 0..=4 {
            let value = most * f64::from(quarter) / 4.0;
            let line = y(value);
            push(
                &mut svg,
                format_args!(
                    "<path d=\"M{LEFT} {line:.1}H{:.1}\" stroke=\"#8a8a8a\" stroke-width=\".5\"/>",
                    WIDTH - RIGHT
                ),
            );
            push(
                &mut svg,
                format_args!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{value:.2}</text>",
                    LEFT - 8.0,
                    line + 4.0
                ),
            );
        }
        for (place, name) in self.places.iter().enumerate() {
            push(
                &mut svg,
                format_args!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{name}</text>",
                    x(place),
                    HEIGHT - BOTTOM + 22.0
                ),
            );
        }
        let middle = LEFT + (WIDTH - LEFT - RIGHT) / 2.0;
        push(
            &mut svg,
            format_args!(
                "<text x=\"{middle:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
                HEIGHT - 14.0,
                self.below
            ),
        );
        for ((name, values), (colour, dashes)) in self.series.iter().zip(LOOKS) {
            let points: Vec<String> =
                values.iter().enumerate().map(|(place, value)| format!("{:.1},{:.1}", x(place), y(*value))).collect();
            push(
                &mut svg,
                format_args!(
                    "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"/>",
                    points.join(" ")
                ),
            );
            let last = values.last().copied().unwrap_or_default();
            push(
                &mut svg,
                format_args!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{name}</text>",
                    WIDTH - RIGHT + 8.0,
                    y(last) + 4.0
                ),
            );
        }
        svg + "</svg>\n"
    }

    fn head(&self) -> String {
        let told: Vec<String> = self
            .series
            .iter()
            .map(|(name, values)| {
                let values: Vec<String> = values.iter().map(|value| format!("{value:.2}")).collect();
                format!("{name}: {}", values.join(", "))
            })
            .collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\" \
             fill=\"#1a1a1a\" role=\"img\" aria-labelledby=\"title words\">\n<title id=\"title\">{}</title>\n\
             <desc id=\"words\">{} ({}). {}.</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
             <text x=\"{LEFT}\" y=\"24\" font-weight=\"bold\">{}</text>\n",
            self.title,
            self.below,
            self.places.join(", "),
            told.join("; "),
            self.title
        )
    }
}

fn push(svg: &mut String, element: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(svg, "{element}");
}
