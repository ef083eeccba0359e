//! A table of attendance counts, with the same counts as a chart below it.

use super::summary_chart::{Bar, SummaryChart};
use crate::page_context::PageContext;
use domain::attendance::{AttendanceCounts, CountedAttendance};
use leptos::prelude::*;
use text::{Words, say};

/// The counts of a date, of a workshop or of an event.
#[derive(Clone)]
pub struct SummaryRow {
    pub name: String,
    /// The page that the name links to.
    pub path: Option<String>,
    pub counted: CountedAttendance,
}

#[component]
pub fn SummaryTable(
    id: &'static str,
    title: String,
    /// The heading of the first column.
    row_header: String,
    rows: Vec<SummaryRow>,
    /// Leaves out the sum: a guest may be counted in several rows.
    #[prop(optional)]
    has_no_sum: bool,
) -> impl IntoView {
    let words = PageContext::get().words;
    let bars = rows.iter().filter_map(|row| Some(Bar { name: row.name.clone(), counts: row.counted? }));
    let bars: Vec<Bar> = bars.collect();
    let has_uncounted = rows.iter().any(|row| row.counted.is_none());
    let sum: AttendanceCounts = bars.iter().map(|bar| bar.counts).sum();
    let has_sum = !has_no_sum && bars.len() > 1;
    let headers = [
        say!(words, "summary-signed-up"),
        say!(words, "summary-came"),
        say!(words, "summary-stayed-away"),
        say!(words, "summary-walk-ins"),
        say!(words, "summary-there"),
    ];
    let titles = headers.clone().map(|header| view! { <th scope="col">{header}</th> });
    let rows = rows.into_iter().map(|row| {
        let name = match row.path {
            Some(path) => view! { <a href=path>{row.name}</a> }.into_any(),
            None => row.name.into_any(),
        };
        view! { <tr><th scope="row">{name}</th>{cells(words, &headers, row.counted)}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="part">
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id>
                <table class="numbers">
                    <caption id=id>{title.clone()}</caption>
                    <thead><tr><th scope="col">{row_header}</th>{titles.collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                    {has_sum.then(|| view! {
                        <tfoot><tr><th scope="row">{say!(words, "summary-sum")}</th>{cells(words, &headers, Some(sum))}</tr></tfoot>
                    })}
                </table>
            </div>
            {has_uncounted.then(|| view! { <p class="small">{say!(words, "summary-not-counted-lead")}</p> })}
            {(!bars.is_empty()).then(|| view! { <SummaryChart id title=say!(words, "summary-chart", by = title) bars /> })}
        </div>
    }
}

/// The cells of a row. Each names its column for narrow screens, where they stand below each other.
fn cells(words: Words, headers: &[String; 5], counted: CountedAttendance) -> AnyView {
    let Some(counts) = counted else {
        return view! { <td colspan="5">{say!(words, "summary-not-counted")}</td> }.into_any();
    };
    // A head count is the only number of an event without sign-up.
    let has_heads_only = counts.heads > 0 && counts.signed_up == 0;
    let parts = [counts.signed_up, counts.came, counts.no_shows(), counts.walk_ins];
    let parts = parts.map(|number| if has_heads_only { "–".to_owned() } else { number.to_string() });
    let cells = parts.into_iter().chain([counts.total().to_string()]).zip(headers.clone());
    cells.map(|(number, column)| view! { <td data-column=column>{number}</td> }).collect_view().into_any()
}
