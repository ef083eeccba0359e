//! The pages of the back office with a large database: a thousand events, two hundred thousand sign-ups.

use crate::http_connection::HttpConnection;
use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::programme::toml;
use crate::seed::fill;
use crate::statistics::{largest, milliseconds, percentile};
use crate::table::{Goal, Row, Unit};
use anyhow::{Context as _, Result, ensure};
use backend::clock::Clock;
use jiff::ToSpan as _;
use rusqlite::Connection;
use std::time::Instant;

const EVENTS: usize = 1_000;
const SIGN_UPS_AN_EVENT: usize = 200;
/// Requests of each page.
const REQUESTS: usize = 200;
/// The goal of the 95th percentile, in milliseconds.
const AT_MOST: f64 = 100.0;
/// Days since the start of the programme, whose first events, four a day, are a week later.
const STARTED: i64 = 21;
const PROGRAMME_EVENTS: usize = 50;
/// Failed messages, each with a call task.
const CALLS: usize = 500;

/// Name and address of each page.
const PAGES: [(&str, &str); 20] = [
    ("overview", "/verwaltung"),
    ("overview, its nineteenth page", "/verwaltung?seite=19"),
    ("overview, full events", "/verwaltung?stand=ausgebucht"),
    ("overview, events with a waiting list", "/verwaltung?stand=warteliste"),
    ("overview, events without an image", "/verwaltung?fehlt=bild"),
    ("an event's list", "/verwaltung/veranstaltungen/abend-0"),
    ("an event's list, searched", "/verwaltung/veranstaltungen/abend-0?suche=wei%C3%9F"),
    ("an event's list, to print", "/verwaltung/veranstaltungen/abend-0/drucken"),
    ("an event's list, as a table", "/verwaltung/veranstaltungen/abend-0/liste.csv"),
    ("the form for a sign-up", "/verwaltung/veranstaltungen/abend-0/eintragen"),
    ("a sign-up", "/verwaltung/anmeldungen/222-222"),
    ("the call list", "/verwaltung/anrufe"),
    ("the form of a new event", "/verwaltung/veranstaltungen/neu"),
    ("the form of an event", "/verwaltung/veranstaltungen/abend-0/bearbeiten"),
    ("the preview of an event", "/verwaltung/veranstaltungen/abend-0/vorschau"),
    ("the history of an event", "/verwaltung/veranstaltungen/abend-0/verlauf"),
    ("the check-in", "/tuer/abend-0"),
    ("the check-in, its changes", "/tuer/abend-0/stand?version=0&tag=1"),
    ("attendance of an event", "/verwaltung/veranstaltungen/abend-0/danach"),
    ("attendance of a programme of fifty", "/verwaltung/programme/reihe/danach"),
];

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let installation = installation.sibling("back-office")?;
    let first = Clock::System.now().in_berlin().date().saturating_sub(STARTED.days());
    installation.import(&toml(first, EVENTS, 0))?;
    fill(&installation, EVENTS, SIGN_UPS_AN_EVENT)?;
    fail_messages(&installation)?;
    wait(&installation)?;
    check_in(&installation)?;
    let link = installation.add_organizer()?;
    let server = installation.serve(None)?;
    one_thread()?.block_on(pages(&server, &link))
}

/// Marks some messages as failed, each with a call task.
fn fail_messages(installation: &Installation) -> Result<()> {
    let file = Connection::open(installation.database())?;
    file.execute_batch(&format!(
        "UPDATE messages SET sent_at = NULL, failed_at = enqueued_at WHERE id IN (SELECT id FROM messages LIMIT {CALLS});
         INSERT INTO call_tasks (id, related_id, kind, reason, opened_at, delete_after)
         SELECT '0197' || substr(id, 5), related_id, kind, 'not_delivered', enqueued_at, delete_after FROM messages
         WHERE failed_at IS NOT NULL;"
    ))?;
    Ok(())
}

/// Lets a tenth of the sign-ups of every tenth event wait.
fn wait(installation: &Installation) -> Result<()> {
    let file = Connection::open(installation.database())?;
    file.execute_batch(
        "UPDATE events SET has_waiting_list = 1 WHERE slug LIKE '%7';
         UPDATE sign_ups SET queued_at_version = 1, min_seats = seats
         WHERE event LIKE '%7' AND substr(form_id, -4, 1) = '7';",
    )?;
    Ok(())
}

/// Puts the first events, which are over, into a programme, and checks most participants in.
fn check_in(installation: &Installation) -> Result<()> {
    let file = Connection::open(installation.database())?;
    file.execute_batch(&format!(
        "INSERT INTO programmes (slug, title, summary, description, co_hosts)
         VALUES ('reihe', 'Gemeinsam durch den Winter', 'Fünfzig Abende.', '', '[]');
         UPDATE events SET programme = 'reihe' WHERE CAST(substr(slug, 7) AS INTEGER) < {PROGRAMME_EVENTS};
         INSERT INTO check_ins (check_in_key, event, date_index, sign_up, position, act, checked_in_at, event_version,
             organizer, delete_after)
         SELECT s.id, s.event, 0, s.id, 1, 'present', d.starts_at, 1, 'door', s.delete_after
         FROM sign_ups s JOIN event_dates d ON d.event = s.event
         WHERE CAST(substr(s.event, 7) AS INTEGER) < {PROGRAMME_EVENTS} AND s.form_id NOT LIKE '%7';"
    ))?;
    Ok(())
}

async fn pages(server: &Server, link: &str) -> Result<Vec<Row>> {
    let mut connection = HttpConnection::open(server.address).await?;
    let cookie = log_in(&mut connection, link).await?;
    let mut rows = Vec::new();
    for (page, path) in PAGES {
        let request = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {cookie}\r\n\r\n").into_bytes();
        let mut times = Vec::new();
        for _ in 0..REQUESTS {
            let started = Instant::now();
            let response = connection.request(&request).await?;
            times.push(milliseconds(started.elapsed()));
            ensure!(response.status == 200, "{path}: {}", response.status);
        }
        let row = Row::new(format!("{page}: p95"), Unit::Milliseconds, percentile(&times, 0.95));
        rows.push(row.worst(largest(&times)).goal(Goal::AtMost(AT_MOST)));
    }
    Ok(rows)
}

/// Submits the form of the login link; returns the session cookie.
pub async fn log_in(connection: &mut HttpConnection, link: &str) -> Result<String> {
    let path = link.strip_prefix("http://127.0.0.1").context("another origin")?;
    let page =
        connection.request(format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").as_bytes()).await?.text()?;
    let (_, form_id) = page.split_once("name=\"form_id\" value=\"").context("the form has no form_id")?;
    let (form_id, _) = form_id.split_once('"').context("the form_id has no end")?;
    let body = format!("form_id={form_id}");
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let response = connection.request(request.as_bytes()).await?;
    let cookie = response.header("set-cookie").with_context(|| format!("not logged in: status {}", response.status))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
