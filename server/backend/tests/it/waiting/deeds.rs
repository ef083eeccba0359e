//! Steps as they are done at a house: through the use cases, as the public, a desk, a door or the city's file does them.

use super::model::{Answer, Step};
use super::party::Party;
use super::plan::{EVENT, Rules, programme};
use super::town::{party_of, slug};
use backend::attendance::{self, Asked, Whom};
use backend::signups::{self, Called, Desk};
use backend::testing::TestHouse;
use backend::{Error, House, Result, outbox};
use domain::attendance::Act;
use domain::events::Event;
use domain::ids::{Nonce, OrganizerId, SignUpId};
use domain::signups::{Channel, Typed, read_entry};
use text::Words;

/// One process at the house, with the one who works there.
pub struct Node<'a> {
    pub house: &'a TestHouse,
    pub process: &'a House,
    pub rules: Rules,
    pub clerk: OrganizerId,
}

impl Node<'_> {
    /// Does a step; what is refused changes nothing, and a surprise ends the test.
    pub async fn take(&self, step: &Step) {
        if let Err(error) = self.done(step).await {
            assert!(matches!(error, Error::Refused(_)), "{step:?}: {error}");
        }
    }

    async fn done(&self, step: &Step) -> Result<()> {
        let (process, words) = (self.process, Words::german());
        match step {
            Step::SignUp { party, waits_for_workshops } => self.sign_up(party, *waits_for_workshops).await,
            Step::Change { id, revision, people } => self.change(*id, *revision, people).await,
            Step::Cancel(id) => signups::cancel(process, words, Desk::PUBLIC, self.house.page(*id).await, None).await,
            Step::Accept(id) => signups::accept(process, words, Desk::PUBLIC, self.house.page(*id).await).await,
            Step::Confirm(id) => signups::confirm_mailbox(process, words, &self.house.page(*id).await).await,
            Step::SayYesForThem(id) => {
                let desk = Desk::of(self.clerk, Channel::Phone);
                signups::accept(process, words, desk, self.house.page(*id).await).await
            }
            Step::Call(id, answer) => self.call(*id, *answer).await,
            Step::Come(id) => {
                let nonce = Nonce(process.chance.bytes());
                let come = Asked { nonce, whom: Whom::Party(*id), act: Act::Come, age: 0 };
                attendance::press(process, self.clerk, slug(), None, come).await
            }
            Step::RunOut => signups::run_out(process).await,
            Step::Mail => {
                self.house.deliver_mail().await;
                Ok(())
            }
            Step::Plan(plan) => {
                let text = programme(self.rules, *plan);
                // Too few seats for those who have one: nothing of the file counts.
                backend::programme::import(process, "abend.toml", &text).await.ok();
                Ok(())
            }
        }
    }

    async fn sign_up(&self, party: &Party, waits_for_workshops: bool) -> Result<()> {
        let typed = fields(party, waits_for_workshops);
        let channel = party.channel;
        let desk = if party.is_by_desk() { Desk::of(self.clerk, channel) } else { Desk::PUBLIC };
        let ask = move |event: &Event| read_entry(&typed, event, channel);
        signups::sign_up(self.process, Words::german(), desk, slug(), self.house.form(EVENT), ask).await.map(drop)
    }

    async fn change(&self, id: SignUpId, revision: i64, people: &[super::party::Person]) -> Result<()> {
        let page = self.house.page(id).await;
        let party = Party { people: people.to_vec(), ..party_of(&page.sign_up, false) };
        let wish = read_entry(&fields(&party, false), &page.listing.event, party.channel).unwrap();
        signups::change(self.process, Words::german(), Desk::PUBLIC, page, revision, wish).await
    }

    /// Takes the oldest call about somebody in hand and says what came of it.
    async fn call(&self, id: SignUpId, answer: Answer) -> Result<()> {
        let (calls, _) = signups::calls(self.process, 0).await?;
        let call = calls.into_iter().find(|call| call.task.sign_up == id).expect("somebody is to be called");
        signups::claim_call(self.process, self.clerk, &call.task.id).await?;
        let called = match answer {
            Answer::Yes => Called::Accepted,
            Answer::No => Called::Declined,
            Answer::GivenUp => Called::Otherwise(outbox::Outcome::GivenUp),
        };
        signups::end_call(self.process, Words::german(), self.clerk, &call.task.id, called).await
    }
}

fn fields(party: &Party, waits_for_workshops: bool) -> Typed {
    let mut typed = Typed::default();
    let contact = &party.contact;
    typed.add("contact_name", contact.name.as_str());
    typed.add("email", contact.email.as_ref().map_or("", |email| email.as_str()));
    typed.add("phone", contact.phone.as_ref().map_or("", |phone| phone.as_str()));
    typed.add("people", party.people.len().to_string());
    for (n, person) in (1..).zip(&party.people) {
        typed.add(format!("workshop_abend_{n}"), person.map_or(String::new(), |workshop| format!("w{workshop}")));
    }
    typed.add("fewer_ok", if party.fewer_ok { "yes" } else { "" });
    typed.add("workshop_wait", if waits_for_workshops { "yes" } else { "" });
    typed
}
