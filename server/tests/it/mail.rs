//! Letters leave the house: the mailman against a real mail relay, on either database. No letter is lost, none goes
//! out unencrypted, none twice unless the relay left us in doubt. Time moves by `advance`; nobody sleeps.

mod authority;
mod doubts;
mod encryption;
mod hostile;
mod log;
mod mailmen;
mod refusals;
mod relay;
mod rogue;
mod town;
mod weather;
mod words;

use backend::outbox::{self, Kind, Letter};
use backend::testing::TestHouse;
use backend::{House, run};
use domain::time::{MINUTE, SECOND};
use serde_json::Value;
use server::mailman::{Carrier, step};

const FROM: &str = "\"Quartiersmanagement Kornwestheim\" <quartier@kornwestheim.de>";
const CALENDAR: &str =
    "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nSUMMARY:Gedächtnis-Café\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// The headers of every letter, in their order.
const HEADERS: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
];

/// A letter with everything a letter may have.
/// Each is about a sign-up of their own.
fn letter_to(recipient: &str) -> Letter {
    Letter {
        about: format!("the sign-up of {recipient}"),
        kind: Kind::Change,
        recipient: recipient.to_owned(),
        subject: "Ihr Platz im Gedächtnis-Café".to_owned(),
        text: "Guten Tag,\nwir freuen uns auf Sie.\n".to_owned(),
        html: "<!DOCTYPE html>\n<html lang=\"de\"><p>Wir freuen uns – auf Sie.</p></html>\n".to_owned(),
        calendar: Some(CALENDAR.to_owned()),
    }
}

async fn post(house: &House, letter: Letter) {
    let posted =
        house.write(move |mut tx, house| Box::pin(async move { outbox::post(&mut tx, &house, &letter).await })).await;
    posted.expect("a letter can be posted");
}

async fn alter(house: &House, sql: &'static str) {
    let altered = house.write(move |mut tx, _| {
        Box::pin(async move {
            run!(tx, sql)?;
            Ok(())
        })
    });
    altered.await.expect("the table can be altered");
}

/// Plain SMTP to this machine.
fn plain(port: u16) -> Carrier {
    Carrier::smtp(&format!("smtp://127.0.0.1:{port}"), None, FROM).expect("a relay on this machine")
}

/// One round of the mailman: how many letters it took up.
async fn round(house: &House, carrier: &Carrier) -> usize {
    step(house, carrier).await.expect("a round ends well")
}

/// Moves the clock until the mailman takes up the waiting letter again, and says how long that was in milliseconds.
async fn wait_for_next_try(house: &TestHouse, carrier: &Carrier) -> i64 {
    let began = house.now();
    while round(house, carrier).await == 0 {
        house.advance(5 * SECOND);
        assert!(house.now().0 - began.0 <= 7 * 60 * MINUTE, "the letter is tried again");
    }
    house.now().0 - began.0
}

/// Letters on their way, and calls to make.
async fn unsettled(house: &House) -> (i64, i64) {
    outbox::unsettled(house).await.expect("letters can be counted")
}

/// The bytes that came over the wire.
fn raw(letter: &Value) -> Vec<u8> {
    letter["raw"].as_str().unwrap().chars().map(|c| u8::try_from(c).unwrap()).collect()
}
