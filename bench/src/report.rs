//! The words around the table: how it came about, where, and what others need for the same.

use crate::table::{Line, table};

pub struct Report {
    pub machine: String,
    pub date: String,
    pub versions: String,
    pub calm: String,
    pub http: Vec<Line>,
    pub use_case: Vec<Line>,
    pub line: Vec<Line>,
    pub office: Vec<Line>,
    pub afar: Vec<Line>,
    pub growth: Vec<Line>,
    pub functions: Vec<Line>,
}

impl Report {
    /// Of all goals, how many were missed.
    pub fn missed(&self) -> usize {
        [&self.http, &self.use_case, &self.line, &self.office, &self.afar, &self.growth]
            .into_iter()
            .flatten()
            .filter(|line| line.is_reached() == Some(false))
            .count()
    }

    pub fn text(&self) -> String {
        format!(
            "{HEAD}\n- Machine: {}\n- Date: {}\n- Versions: {}\n- Calm: {}\n\n\
             ## Pages, sign-ups, crowds\n\n{}\n{HTTP}\n## The use case alone\n\n{}\n{USE_CASE}\n## The waiting list\n\n{}\n{LINE}\n## The back office\n\n{}\n{OFFICE}\n## What others take over\n\n{}\n{AFAR}\n## Growth\n\n{}\n{GROWTH}\n## Hot functions\n\n{}\n{FUNCTIONS}",
            self.machine,
            self.date,
            self.versions,
            self.calm,
            table(&self.http),
            table(&self.use_case),
            table(&self.line),
            table(&self.office),
            table(&self.afar),
            table(&self.growth),
            functions(&self.functions),
        )
    }
}

fn functions(lines: &[Line]) -> String {
    let rows: Vec<String> = lines.iter().map(|line| format!("| {} | {} |", line.what, line.shown())).collect();
    format!("| | median |\n|---|--:|\n{}\n", rows.join("\n"))
}

const HEAD: &str = "# How fast dabei is

Written by `cargo xtask bench`, every figure in one run; only the goals are fixed. A floor is measured in turns with what stands on it,
on the same two cores, so that the ratio means something on any machine. Measured figures are medians of the rounds.
";

const HTTP: &str = "
Pages: 32 connections that stay open, a load generator of one thread on the same cores. The floor is `axum::serve` in a process of its
own that gives back the same bytes with the same headers. CPU is user and system time of the server process. A whole sign-up is four
requests (event, form, press, answer) on SQLite with `synchronous=FULL`; each has its letter written. In the crowd each person has a
connection of their own and the form open; times count from the one moment at which all press.

For comparison, other systems on two such cores: pretix 133 ms of CPU a list page, 732 ms a sign-up, 12.8 s p99 for 100 people at once;
Indico 64 ms, 345 ms, and it sells up to 22 of 19 seats.
";

const USE_CASE: &str = "
The floor is one row, one durable commit, by one who does nothing else, in SQLite with the same settings on the same disk.
A sign-up writes a dozen rows and renders a letter; many callers share a commit.
";

const LINE: &str = "
An evening of 500 seats that are all taken, on SQLite, called without HTTP. Each cancellation is one durable commit: it frees a seat, moves up
the next in line, writes to both, and leaves the line that says why. The floor is the shortest line.
";

const OFFICE: &str = "
Each page asked for by one browser, one answer after another, with a thousand events and two hundred thousand sign-ups in SQLite, and
five hundred calls to make. The whole answer, from the request to its last byte.
";

const AFAR: &str = "
Ten thousand events that are coming, SQLite, one who asks. Made anew is an address that nobody asked for before: the whole answer, not
compressed, from the request to its last byte. Unchanged is answered with 304, asked again and again, as when many partners' sites ask at once:
from what is kept, and once a second (a file: once a minute) from what is made anew. The floor is `axum::serve` with the same bytes ready.
";

const GROWTH: &str = "
![The same figures as a picture](growth.svg)

The floor is the smallest house. A hundred sign-ups an event, with people, letters and journal; all events lie ahead, four a day; people
come to the same ten. Written anew is a page that nobody asked for before, so nothing of it is kept: the start page then shows ten events in
the smallest house and fifty, the most that stand on one page, in the others. SQLite.
";

const FUNCTIONS: &str = "
Measured by Criterion, with few samples; `cargo bench -p bench` takes more.
";
