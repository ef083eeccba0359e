//! At the door: whoever presses, however often, on whichever phone.

mod after;
mod presses;
mod queue;
mod walk_ins;

use backend::attendance::{self, Asked, Door, Entrance, Whom};
use backend::organizers::{self, NewOrganizer};
use backend::signups::Pressed;
use backend::testing::TestHouse;
use backend::{Result, rows};
use domain::attendance::{Act, Person};
use domain::events::Event;
use domain::ids::{EventSlug, Nonce, OrganizerId, SignUpId};
use domain::organizers::Role;
use domain::signups::{Channel, EmailAddress, Name, Typed, read_entry};
use text::Words;

/// A house with somebody who keeps its doors.
struct Keeper {
    house: TestHouse,
    id: OrganizerId,
}

impl Keeper {
    async fn of(toml: &str) -> Self {
        let house = TestHouse::with(toml).await;
        let email = EmailAddress::parse("tuer@kornwestheim.example").unwrap().unwrap();
        let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
        let new = NewOrganizer { email, name, role: Role::Lead, events: [].into() };
        let id = organizers::add(&house, new).await.unwrap().id;
        Self { house, id }
    }

    /// A party of so many under one name.
    async fn party(&self, event: &str, name: &str, people: &str) -> SignUpId {
        let fields = [("contact_name", name), ("phone", "07154 11111"), ("people", people)];
        self.house.sign_up(event, &fields).await.unwrap()
    }

    async fn press(&self, event: &str, asked: Asked) -> Result<()> {
        attendance::press(&self.house, self.id, slug(event), None, asked).await
    }

    async fn door(&self, event: &str) -> Door {
        attendance::door(&self.house, slug(event), None).await.unwrap()
    }

    async fn walk_in(&self, event: &str, name: &str, people: &str, may_exceed: bool) -> Result<SignUpId> {
        let form = self.house.form(event);
        self.walk_in_by(event, form, name, people, may_exceed).await
    }

    async fn walk_in_by(
        &self,
        event: &str,
        form: backend::signups::Form,
        name: &str,
        people: &str,
        may_exceed: bool,
    ) -> Result<SignUpId> {
        let door = Entrance { by: self.id, event: slug(event), date: None, may_exceed };
        let typed = Typed(vec![("contact_name".to_owned(), name.to_owned()), ("people".to_owned(), people.to_owned())]);
        let ask = move |event: &Event| read_entry(&typed, event, Channel::Door);
        match attendance::walk_in(&self.house, Words::german(), door, form, ask).await? {
            Pressed::SignedUp(id) => Ok(id),
            Pressed::FormTooOld => panic!("the form was made a moment ago"),
        }
    }

    /// Acts in the journal by whoever keeps the door, oldest first.
    async fn noted(&self) -> Vec<(String, String)> {
        let actor = self.id.to_text();
        let read = self.house.read(move |mut c, _| {
            Box::pin(async move {
                Ok(rows!(c, "SELECT act, subject FROM journal WHERE actor = $1 ORDER BY at, id", actor)?)
            })
        });
        read.await.unwrap()
    }

    async fn presses(&self) -> i64 {
        let read = self.house.read(|mut c, _| Box::pin(async move { Ok(rows!(c, "SELECT COUNT(*) FROM presses")?) }));
        let counted: Vec<(i64,)> = read.await.unwrap();
        counted[0].0
    }
}

fn slug(event: &str) -> EventSlug {
    event.try_into().unwrap()
}

fn member(sign_up: SignUpId, position: i64) -> Whom {
    Whom::Person(Person { sign_up, position })
}

fn come(nonce: u8, whom: Whom) -> Asked {
    Asked { nonce: Nonce([nonce; 16]), whom, act: Act::Come, age: 0 }
}

fn undo(nonce: u8, whom: Whom) -> Asked {
    Asked { act: Act::Undo, ..come(nonce, whom) }
}
