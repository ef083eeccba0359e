//! The text of bench/README.md: the tables, how the figures were measured, and those of comparable systems.

use crate::table::{Row, table};

pub struct Report {
    pub machine: String,
    pub date: String,
    pub versions: String,
    pub other_load: String,
    pub http: Vec<Row>,
    pub use_case: Vec<Row>,
    pub waiting_list: Vec<Row>,
    pub back_office: Vec<Row>,
    pub feeds: Vec<Row>,
    pub search: Vec<Row>,
    pub growth: Vec<Row>,
    pub functions: Vec<Row>,
}

impl Report {
    /// The number of missed goals.
    pub fn missed(&self) -> usize {
        [&self.http, &self.use_case, &self.waiting_list, &self.back_office, &self.feeds, &self.search, &self.growth]
            .into_iter()
            .flatten()
            .filter(|row| row.is_reached() == Some(false))
            .count()
    }

    pub fn text(&self) -> String {
        format!(
            "{HEAD}\n- Machine: {}\n- Date: {}\n- Versions: {}\n- Other load: {}\n\n\
             ## Pages, sign-ups, crowds\n\n{}\n{HTTP}\n## The use case without HTTP\n\n{}\n{USE_CASE}\n## The waiting list\n\n{}\n{WAITING_LIST}\n## The back office\n\n{}\n{BACK_OFFICE}\n## Feeds and embeds\n\n{}\n{FEEDS}\n## Searches\n\n{}\n{SEARCH}\n## Growth\n\n{}\n{GROWTH}\n## Hot functions\n\n{}\n{FUNCTIONS}",
            self.machine,
            self.date,
            self.versions,
            self.other_load,
            table(&self.http),
            table(&self.use_case),
            table(&self.waiting_list),
            table(&self.back_office),
            table(&self.feeds),
            table(&self.search),
            table(&self.growth),
            functions(&self.functions),
        )
    }
}

fn functions(rows: &[Row]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("| {} | {} |", row.name, row.formatted())).collect();
    format!("| | median |\n|---|--:|\n{}\n", rows.join("\n"))
}

const SEARCH: &str = "
Ten thousand events with sixty words each, of forty thousand different ones; two hundred thousand people with forty thousand family
names. Each request searches for something else and is answered with a whole page. The first search after a start reads all texts, or all
people, into an index in memory; later ones read what has changed.
";

const HEAD: &str = "# How fast dabei is

Written by `cargo xtask bench`. All figures are from one run; only the goals are fixed. A baseline is measured in turns with the figures
that are compared with it, on the same two cores, so that the ratio is valid on any machine. Measured figures are medians of the rounds.
";

const HTTP: &str = "
Pages: 32 keep-alive connections, a load generator of one thread on the same cores. The baseline is `axum::serve` in a process of its
own that sends the same bytes with the same headers. CPU is user and system time of the server process. A complete sign-up is four
requests (event, form, submission, sign-up page) on SQLite with `synchronous=FULL`; each enqueues a message. In the crowd each visitor
has a connection and a filled-in form; times count from the moment at which all submit. The fast relay is on the same machine; the
mailer records each delivery in SQLite, and the time is from the first message that the relay accepts to the last.

For comparison, other systems on two such cores: pretix 133 ms of CPU per list page, 732 ms per sign-up, 12.8 s p99 for 100 people at once;
Indico 64 ms, 345 ms, and it sells up to 22 of 19 seats.
";

const USE_CASE: &str = "
The baseline is one caller that inserts one row per durable commit, in SQLite with the same settings on the same disk.
A sign-up writes a dozen rows and renders a message; concurrent callers share a commit.
";

const WAITING_LIST: &str = "
An event of 500 seats, all taken, on SQLite, called without HTTP. Each cancellation is one durable commit: it frees a seat, promotes the
next waiting party, enqueues a message to both, and writes the promotion log. The baseline is the shortest waiting list.
";

const BACK_OFFICE: &str = "
Each page requested by one client, one request after another, with a thousand events and two hundred thousand sign-ups in SQLite, and
five hundred call tasks. The time is from the request to the last byte of the response.
";

const FEEDS: &str = "
Ten thousand upcoming events, SQLite, one client. Not cached is an address that was not requested before: the complete response, without
compression, from the request to its last byte. Unchanged is a repeated request that is answered with 304, as when many partners' sites
request it: from the cache, and every second (a file: every minute) rendered again. The baseline is `axum::serve` with the same bytes.
";

const GROWTH: &str = "
![The same figures as a chart](growth.svg)

The baseline is the smallest database. A hundred sign-ups per event, with participants, messages and audit log; all events are upcoming,
four a day; the visitors request the same ten. Not cached is an address that was not requested before; the start page has ten events with
the smallest database and fifty, the maximum of a page, with the others. SQLite.
";

const FUNCTIONS: &str = "
Measured by Criterion, with few samples; `cargo bench -p bench` takes more.
";
