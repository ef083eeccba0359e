//! Check-in at an event, by forms and by the JSON of the island; walk-ins, head counts, and the summary afterwards.

mod form;
mod island;
mod json;
mod search;
mod summary;
mod walk_ins;

use crate::site::Site;
use crate::site::staff::StaffClient;
use crate::site::{Answer, Form};
use domain::ids::SignUpId;
use domain::organizers::Role;

const CHECK_IN: &str = "/tuer/netzwerk";

/// An organizer who may do the check-in of one event and sees nothing else.
async fn check_in_client(site: &Site) -> StaffClient<'_> {
    site.add_organizer("tuer@kornwestheim.example", Role::Door, &["netzwerk"]).await;
    site.log_in("tuer@kornwestheim.example").await
}

/// Signs up a party of this size.
async fn party(site: &Site, event: &str, name: &str, people: &str) -> SignUpId {
    let fields = [("contact_name", name), ("phone", "07154 11111"), ("people", people)];
    site.ctx.sign_up(event, &fields).await.unwrap()
}

/// The check-in forms of the list: one in each row, and one for each whole party.
fn forms(answer: &Answer) -> Vec<Form> {
    Form::all(&answer.html()).into_iter().filter(|form| form.has("key")).collect()
}

/// The check-in form of one person.
#[track_caller]
fn row(answer: &Answer, sign_up: SignUpId, position: i64) -> Form {
    let person = format!("{}.{position}", sign_up.to_text());
    let found = forms(answer).into_iter().find(|form| form.value("person").as_ref() == Some(&person));
    found.unwrap_or_else(|| panic!("no row for {person} in {answer}"))
}

/// The names on the list, in its order.
fn names(answer: &Answer) -> Vec<String> {
    answer.texts(".guest .who bdi")
}

/// The numbers of present and of expected people that the page shows.
fn counts(answer: &Answer) -> (Option<String>, Option<String>) {
    (answer.attribute(".count", "data-present"), answer.attribute(".count", "data-expected"))
}

fn expected_counts(present: &str, expected: &str) -> (Option<String>, Option<String>) {
    (Some(present.to_owned()), Some(expected.to_owned()))
}
