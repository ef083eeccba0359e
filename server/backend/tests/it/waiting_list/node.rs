//! Takes the steps of a history by the use cases, as visitors, organizers, the check-in and the programme file do.

use super::event_plan::{EVENT, Rules, programme};
use super::party::Party;
use super::setup::{party_of, slug};
use super::step::{Answer, Step};
use backend::attendance::{self, CheckInRequest, CheckInTarget};
use backend::signups::{self, CallResult};
use backend::testing::TestApp;
use backend::{Actor, AppContext, Error, Result, messages};
use domain::attendance::CheckInAct;
use domain::events::Event;
use domain::ids::{CheckInKey, OrganizerId, SignUpId};
use domain::signups::{Channel, FormData, Revision, read_entry_form};
use domain::time::Millis;
use text::Words;

/// One process of the application, with its organizer.
pub struct Node<'a> {
    pub app: &'a TestApp,
    /// The context of the process; all processes share the database.
    pub ctx: &'a AppContext,
    pub rules: Rules,
    pub organizer: OrganizerId,
}

impl Node<'_> {
    /// Takes a step. A refused step changes nothing; any other error fails the test.
    pub async fn take(&self, step: &Step) {
        if let Err(error) = self.try_take(step).await {
            assert!(matches!(error, Error::Refused(_)), "{step:?}: {error}");
        }
    }

    async fn try_take(&self, step: &Step) -> Result<()> {
        let (ctx, words) = (self.ctx, Words::german());
        match step {
            Step::SignUp { party, waits_for_workshops } => self.sign_up(party, *waits_for_workshops).await,
            Step::Change { id, revision, people } => self.change(*id, *revision, people).await,
            Step::Cancel(id) => signups::cancel(ctx, words, Actor::PUBLIC, self.app.page(*id).await, None).await,
            Step::Accept(id) => signups::accept(ctx, words, Actor::PUBLIC, self.app.page(*id).await).await,
            Step::Confirm(id) => signups::confirm_mailbox(ctx, words, &self.app.page(*id).await).await,
            Step::AcceptForContact(id) => {
                let actor = Actor::organizer(self.organizer, Channel::Phone);
                signups::accept(ctx, words, actor, self.app.page(*id).await).await
            }
            Step::Call(id, answer) => self.call(*id, *answer).await,
            Step::CheckIn(id) => {
                let key = CheckInKey(ctx.random.bytes());
                let target = CheckInTarget::Party(*id);
                let request = CheckInRequest { key, target, act: CheckInAct::Present, age: Millis(0) };
                attendance::check_in(ctx, self.organizer, slug(), None, request).await
            }
            Step::Expire => signups::expire_offers(ctx).await,
            Step::DeliverMail => {
                self.app.deliver_mail().await;
                Ok(())
            }
            Step::Import(plan) => {
                let text = String::from(programme(self.rules, *plan));
                // A file with fewer seats than are taken is rejected as a whole.
                backend::programme::import(ctx, "abend.toml", &text).await.ok();
                Ok(())
            }
        }
    }

    async fn sign_up(&self, party: &Party, waits_for_workshops: bool) -> Result<()> {
        let form = fields(party, waits_for_workshops);
        let channel = party.channel;
        let actor =
            if party.is_entered_by_organizer() { Actor::organizer(self.organizer, channel) } else { Actor::PUBLIC };
        let read = move |event: &Event| read_entry_form(&form, event, channel);
        signups::sign_up(self.ctx, Words::german(), actor, slug(), self.app.form(EVENT), read).await.map(drop)
    }

    async fn change(&self, id: SignUpId, revision: i64, people: &[super::party::Person]) -> Result<()> {
        let page = self.app.page(id).await;
        let party = Party { people: people.to_vec(), ..party_of(&page.sign_up, false) };
        let request = read_entry_form(&fields(&party, false), &page.listing.event, party.channel).unwrap();
        signups::change(self.ctx, Words::german(), Actor::PUBLIC, page, Some(Revision(revision)), request)
            .await
            .map(drop)
    }

    /// Claims the oldest call task of a sign-up and closes it with the answer.
    async fn call(&self, id: SignUpId, answer: Answer) -> Result<()> {
        let (calls, _) = signups::call_tasks(self.ctx, 0).await?;
        let call = calls.into_iter().find(|call| call.task.sign_up == id).expect("an open call task of the sign-up");
        signups::claim_call_task(self.ctx, self.organizer, &call.task.id).await?;
        let result = match answer {
            Answer::Yes => CallResult::Accepted,
            Answer::No => CallResult::Declined,
            Answer::GivenUp => CallResult::Otherwise(messages::CallOutcome::GivenUp),
        };
        signups::close_call_task(self.ctx, Words::german(), self.organizer, &call.task.id, result).await
    }
}

fn fields(party: &Party, waits_for_workshops: bool) -> FormData {
    let mut form = FormData::default();
    let contact = &party.contact;
    form.add("contact_name", contact.name.as_str());
    form.add("email", contact.email.as_ref().map_or("", |email| email.as_str()));
    form.add("phone", contact.phone.as_ref().map_or("", |phone| phone.as_str()));
    form.add("people", party.people.len().to_string());
    for (n, person) in (1..).zip(&party.people) {
        form.add(format!("workshop_abend_{n}"), person.map_or(String::new(), |workshop| format!("w{workshop}")));
    }
    form.add("fewer_ok", if party.fewer_ok { "yes" } else { "" });
    form.add("workshop_wait", if waits_for_workshops { "yes" } else { "" });
    form
}
