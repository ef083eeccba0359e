//! The searches with a large database: ten thousand events, two hundred thousand people.

use crate::back_office::log_in;
use crate::http_connection::HttpConnection;
use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::programme::toml;
use crate::seed::fill;
use crate::statistics::{largest, milliseconds, percentile};
use crate::table::{Goal, Row, Unit};
use anyhow::{Result, ensure};
use backend::clock::Clock;
use form_urlencoded::byte_serialize;
use rusqlite::{Connection, params};
use std::time::Instant;

const EVENTS: usize = 10_000;
const SIGN_UPS_AN_EVENT: usize = 20;
/// The words of each event's description.
const WORDS: usize = 60;
/// Words that each event has.
const FREQUENT: &str = "Der die das ein eine im in zu zum zur und mit für auf am";
const REQUESTS: usize = 200;
/// The goal of the 95th percentile, in milliseconds.
const AT_MOST: f64 = 20.0;

/// Parts of words and of names: together 40,000 different ones.
const STARTS: [&str; 40] = [
    "Bau", "Ber", "Bir", "Blu", "Bran", "Bro", "Dau", "Die", "Dor", "Eber", "Eich", "Fal", "Fich", "Flo", "Frei",
    "Gei", "Ger", "Gol", "Grü", "Hab", "Hart", "Hei", "Hof", "Jäg", "Kauf", "Klei", "Kor", "Lan", "Lich", "Mar", "Mül",
    "Nieder", "Ober", "Pfei", "Rau", "Rosen", "Schä", "Stein", "Vogel", "Wei",
];
const MIDDLES: [&str; 25] = [
    "bach", "berg", "dorf", "el", "en", "feld", "fels", "gart", "hard", "holz", "in", "kir", "le", "ler", "mann",
    "mer", "nau", "ner", "ol", "rein", "sen", "stett", "tal", "ter", "wald",
];
const ENDS: [&str; 40] = [
    "acker", "auer", "bauer", "baum", "beck", "berger", "born", "brand", "er", "ert", "fried", "furt", "gruber",
    "haas", "hagen", "hauser", "hold", "huber", "ing", "ke", "kopf", "lein", "ler", "lich", "mair", "meier", "müller",
    "noth", "olt", "rich", "ring", "roth", "schmid", "seiler", "stein", "tig", "vogt", "weber", "wirth", "zeller",
];
const GIVEN: [&str; 12] =
    ["Anna", "Jürgen", "Ayşe", "Олена", "Heinz", "Gerda", "Mehmet", "Łukasz", "Zoë", "Karl-Heinz", "Ruth", "Nguyễn"];

/// The word of a number, of 40,000 different ones.
fn word(number: usize) -> String {
    // Spreads the numbers, so that neighbours have different starts.
    let number = number.wrapping_mul(2_654_435_761) >> 7;
    let (start, middle, end) = (number % 40, number / 40 % 25, number / 1_000 % 40);
    format!("{}{}{}", STARTS[start], MIDDLES[middle], ENDS[end])
}

fn name(number: usize) -> String {
    format!("{} {}", GIVEN[number % GIVEN.len()], word(number))
}

/// The word with two letters in the wrong order.
fn misspelt(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.swap(3, 4);
    letters.into_iter().collect()
}

/// A hundred short words.
fn nonsense(number: usize) -> String {
    let letter = |n: usize| char::from(b"bdfgklmnprstvwz"[n % 15]);
    let words = (0..100).map(|n| String::from_iter([letter(n + number), letter(n * 7 + number / 15)]));
    words.collect::<Vec<_>>().join(" ")
}

/// A search and the address of its n-th request.
type Searched = (&'static str, fn(usize) -> String);

const SEARCHES: [Searched; 9] = [
    ("start page, one word", |n| start_page(&word(n * 31))),
    ("start page, two words", |n| start_page(&format!("{} {}", word(n * 31), word(n * 31 + 1)))),
    ("start page, a typing error", |n| start_page(&misspelt(&word(n * 31)))),
    ("start page, a word that begins with a frequent one", |n| start_page(&format!("ein{}", word(n * 31)))),
    ("start page, a hundred words that nothing has", |n| start_page(&nonsense(n))),
    ("back office, a name", |n| office(&name(n * 977))),
    ("back office, a typing error", |n| office(&misspelt(&word(n * 977)))),
    ("back office, a telephone number", |n| office(&format!("0171 {:07}", n * 977))),
    ("back office, a mail address", |n| office(&format!("hanna.weiss.{}@example.org", n * 977))),
];

fn start_page(words: &str) -> String {
    format!("/?suche={}", byte_serialize(words.as_bytes()).collect::<String>())
}

fn office(words: &str) -> String {
    format!("/verwaltung/suche?q={}", byte_serialize(words.as_bytes()).collect::<String>())
}

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let installation = installation.sibling("search")?;
    installation.import(&toml(Clock::System.now().in_berlin().date(), EVENTS, 0))?;
    fill(&installation, EVENTS, SIGN_UPS_AN_EVENT)?;
    write_words(&installation)?;
    let link = installation.add_organizer()?;
    let server = installation.serve(None)?;
    one_thread()?.block_on(searches(&server, &link))
}

/// Gives each event a description, and each sign-up a name and a telephone number of its own.
fn write_words(installation: &Installation) -> Result<()> {
    let mut file = Connection::open(installation.database())?;
    let transaction = file.transaction()?;
    {
        let mut describe = transaction.prepare("UPDATE events SET description = ?1 WHERE slug = ?2")?;
        for event in 0..EVENTS {
            let words: Vec<String> = (0..WORDS).map(|n| word(event * WORDS + n)).collect();
            describe.execute(params![format!("{FREQUENT} {}", words.join(" ")), format!("abend-{event}")])?;
        }
        let mut rename = transaction.prepare("UPDATE sign_ups SET contact_name = ?1, phone = ?2 WHERE id = ?3")?;
        for number in 0..EVENTS * SIGN_UPS_AN_EVENT {
            rename.execute(params![name(number), format!("0171 {number:07}"), format!("0194{number:028x}")])?;
        }
    }
    transaction.commit()?;
    file.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(())
}

async fn searches(server: &Server, link: &str) -> Result<Vec<Row>> {
    let mut connection = HttpConnection::open(server.address).await?;
    let cookie = log_in(&mut connection, link).await?;
    let before = server.process.megabytes("VmRSS")?;
    let mut rows = Vec::new();
    for (search, path) in SEARCHES {
        let mut times = Vec::new();
        // The first search builds the index.
        for request in 0..=REQUESTS {
            let path = path(request);
            let request = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {cookie}\r\n\r\n").into_bytes();
            let started = Instant::now();
            let response = connection.request(&request).await?;
            times.push(milliseconds(started.elapsed()));
            ensure!(response.status == 200, "{path}: {}", response.status);
        }
        if matches!(search, "start page, one word" | "back office, a name") {
            rows.push(Row::new(format!("{search}, the first: complete"), Unit::Milliseconds, times[0]));
        }
        let row = Row::new(format!("{search}: p95"), Unit::Milliseconds, percentile(&times[1..], 0.95));
        rows.push(row.worst(largest(&times[1..])).goal(Goal::AtMost(AT_MOST)));
    }
    let grown = server.process.megabytes("VmRSS")? - before;
    rows.push(Row::new("memory of both indexes (VmRSS)".to_owned(), Unit::Megabytes, grown));
    Ok(rows)
}
