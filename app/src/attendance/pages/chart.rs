//! Bars: who came, who came without a sign-up, who stayed away. Plain SVG that works on paper and in the dark: the parts differ
//! by how they are filled, and every number stands beside its bar.

use crate::site::Site;
use domain::attendance::Visits;
use leptos::prelude::*;
use text::say;

/// Units of the drawing, which is as wide as a telephone and grows with the page.
const WIDTH: i64 = 360;
const LINE: i64 = 44;
const BAR: i64 = 14;
/// Of the widest bar; the number stands behind it.
const LONGEST: i64 = 310;
/// Characters that fit above a bar.
const NAME: usize = 44;

#[derive(Clone)]
pub struct Bar {
    pub name: String,
    pub visits: Visits,
}

impl Bar {
    /// Everybody of whom it speaks.
    fn all(&self) -> i64 {
        self.visits.there() + self.visits.stayed_away()
    }
}

#[component]
pub fn Bars(id: &'static str, title: String, bars: Vec<Bar>) -> impl IntoView {
    let words = Site::here().words;
    let most = bars.iter().map(Bar::all).max().unwrap_or(0).max(1);
    let said = bars.iter().map(|Bar { name, visits }| match visits {
        Visits { signed_up: 0, came: 0, walk_ins: 0, heads } => {
            say!(words, "after-bar-heads", name = name.clone(), heads = *heads)
        }
        visits => say!(
            words,
            "after-bar",
            name = name.clone(),
            came = visits.came,
            stayed_away = visits.stayed_away(),
            walk_ins = visits.walk_ins
        ),
    });
    let said = said.collect::<Vec<_>>().join(" ");
    let height = LINE * i64::try_from(bars.len()).unwrap_or(0);
    let (title_id, desc_id, hatch) = (format!("{id}-bild"), format!("{id}-text"), format!("{id}-muster"));
    let fill = format!("url(#{hatch})");
    let rows = (0_i64..).zip(bars).map(|(n, bar)| {
        let (top, visits) = (n * LINE, bar.visits);
        let wide = |people: i64| people * LONGEST / most;
        let came = wide(visits.came + visits.heads);
        let walk_ins = wide(visits.walk_ins);
        let away = wide(visits.stayed_away());
        let end = came + walk_ins + away;
        view! {
            <text x="0" y=top + 14>{short(&bar.name)}</text>
            <rect class="came" x="0" y=top + 21 width=came height=BAR />
            <rect class="walk-in" x=came y=top + 21 width=walk_ins height=BAR fill=fill.clone() />
            <rect class="away" x=came + walk_ins y=top + 21 width=away height=BAR />
            <text class="sum" x=end + 6 y=top + 33>{visits.there()}</text>
        }
    });
    let rows = rows.collect_view();
    view! {
        <figure class="bars">
            <svg role="img" viewBox=format!("0 0 {WIDTH} {height}") aria-labelledby=title_id aria-describedby=desc_id>
                <title id=format!("{id}-bild")>{title}</title>
                <desc id=format!("{id}-text")>{said}</desc>
                <defs>
                    <pattern id=hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="stripe" width="2.5" height="5" />
                    </pattern>
                </defs>
                {rows}
            </svg>
            <figcaption>
                <ul class="legend">
                    <li class="came">{say!(words, "after-came")}</li>
                    <li class="walk-in">{say!(words, "after-walk-ins")}</li>
                    <li class="away">{say!(words, "after-stayed-away")}</li>
                </ul>
            </figcaption>
        </figure>
    }
}

/// As much of a name as fits; the table says it whole.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    let begin: String = name.chars().take(NAME - 1).collect();
    format!("{}…", begin.trim_end())
}
