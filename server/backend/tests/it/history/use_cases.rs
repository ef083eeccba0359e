//! The service of the clients in this process: the use cases themselves, or the sign-up without the lock.

use super::proof::client::Service;
use super::proof::operation::{Answer, Command, Request};
use super::proof::programme::{EVENT, area_of};
use super::unlocked;
use backend::secret::Purpose;
use backend::signups::{self, IdempotencyKey, Submission};
use backend::{Actor, AppContext, Error, Result, events};
use domain::events::Event;
use domain::ids::{Generation, SignUpId};
use domain::signups::{FormData, Refusal, Revision, SignUpRequest, read_sign_up_form};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use text::Words;

pub struct UseCases {
    pub ctx: AppContext,
    /// Whether sign-ups leave out the lock.
    pub is_unlocked: bool,
}

impl Service for UseCases {
    /// A client that aborts drops the use case after `aborts_after` polls, wherever it is then.
    async fn answer(&self, request: &Request, aborts_after: Option<usize>) -> Option<Answer> {
        let mut polls = 0;
        let mut use_case = pin!(self.run(request));
        poll_fn(|context| match use_case.as_mut().poll(context) {
            Poll::Ready(answer) => Poll::Ready(Some(answer)),
            Poll::Pending if aborts_after.is_some_and(|most| polls >= most) => Poll::Ready(None),
            Poll::Pending => {
                polls += 1;
                if aborts_after.is_some() {
                    context.waker().wake_by_ref();
                }
                Poll::Pending
            }
        })
        .await
    }
}

impl UseCases {
    async fn run(&self, request: &Request) -> Answer {
        let outcome = match request.command {
            Command::SignUp { form } => self.sign_up(form, request).await,
            Command::Change { id, revision } => self.change(id, revision, request).await,
            Command::Cancel { id } => self.cancel(id).await,
        };
        match outcome {
            Ok(id) => Answer::Done(id),
            Err(Error::Refused(Refusal::Full { free })) => Answer::Full(Some((0, free))),
            Err(Error::Refused(Refusal::WorkshopFull { workshop, free, .. })) => {
                Answer::Full(Some((area_of(workshop.as_str()), free)))
            }
            Err(Error::Busy) => Answer::Busy,
            Err(other) => Answer::Failed(other.to_string()),
        }
    }

    async fn sign_up(&self, form: [u8; 12], request: &Request) -> Result<SignUpId> {
        let (ctx, issued_at) = (&self.ctx, self.ctx.clock.now());
        let form_id = ctx.secret.issue_form_id(&format!("anmelden/{EVENT}"), issued_at, form);
        let key = IdempotencyKey { form_id, issued_at };
        let event = events::event(ctx, EVENT).await?.event;
        let (slug, request) = (event.slug.clone(), read(request, &event));
        let submission = if self.is_unlocked {
            unlocked::sign_up(ctx, Words::german(), slug, key, request).await?
        } else {
            signups::sign_up(ctx, Words::german(), Actor::PUBLIC, slug, key, move |_| Ok(request.clone())).await?
        };
        match submission {
            Submission::SignedUp(id) => Ok(id),
            Submission::FormExpired => panic!("the form was made a moment ago"),
        }
    }

    async fn change(&self, id: SignUpId, revision: i64, request: &Request) -> Result<SignUpId> {
        let page = signups::own_page(&self.ctx, &self.token(id)).await?;
        let request = read(request, &page.listing.event);
        signups::change(&self.ctx, Words::german(), Actor::PUBLIC, page, Some(Revision(revision)), request)
            .await
            .map(|_| id)
    }

    async fn cancel(&self, id: SignUpId) -> Result<SignUpId> {
        let page = signups::own_page(&self.ctx, &self.token(id)).await?;
        signups::cancel(&self.ctx, Words::german(), Actor::PUBLIC, page, None).await.map(|()| id)
    }

    fn token(&self, id: SignUpId) -> String {
        self.ctx.secret.token(Purpose::OwnPage, id, Generation::FIRST)
    }
}

fn read(request: &Request, event: &Event) -> SignUpRequest {
    read_sign_up_form(&FormData(request.party.fields()), event).expect("clients fill in the form without faults")
}
