//! The real `dabei serve`, killed in the middle of its work and started again: what it had said it had kept, whole and
//! once. And copies of its files, torn while people press: each is the house as it was before or after a press.
//! How often it is killed says `DABEI_TEST_CRASHES`.

pub mod books;
mod copies;
pub mod crowd;
pub mod ground;
pub mod guest;
pub mod served;
pub mod visitor;

use backend::chance::Chance;
use backend::testing::database::is_postgres;
use books::Books;
use copies::Original;
use crowd::Crowd;
use ground::{Ground, HALL, circle};
use served::Served;
use std::thread;
use std::time::{Duration, Instant};

/// A fresh house after so many, so that the last look into the books is as quick as the first.
const CRASHES_A_HOUSE: usize = 50;
/// The promise, from the first instruction of the process to the first good answer.
const READY_WITHIN: Duration = Duration::from_secs(2);
/// Not even a slow machine is given more time before it is killed.
const LONGEST_LOAD: Duration = Duration::from_millis(600);
const COPIES: usize = 210;

fn crashes() -> usize {
    std::env::var("DABEI_TEST_CRASHES").map_or(50, |crashes| crashes.parse().expect("DABEI_TEST_CRASHES is a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_told_that_they_have_a_place_has_it_however_often_the_server_is_killed() {
    let chance = Chance::seeded(3);
    let (mut left, mut slowest, mut placed, mut unanswered) = (crashes(), Duration::ZERO, 0, 0);
    while left > 0 {
        let rounds = left.min(CRASHES_A_HOUSE);
        let ground = Ground::open(rounds).await;
        let mut server = Served::start(ground.command());
        for round in 0..rounds {
            let crowd = Crowd::gather(server.to, &format!("Gast {round}"), &[HALL.to_owned(), circle(round)]);
            let [acks, instant] = chance.bytes().map(u64::from);
            let until = Instant::now() + LONGEST_LOAD;
            while crowd.placed() < 1 + acks % 48 && Instant::now() < until {
                thread::yield_now();
            }
            // Anywhere between two answers, not only just after one.
            let moment = Instant::now() + Duration::from_micros(instant * 20);
            while Instant::now() < moment {
                thread::yield_now();
            }
            server.kill();
            let mut heard = crowd.end();
            unanswered += heard.iter().filter(|heard| heard.is_open()).count();
            server = Served::start(ground.command());
            slowest = slowest.max(server.ready_after);
            guest::settle(server.to, &mut heard);
            placed += Books::open(&ground.url, &format!("Gast {round} %")).await.hold(&heard);
        }
        Books::open(&ground.url, "%").await.hold_together();
        left -= rounds;
    }
    println!("{} crashes: {placed} placed, {unanswered} pressed again, ready in {slowest:?} at most", crashes());
    assert!(unanswered > 0, "some were killed while they were being placed");
    assert!(slowest <= READY_WITHIN, "ready again only after {slowest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_torn_from_under_a_busy_server_opens_as_the_house_before_or_after_a_press() {
    if is_postgres() {
        return; // It has no file that could be copied while it runs.
    }
    let ground = Ground::open(1).await;
    let server = Served::start(ground.command());
    let crowd = Crowd::gather(server.to, "Gast", &[HALL.to_owned(), circle(0)]);
    let original = Original::of(&ground.url);
    let (chance, mut copies, mut torn) = (Chance::seeded(4), Vec::new(), 0);
    while copies.len() < COPIES {
        let told = crowd.placed();
        match original.copy(copies.len(), chance.bytes()) {
            Some(copy) => copies.push((told, copy.open().await)),
            None => torn += 1,
        }
        assert!(torn < 50 * COPIES, "the log begins anew too often to be copied");
    }
    let mut heard = crowd.end();
    guest::settle(server.to, &mut heard);
    let books = Books::open(&ground.url, "%").await;
    let placed = books.hold(&heard);
    for (told, copy) in &copies {
        copy.hold_as_beginning_of(&books, *told);
    }
    let cut = copies.iter().filter(|(_, copy)| !copy.is_whole).count();
    println!("{} copies, {cut} of them cut, {torn} taken again; {placed} sign-ups at the end", copies.len());
}
