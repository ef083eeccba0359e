//! The door, as somebody keeps it with a telephone in their hand; and what remains afterwards.

mod after;
mod island;
mod news;
mod presses;
mod walk_ins;

use crate::site::Site;
use crate::site::staff::Desk;
use crate::site::{Answer, Form};
use domain::ids::SignUpId;
use domain::organizers::Role;

const DOOR: &str = "/tuer/netzwerk";

/// Somebody who keeps the door of one event and sees nothing else.
async fn keeper(site: &Site) -> Desk<'_> {
    site.employ("tuer@kornwestheim.example", Role::Door, &["netzwerk"]).await;
    site.desk_of("tuer@kornwestheim.example").await
}

/// A party of so many under one name.
async fn party(site: &Site, event: &str, name: &str, people: &str) -> SignUpId {
    let fields = [("contact_name", name), ("phone", "07154 11111"), ("people", people)];
    site.house.sign_up(event, &fields).await.unwrap()
}

/// The forms of the list: one a row, or for all of a party.
fn forms(answer: &Answer) -> Vec<Form> {
    Form::all(&answer.html()).into_iter().filter(|form| form.has("nonce")).collect()
}

/// The form in somebody's row.
#[track_caller]
fn row(answer: &Answer, sign_up: SignUpId, position: i64) -> Form {
    let person = format!("{}.{position}", sign_up.to_text());
    let found = forms(answer).into_iter().find(|form| form.value("person").as_ref() == Some(&person));
    found.unwrap_or_else(|| panic!("no row for {person} in {answer}"))
}

/// Who stands on the list, in its order.
fn names(answer: &Answer) -> Vec<String> {
    answer.words(".guest .who bdi")
}

fn count(answer: &Answer) -> (Option<String>, Option<String>) {
    (answer.attribute(".count", "data-present"), answer.attribute(".count", "data-expected"))
}

fn counted(present: &str, expected: &str) -> (Option<String>, Option<String>) {
    (Some(present.to_owned()), Some(expected.to_owned()))
}
