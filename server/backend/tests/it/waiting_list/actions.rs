//! What visitors do in the tests, and the messages and call tasks that follow.

use super::event_plan::{EVENT, Rules};
use super::setup::evening;
use backend::testing::TestApp;
use backend::{Actor, Result, messages, signups};
use domain::ids::SignUpId;
use domain::time::{Instant, Moment};
use domain::waiting_list::Placement;
use text::Words;

/// Three seats, given at once to the first party that fits.
pub const RULES: Rules = Rules { seats: 3, promotion: "at_once", order: "fill", confirm_by_mail: false };

/// Signs up a party by e-mail, under the contact's name.
pub async fn join(app: &TestApp, name: &str, people: &str) -> SignUpId {
    let email = format!("{}@example.org", name.to_lowercase());
    join_by(app, name, &[("email", &email)], people).await
}

pub async fn join_by(app: &TestApp, name: &str, contact: &[(&str, &str)], people: &str) -> SignUpId {
    let fields = [&[("contact_name", name), ("people", people)], contact].concat();
    app.sign_up(EVENT, &fields).await.unwrap()
}

pub async fn cancel(app: &TestApp, id: SignUpId) {
    signups::cancel(app, Words::german(), Actor::PUBLIC, app.page(id).await, None).await.unwrap();
}

pub async fn accept(app: &TestApp, id: SignUpId) -> Result<()> {
    signups::accept(app, Words::german(), Actor::PUBLIC, app.page(id).await).await
}

pub async fn confirm(app: &TestApp, id: SignUpId) {
    signups::confirm_mailbox(app, Words::german(), &app.page(id).await).await.unwrap();
}

pub async fn placement(app: &TestApp, id: SignUpId) -> Placement {
    app.page(id).await.sign_up.placement
}

/// The deadline until which the contact may answer.
pub async fn until(app: &TestApp, id: SignUpId) -> String {
    placement(app, id).await.until().expect("an open question").rfc_3339()
}

pub async fn is_cancelled(app: &TestApp, id: SignUpId) -> bool {
    app.page(id).await.sign_up.cancelled_at.is_some()
}

/// The number of free seats; panics where more are taken than there are.
pub async fn free(app: &TestApp) -> usize {
    evening(app, RULES).await.free()
}

/// Delivers the pending messages and returns them as `anna promoted`, sorted by name.
pub async fn delivered(app: &TestApp) -> Vec<String> {
    let messages = app.deliver_mail().await.into_iter();
    let name = |recipient: &str| recipient.split('@').next().unwrap_or_default().to_owned();
    let mut delivered: Vec<String> =
        messages.map(|message| format!("{} {}", name(&message.recipient), message.kind)).collect();
    delivered.sort();
    delivered
}

/// The open call tasks, as `Carl offer`.
pub async fn calls(app: &TestApp) -> Vec<String> {
    let (calls, _) = signups::call_tasks(app, 0).await.unwrap();
    assert_eq!(calls.len(), usize::try_from(messages::count_pending(app).await.unwrap().1).unwrap());
    calls.into_iter().map(|call| format!("{} {}", call.task.name, call.task.kind)).collect()
}

pub async fn wait_until(app: &TestApp, time: &str) {
    app.advance(at(time).since(app.now()));
}

fn at(text: &str) -> Instant {
    Moment::parse(text).unwrap().at
}
