//! A line chart: SVG without script or external style, with a text alternative.

use crate::statistics::float;
use std::fmt::Write as _;

pub struct Chart<'a> {
    pub title: &'a str,
    /// The labels of the x axis, as many as each series has values.
    pub labels: &'a [String],
    pub x_title: &'a str,
    pub series: Vec<(&'a str, &'a [f64])>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 216.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 60.0;
/// Colour and dashes of each line, so that colour is not the only difference; its name is at its end.
const LINE_STYLES: [(&str, &str); 4] =
    [("#1a56a8", "none"), ("#a84300", "8 4"), ("#2d6a2d", "2 4"), ("#5a2d82", "12 3 2 3")];

impl Chart<'_> {
    pub fn svg(&self) -> String {
        let maximum = self.series.iter().flat_map(|(_, values)| *values).copied().fold(0.0, f64::max) * 1.15;
        let steps = float((self.labels.len().max(2) - 1) as u64);
        let x = |index: usize| LEFT + (WIDTH - LEFT - RIGHT) * float(index as u64) / steps;
        let y = |value: f64| HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / maximum;
        let mut svg = self.head();
        for quarter in 0..=4 {
            let value = maximum * f64::from(quarter) / 4.0;
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
        for (index, name) in self.labels.iter().enumerate() {
            push(
                &mut svg,
                format_args!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{name}</text>",
                    x(index),
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
                self.x_title
            ),
        );
        for ((name, values), (colour, dashes)) in self.series.iter().zip(LINE_STYLES) {
            let points: Vec<String> =
                values.iter().enumerate().map(|(index, value)| format!("{:.1},{:.1}", x(index), y(*value))).collect();
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
        let descriptions: Vec<String> = self
            .series
            .iter()
            .map(|(name, values)| {
                let values: Vec<String> = values.iter().map(|value| format!("{value:.2}")).collect();
                format!("{name}: {}", values.join(", "))
            })
            .collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\" \
             fill=\"#1a1a1a\" role=\"img\" aria-labelledby=\"title description\">\n<title id=\"title\">{}</title>\n\
             <desc id=\"description\">{} ({}). {}.</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
             <text x=\"{LEFT}\" y=\"24\" font-weight=\"bold\">{}</text>\n",
            self.title,
            self.x_title,
            self.labels.join(", "),
            descriptions.join("; "),
            self.title
        )
    }
}

fn push(svg: &mut String, element: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(svg, "{element}");
}
