//! What guests do in the stories, and what they get.

use super::plan::{EVENT, Rules};
use super::town::evening;
use backend::signups::{self, Desk};
use backend::testing::TestHouse;
use backend::{Result, outbox};
use domain::ids::SignUpId;
use domain::signups::Placement;
use domain::time::{Instant, Moment};
use text::Words;

/// Three seats, to be had at once, to the first whom they fit.
pub const RULES: Rules = Rules { seats: 3, promotion: "at_once", order: "fill", is_confirmed_by_mail: false };

/// By e-mail, under their own name.
pub async fn join(house: &TestHouse, name: &str, people: &str) -> SignUpId {
    let email = format!("{}@example.org", name.to_lowercase());
    join_by(house, name, &[("email", &email)], people).await
}

pub async fn join_by(house: &TestHouse, name: &str, reached: &[(&str, &str)], people: &str) -> SignUpId {
    let fields = [&[("contact_name", name), ("people", people)], reached].concat();
    house.sign_up(EVENT, &fields).await.unwrap()
}

pub async fn cancel(house: &TestHouse, id: SignUpId) {
    signups::cancel(house, Words::german(), Desk::PUBLIC, house.page(id).await, None).await.unwrap();
}

pub async fn accept(house: &TestHouse, id: SignUpId) -> Result<()> {
    signups::accept(house, Words::german(), Desk::PUBLIC, house.page(id).await).await
}

pub async fn confirm(house: &TestHouse, id: SignUpId) {
    signups::confirm_mailbox(house, Words::german(), &house.page(id).await).await.unwrap();
}

pub async fn placement(house: &TestHouse, id: SignUpId) -> Placement {
    house.page(id).await.sign_up.placement
}

/// Until when it is for them to say yes.
pub async fn until(house: &TestHouse, id: SignUpId) -> String {
    placement(house, id).await.until().expect("it is for them to say yes").rfc_3339()
}

pub async fn is_cancelled(house: &TestHouse, id: SignUpId) -> bool {
    house.page(id).await.sign_up.cancelled_at.is_some()
}

/// Whether nobody has a seat too many.
pub async fn free(house: &TestHouse) -> usize {
    evening(house, RULES).await.free()
}

/// What goes out now: `anna moved_up`, by name.
pub async fn letters(house: &TestHouse) -> Vec<String> {
    let letters = house.deliver_mail().await.into_iter();
    let mut said: Vec<String> = letters
        .map(|letter| format!("{} {}", letter.recipient.split('@').next().unwrap_or_default(), letter.kind))
        .collect();
    said.sort();
    said
}

/// Calls to make: `Carl offer`.
pub async fn calls(house: &TestHouse) -> Vec<String> {
    let (calls, _) = signups::calls(house, 0).await.unwrap();
    assert_eq!(calls.len(), usize::try_from(outbox::unsettled(house).await.unwrap().1).unwrap());
    calls.into_iter().map(|call| format!("{} {}", call.task.name, call.task.kind)).collect()
}

pub async fn wait_until(house: &TestHouse, time: &str) {
    house.advance(at(time).0 - house.now().0);
}

fn at(text: &str) -> Instant {
    Moment::parse(text).unwrap().at
}
