//! A bar chart of attendance: who came, walk-ins, no-shows. Plain SVG that can be read on paper and in dark mode: the parts
//! of a bar differ by their filling, and each bar has its number beside it.

use crate::page_context::PageContext;
use domain::attendance::AttendanceCounts;
use leptos::prelude::*;
use text::say;

/// The width in SVG units, about that of a phone; the chart scales with the page.
const WIDTH: i64 = 360;
const ROW_HEIGHT: i64 = 44;
const BAR_HEIGHT: i64 = 14;
/// The width of the widest bar; the rest is for the number behind it.
const MAX_BAR_WIDTH: i64 = 310;
/// The characters that fit above a bar.
const MAX_NAME_LENGTH: usize = 44;

/// A row of the chart.
#[derive(Clone)]
pub struct Bar {
    pub name: String,
    pub counts: AttendanceCounts,
}

impl Bar {
    /// The number of people that the whole bar stands for.
    fn people(&self) -> i64 {
        self.counts.total() + self.counts.no_shows()
    }
}

#[component]
pub fn SummaryChart(id: &'static str, title: String, bars: Vec<Bar>) -> impl IntoView {
    let words = PageContext::get().words;
    let most = bars.iter().map(Bar::people).max().unwrap_or(0).max(1);
    let description = bars.iter().map(|Bar { name, counts }| match counts {
        AttendanceCounts { signed_up: 0, came: 0, walk_ins: 0, heads } => {
            say!(words, "summary-bar-heads", name = name.clone(), heads = *heads)
        }
        counts => say!(
            words,
            "summary-bar",
            name = name.clone(),
            came = counts.came,
            stayed_away = counts.no_shows(),
            walk_ins = counts.walk_ins
        ),
    });
    let description = description.collect::<Vec<_>>().join(" ");
    let height = ROW_HEIGHT * i64::try_from(bars.len()).unwrap_or(0);
    let (title_id, description_id, pattern_id) = (format!("{id}-bild"), format!("{id}-text"), format!("{id}-muster"));
    let fill = format!("url(#{pattern_id})");
    let rows = (0_i64..).zip(bars).map(|(n, bar)| {
        let (top, counts) = (n * ROW_HEIGHT, bar.counts);
        let width = |people: i64| people * MAX_BAR_WIDTH / most;
        let came = width(counts.came + counts.heads);
        let walk_ins = width(counts.walk_ins);
        let no_shows = width(counts.no_shows());
        let end = came + walk_ins + no_shows;
        view! {
            <text x="0" y=top + 14>{shortened(&bar.name)}</text>
            <rect class="came" x="0" y=top + 21 width=came height=BAR_HEIGHT />
            <rect class="walk-in" x=came y=top + 21 width=walk_ins height=BAR_HEIGHT fill=fill.clone() />
            <rect class="away" x=came + walk_ins y=top + 21 width=no_shows height=BAR_HEIGHT />
            <text class="sum" x=end + 6 y=top + 33>{counts.total()}</text>
        }
    });
    let rows = rows.collect_view();
    view! {
        <figure class="bars">
            <svg role="img" viewBox=format!("0 0 {WIDTH} {height}") aria-labelledby=title_id aria-describedby=description_id>
                <title id=title_id.clone()>{title}</title>
                <desc id=description_id.clone()>{description}</desc>
                <defs>
                    <pattern id=pattern_id width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="stripe" width="2.5" height="5" />
                    </pattern>
                </defs>
                {rows}
            </svg>
            <figcaption>
                <ul class="legend">
                    <li class="came">{say!(words, "summary-came")}</li>
                    <li class="walk-in">{say!(words, "summary-walk-ins")}</li>
                    <li class="away">{say!(words, "summary-stayed-away")}</li>
                </ul>
            </figcaption>
        </figure>
    }
}

/// The name, cut to [`MAX_NAME_LENGTH`]; the table has the whole name.
fn shortened(name: &str) -> String {
    if name.chars().count() <= MAX_NAME_LENGTH {
        return name.to_owned();
    }
    let begin: String = name.chars().take(MAX_NAME_LENGTH - 1).collect();
    format!("{}…", begin.trim_end())
}
