//! The mailman: claims letters that are due, carries them, settles what became of each. Started by the commands
//! `serve` and `mailman`; any number of them share one database. It knows nothing of events or sign-ups, and its log
//! has no address, no name and no word of a letter.

mod carrier;
mod caught;
mod message;
mod relay;
mod smtp;

use backend::House;
use backend::outbox::{self, Claimed, Delivery};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

pub use carrier::Carrier;
pub use caught::{CaughtLetter, CaughtPost};

/// How many letters one round takes.
const A_BAGFUL: i64 = 20;
/// A letter is brought out within this time, or tried again. A relay that scans a letter before it answers may need a
/// minute; the outbox lends a letter for five, and until then what became of it must be written down.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long to wait for the bell. It rings in this process alone: others post letters as well, and pauses end.
const ROUND: Duration = Duration::from_secs(5);
/// Pauses before a fate that the database would not take is offered to it again.
const OFFER_AGAIN: [Duration; 4] =
    [Duration::from_millis(250), Duration::from_secs(1), Duration::from_secs(5), Duration::from_secs(30)];

/// Until `stop` is true, or its sender gone. What is in hand by then is finished.
pub async fn run(house: House, carrier: Carrier, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match step(&house, &carrier).await {
            Ok(0) => carrier.rest().await,
            Ok(_) => continue,
            Err(error) => tracing::error!(%error, "the mailman has no way to the database; he tries again"),
        }
        tokio::select! {
            () = house.bell.notified() => {}
            () = sleep(ROUND) => {}
            _ = stop.wait_for(|is_over| *is_over) => break,
        }
    }
    carrier.rest().await;
}

/// One round: how many letters were due, twenty at most. All of them are settled when it ends.
pub async fn step(house: &House, carrier: &Carrier) -> backend::Result<usize> {
    step_within(house, carrier, PATIENCE).await
}

/// One round of another patience than the usual one.
pub async fn step_within(house: &House, carrier: &Carrier, patience: Duration) -> backend::Result<usize> {
    let letters = outbox::claim(house, A_BAGFUL).await?;
    let mut round = Ok(letters.len());
    let mut ways = JoinSet::new();
    for letter in letters {
        ways.spawn(bring_out(house.clone(), carrier.clone(), letter, patience));
    }
    while let Some(way) = ways.join_next().await {
        if let Err(error) = way.unwrap_or_else(|fault| Err(backend::Error::Unexpected(Box::new(fault)))) {
            round = Err(error);
        }
    }
    round
}

async fn bring_out(house: House, carrier: Carrier, letter: Claimed, patience: Duration) -> backend::Result<()> {
    let delivery = carry(carrier, &letter, patience).await;
    let mut settled = outbox::settle(&house, &letter, delivery).await;
    for pause in OFFER_AGAIN {
        // A letter that is not out goes again by itself, once its lease is over: no harm is done.
        let Err(error) = &settled else { break };
        if delivery != Delivery::Sent {
            break;
        }
        tracing::warn!(id = letter.id, %error, "a letter is out, and the database did not take it; asks again");
        sleep(pause).await;
        settled = outbox::settle(&house, &letter, delivery).await;
    }
    settled
}

/// On a task of its own, so that a panic costs this letter a try and the others nothing.
async fn carry(carrier: Carrier, letter: &Claimed, patience: Duration) -> Delivery {
    let (id, kind, tries) = (&letter.id, &letter.kind, letter.tries);
    let its_own = letter.clone();
    let way = tokio::spawn(async move { timeout(patience, carrier.carry(&its_own)).await });
    match way.await {
        Ok(Ok(delivery)) => {
            tracing::debug!(id, kind, tries, ?delivery, "carried");
            delivery
        }
        Ok(Err(_)) => {
            tracing::warn!(id, kind, tries, "no answer in time");
            Delivery::NotNow
        }
        Err(_) => {
            tracing::error!(id, kind, tries, "the mailman stumbled over a letter");
            Delivery::NotNow
        }
    }
}
