//! Check-in at an event: single check-ins, batches from phones that had no network, walk-ins, and summaries afterwards.

mod batches;
mod check_ins;
mod summaries;
mod walk_ins;

use backend::attendance::{self, CheckInList, CheckInRequest, CheckInTarget, WalkInRequest};
use backend::organizers::{self, NewOrganizer};
use backend::signups::{IdempotencyKey, Submission};
use backend::testing::{TestApp, lead};
use backend::{Result, read_tx, rows};
use domain::attendance::{CheckInAct, Person};
use domain::events::Event;
use domain::ids::{CheckInKey, EventSlug, OrganizerId, SignUpId};
use domain::organizers::{Access, Role};
use domain::signups::{Channel, EmailAddress, FormData, Name, read_entry_form};
use domain::time::Millis;
use text::Words;

/// The application with an organizer who checks people in.
struct CheckInApp {
    app: TestApp,
    organizer: OrganizerId,
}

impl CheckInApp {
    async fn with(toml: String) -> Self {
        let app = TestApp::with(toml).await;
        let email = EmailAddress::parse("tuer@kornwestheim.example").unwrap().unwrap();
        let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
        let new = NewOrganizer { email, name, access: Access::of(Role::Lead) };
        let organizer = organizers::add(&app, new).await.unwrap().id;
        Self { app, organizer }
    }

    /// Signs up a party of `people` under the contact's name.
    async fn sign_up(&self, event: &str, name: &str, people: &str) -> SignUpId {
        let fields = [("contact_name", name), ("phone", "07154 11111"), ("people", people)];
        self.app.sign_up(event, &fields).await.unwrap()
    }

    async fn check_in(&self, event: &str, request: CheckInRequest) -> Result<()> {
        attendance::check_in(&self.app, self.organizer, slug(event), None, request).await
    }

    async fn list(&self, event: &str) -> CheckInList {
        attendance::check_in_list(&self.app, &lead(), slug(event), None).await.unwrap()
    }

    async fn walk_in(&self, event: &str, name: &str, people: &str, may_exceed_seats: bool) -> Result<SignUpId> {
        let key = self.app.form(event);
        self.walk_in_with_key(event, key, name, people, may_exceed_seats).await
    }

    async fn walk_in_with_key(
        &self,
        event: &str,
        key: IdempotencyKey,
        name: &str,
        people: &str,
        may_exceed_seats: bool,
    ) -> Result<SignUpId> {
        let request = WalkInRequest { organizer: self.organizer, event: slug(event), date: None, may_exceed_seats };
        let form =
            FormData(vec![("contact_name".to_owned(), name.to_owned()), ("people".to_owned(), people.to_owned())]);
        let read = move |event: &Event| read_entry_form(&form, event, Channel::WalkIn);
        match attendance::walk_in(&self.app, Words::german(), request, key, read).await? {
            Submission::SignedUp(id) => Ok(id),
            Submission::FormExpired => panic!("the form was made a moment ago"),
        }
    }

    /// The actions of the organizer in the audit log with their subjects, the oldest first.
    async fn audit_entries(&self) -> Vec<(String, String)> {
        let principal = self.organizer.to_text();
        read_tx!(self.app, |c, _| {
            let sql = "SELECT action, subject FROM audit_log WHERE principal = $1 ORDER BY at, id";
            Ok(rows!(c, sql, principal)?)
        })
        .unwrap()
    }

    async fn count_check_ins(&self) -> i64 {
        let counted: Result<Vec<(i64,)>> =
            read_tx!(self.app, |c, _| { Ok(rows!(c, "SELECT COUNT(*) FROM check_ins")?) });
        counted.unwrap()[0].0
    }
}

fn slug(event: &str) -> EventSlug {
    event.try_into().unwrap()
}

fn member(sign_up: SignUpId, position: i64) -> CheckInTarget {
    CheckInTarget::Person(Person { sign_up, position })
}

fn present(key: u8, target: CheckInTarget) -> CheckInRequest {
    CheckInRequest { key: CheckInKey([key; 16]), target, act: CheckInAct::Present, age: Millis(0) }
}

fn undo(key: u8, target: CheckInTarget) -> CheckInRequest {
    CheckInRequest { act: CheckInAct::Undo, ..present(key, target) }
}
