//! Somebody's turn at an event that is held: whether their party fits, and the writing down of what it gets.

use super::draft::Draft;
use super::letters::Writing;
use super::{Desk, Form, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::house::House;
use crate::journal;
use crate::outbox::{self, Kind, Reason};
use domain::events::{Event, Listing};
use domain::ids::SignUpId;
use domain::signups::{Channel, Own, Placement, Refusal, Seated, SignUp, Wish, place};
use std::collections::BTreeSet;
use text::Words;

#[derive(Clone, Copy)]
pub(crate) struct Turn<'a> {
    pub house: &'a House,
    pub words: Words,
    pub desk: Desk,
    /// As it stood when the turn began.
    pub listing: &'a Listing,
    /// Higher than that of the turn before.
    pub number: i64,
}

impl<'a> Turn<'a> {
    pub(super) fn event(self) -> &'a Event {
        &self.listing.event
    }

    /// What a party gets that has its `own` places already. One of us may seat it all the same, and whoever stands at the door
    /// need not stand in line.
    pub(super) fn seated(self, own: &Own, wish: &Wish) -> Result<Seated> {
        let (event, taken, now) = (self.event(), &self.listing.taken, self.house.clock.now());
        if self.desk.may_exceed && event.free(taken).is_some() {
            return Ok(Seated::Whole { waits_for: BTreeSet::new() });
        }
        if self.desk.channel != Channel::Door {
            return Ok(place(event, taken, own, wish, now)?);
        }
        let free = event.free(taken).ok_or(Refusal::NotHere)?;
        match place(event, &taken.without_the_list(), own, wish, now)? {
            whole @ Seated::Whole { .. } => Ok(whole),
            Seated::Part { .. } | Seated::Waits => Err(Refusal::Full { free }.into()),
        }
    }

    /// Writes a new party down. False where its form was used before, or its reference is another's.
    pub(super) async fn seat(self, tx: &mut Conn<'_>, form: &Form, draft: &Draft, seated: Seated) -> Result<bool> {
        if matches!(&seated, Seated::Whole { waits_for } if waits_for.is_empty()) {
            return self.write(tx, form, draft).await;
        }
        let (mut first, mut others) = (draft.clone(), None);
        match seated {
            Seated::Whole { waits_for } => first.wait_for(waits_for, self.number),
            Seated::Part { now, waits_for } => {
                others = Some(first.split(self.house, now));
                first.wait_for(waits_for, self.number);
            }
            Seated::Waits => first.wait(self.number),
        }
        self.address(tx, &mut first).await?;
        if !self.write(tx, form, &first).await? {
            return Ok(false);
        }
        if let Some(mut others) = others {
            others.wait(self.number);
            self.address(tx, &mut others).await?;
            while !self.write(tx, &Form::of_part(&others.sign_up), &others).await? {
                others.sign_up.reference = self.house.chance.reference();
                self.address(tx, &mut others).await?;
            }
        }
        Ok(true)
    }

    /// Its letter says where it stands.
    async fn address(self, tx: &mut Conn<'_>, draft: &mut Draft) -> Result<()> {
        let position = match draft.sign_up.placement {
            Placement::Waiting { .. } => Some(store::size(tx, &self.event().slug).await? + 1),
            _ => None,
        };
        draft.write_again(self.house, self.words, self.desk, self.listing, position);
        Ok(())
    }

    async fn write(self, tx: &mut Conn<'_>, form: &Form, draft: &Draft) -> Result<bool> {
        let (sign_up, house) = (&draft.sign_up, self.house);
        let origin =
            store::Origin { form_id: &form.id, form_seal: &draft.form_seal, notice_version: super::NOTICE_VERSION };
        if !store::insert(tx, sign_up, &origin, self.event().ends().at).await? {
            return Ok(false);
        }
        let id = sign_up.id.to_text();
        let (act, is_held) = match sign_up.placement {
            Placement::Waiting { .. } => ("wait", false),
            Placement::Held { .. } => ("hold", true),
            _ => ("sign_up", false),
        };
        journal::note(tx, house, self.desk.actor, act, &id).await?;
        match &draft.letter {
            Some(letter) => outbox::post(tx, house, letter).await?,
            // They cannot press a letter's button, so somebody asks them.
            None if is_held => outbox::call_instead(tx, house, &id, Kind::Hold.code(), Reason::NotConfirmed).await?,
            None => {}
        }
        Ok(true)
    }

    /// What is written in this turn to a contact who does not wait.
    pub(super) fn about<'b>(self, sign_up: &'b SignUp) -> Writing<'b>
    where
        'a: 'b,
    {
        Writing { house: self.house, words: self.words, listing: self.listing, sign_up, position: None }
    }

    /// The same; who waits hears in which place.
    pub(super) async fn about_any<'b>(self, tx: &mut Conn<'_>, sign_up: &'b SignUp) -> Result<Writing<'b>>
    where
        'a: 'b,
    {
        Ok(Writing { position: position(tx, sign_up).await?, ..self.about(sign_up) })
    }
}

/// The place in line of one that waits for its event.
pub(super) async fn position(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Option<i64>> {
    Ok(match sign_up.placement {
        Placement::Waiting { turn } if sign_up.cancelled_at.is_none() => {
            Some(store::position(c, store::Line::Event(&sign_up.event), sign_up.id, turn).await?)
        }
        _ => None,
    })
}

impl Form {
    /// What a part of a party was split off with: no form, but as little used twice.
    pub(super) fn of_part(part: &SignUp) -> Self {
        Self { id: part.id.to_text(), made_at: part.signed_up_at }
    }
}

/// A sign-up as it stands in this transaction.
pub(super) async fn standing(tx: &mut Conn<'_>, id: SignUpId) -> Result<SignUp> {
    store::load(tx, id).await?.ok_or(Error::NotFound)
}
