//! The use cases themselves as the desk at which clients press; and the careless one beside them.

use super::proof::client::Desk;
use super::proof::operation::{Answer, Ask, Press};
use super::proof::programme::{EVENT, area_of};
use backend::secret::Purpose;
use backend::signups::{self, Form, Pressed, careless};
use backend::{Error, House, Result, events};
use domain::ids::SignUpId;
use domain::signups::{Refusal, Typed, Wish, read_wish};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use text::Words;

pub struct Counter {
    pub house: House,
    /// Sign-ups leave out the lock.
    pub is_careless: bool,
}

impl Desk for Counter {
    /// Who leaves drops the press after so many looks at it, wherever it stands then.
    async fn answer(&self, press: &Press, leaves: Option<usize>) -> Option<Answer> {
        let mut looks = 0;
        let mut pressed = pin!(self.press(press));
        poll_fn(|context| match pressed.as_mut().poll(context) {
            Poll::Ready(answer) => Poll::Ready(Some(answer)),
            Poll::Pending if leaves.is_some_and(|most| looks >= most) => Poll::Ready(None),
            Poll::Pending => {
                looks += 1;
                if leaves.is_some() {
                    context.waker().wake_by_ref();
                }
                Poll::Pending
            }
        })
        .await
    }
}

impl Counter {
    async fn press(&self, press: &Press) -> Answer {
        let outcome = match press.ask {
            Ask::SignUp { form } => self.sign_up(form, press).await,
            Ask::Change { id, revision } => self.change(id, revision, press).await,
            Ask::Cancel { id } => self.cancel(id).await,
        };
        match outcome {
            Ok(id) => Answer::Done(id),
            Err(Error::Refused(Refusal::Full { free })) => Answer::Full(Some((0, free))),
            Err(Error::Refused(Refusal::WorkshopFull { workshop, free, .. })) => {
                Answer::Full(Some((area_of(workshop.as_str()), free)))
            }
            Err(other) => Answer::Failed(other.to_string()),
        }
    }

    async fn sign_up(&self, form: [u8; 12], press: &Press) -> Result<SignUpId> {
        let (house, made_at) = (&self.house, self.house.clock.now());
        let form = Form { id: house.secret.form_id(&format!("anmelden/{EVENT}"), made_at, form), made_at };
        let event = events::event(house, EVENT).await?.event;
        let (slug, wish) = (event.slug.clone(), wish(press, &event));
        let pressed = if self.is_careless {
            careless::sign_up(house, Words::german(), slug, form, wish).await?
        } else {
            signups::sign_up(house, Words::german(), signups::Desk::PUBLIC, slug, form, move |_| Ok(wish.clone()))
                .await?
        };
        match pressed {
            Pressed::SignedUp(id) => Ok(id),
            Pressed::FormTooOld => panic!("the form was made a moment ago"),
        }
    }

    async fn change(&self, id: SignUpId, revision: i64, press: &Press) -> Result<SignUpId> {
        let page = signups::own_page(&self.house, &self.token(id)).await?;
        let wish = wish(press, &page.listing.event);
        signups::change(&self.house, Words::german(), signups::Desk::PUBLIC, page, revision, wish).await.map(|()| id)
    }

    async fn cancel(&self, id: SignUpId) -> Result<SignUpId> {
        let page = signups::own_page(&self.house, &self.token(id)).await?;
        signups::cancel(&self.house, Words::german(), signups::Desk::PUBLIC, page, None).await.map(|()| id)
    }

    fn token(&self, id: SignUpId) -> String {
        self.house.secret.token(Purpose::OwnPage, id, 0)
    }
}

fn wish(press: &Press, event: &domain::events::Event) -> Wish {
    read_wish(&Typed(press.party.fields()), event).expect("clients fill in well")
}
