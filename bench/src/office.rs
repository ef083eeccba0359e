//! The pages of those who work here, in a large house: a thousand events, two hundred thousand sign-ups.

use crate::dabei::{City, Dabei};
use crate::figures::{largest, milliseconds, percentile};
use crate::filling::fill;
use crate::load::one_thread;
use crate::programme::toml;
use crate::table::{Goal, Line, Unit};
use crate::wire::Wire;
use anyhow::{Context as _, Result, ensure};
use backend::clock::Clock;
use jiff::ToSpan as _;
use rusqlite::Connection;
use std::time::Instant;

const EVENTS: usize = 1_000;
const SIGN_UPS_AN_EVENT: usize = 200;
/// Of each page.
const ASKED: usize = 200;
/// The goal, in milliseconds, of the slowest but one in twenty.
const AT_MOST: f64 = 100.0;
/// Days since the first events, four a day from a week after.
const BEGAN: i64 = 21;
const OF_PROGRAMME: usize = 50;
/// Letters that were lost, each with its call.
const CALLS: usize = 500;

/// What a page is called, and its address.
const PAGES: [(&str, &str); 13] = [
    ("overview", "/verwaltung"),
    ("overview, its twentieth page", "/verwaltung?seite=20"),
    ("an event's list", "/verwaltung/veranstaltungen/abend-0"),
    ("an event's list, searched", "/verwaltung/veranstaltungen/abend-0?suche=wei%C3%9F"),
    ("an event's list, on paper", "/verwaltung/veranstaltungen/abend-0/drucken"),
    ("an event's list, as a table", "/verwaltung/veranstaltungen/abend-0/liste.csv"),
    ("entering somebody", "/verwaltung/veranstaltungen/abend-0/eintragen"),
    ("a person", "/verwaltung/anmeldungen/222-222"),
    ("the call list", "/verwaltung/anrufe"),
    ("the door", "/tuer/abend-0"),
    ("the door, what is new", "/tuer/abend-0/stand?seit=0&tag=1"),
    ("who was there", "/verwaltung/veranstaltungen/abend-0/danach"),
    ("who was there, of a programme of fifty", "/verwaltung/programme/reihe/danach"),
];

pub fn measure(smallest: &City) -> Result<Vec<Line>> {
    let city = smallest.neighbour("office")?;
    let first = Clock::System.now().in_berlin().date().saturating_sub(BEGAN.days());
    city.import(&toml(first, EVENTS, 0))?;
    fill(&city, EVENTS, SIGN_UPS_AN_EVENT)?;
    lose_letters(&city)?;
    keep_doors(&city)?;
    let link = city.employ()?;
    let dabei = city.serve(None)?;
    one_thread()?.block_on(pages(&dabei, &link))
}

/// Some letters that never arrived.
fn lose_letters(city: &City) -> Result<()> {
    let file = Connection::open(city.database())?;
    file.execute_batch(&format!(
        "UPDATE letters SET sent_at = NULL, gave_up_at = posted_at WHERE id IN (SELECT id FROM letters LIMIT {CALLS});
         INSERT INTO call_tasks (id, about, kind, reason, opened_at, delete_after)
         SELECT '0197' || substr(id, 5), about, kind, 'not_delivered', posted_at, delete_after FROM letters
         WHERE gave_up_at IS NOT NULL;"
    ))?;
    Ok(())
}

/// The first events are over, are a programme, and most came.
fn keep_doors(city: &City) -> Result<()> {
    let file = Connection::open(city.database())?;
    file.execute_batch(&format!(
        "INSERT INTO programmes (slug, title, summary, description, co_hosts)
         VALUES ('reihe', 'Gemeinsam durch den Winter', 'Fünfzig Abende.', '', '[]');
         UPDATE events SET programme = 'reihe' WHERE CAST(substr(slug, 7) AS INTEGER) < {OF_PROGRAMME};
         INSERT INTO presses (nonce, event, date, sign_up, position, act, pressed_at, turn, organizer, delete_after)
         SELECT s.id, s.event, 0, s.id, 1, 'come', d.starts_at, 1, 'door', s.delete_after
         FROM sign_ups s JOIN event_dates d ON d.event = s.event
         WHERE CAST(substr(s.event, 7) AS INTEGER) < {OF_PROGRAMME} AND s.form_id NOT LIKE '%7';"
    ))?;
    Ok(())
}

async fn pages(dabei: &Dabei, link: &str) -> Result<Vec<Line>> {
    let mut wire = Wire::open(dabei.address).await?;
    let cookie = come_in(&mut wire, link).await?;
    let mut measured = Vec::new();
    for (page, path) in PAGES {
        let request = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {cookie}\r\n\r\n").into_bytes();
        let mut times = Vec::new();
        for _ in 0..ASKED {
            let began = Instant::now();
            let answer = wire.ask(&request).await?;
            times.push(milliseconds(began.elapsed()));
            ensure!(answer.status == 200, "{path}: {}", answer.status);
        }
        let figure = Line::new(format!("{page}: p95"), Unit::Milliseconds, percentile(&times, 0.95));
        measured.push(figure.worst(largest(&times)).goal(Goal::AtMost(AT_MOST)));
    }
    Ok(measured)
}

/// Presses the button behind the link, and keeps the cookie.
async fn come_in(wire: &mut Wire, link: &str) -> Result<String> {
    let path = link.strip_prefix("http://127.0.0.1").context("another address")?;
    let page = wire.ask(format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").as_bytes()).await?.text()?;
    let (_, number) = page.split_once("name=\"form_id\" value=\"").context("the form has no number")?;
    let (number, _) = number.split_once('"').context("the form's number has no end")?;
    let body = format!("form_id={number}");
    let press = format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = wire.ask(press.as_bytes()).await?;
    let cookie = answer.header("set-cookie").with_context(|| format!("not let in, but {}", answer.status))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
