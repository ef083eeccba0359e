//! One sign-up with all that became of it, as those see it who work here.

use super::own_page::{OwnPage, load};
use super::store;
use crate::error::{Error, Result};
use crate::house::House;
use crate::journal::{self, Note};
use crate::outbox::{self, Trace};
use domain::ids::SignUpId;
use domain::signups::Reference;

pub struct Person {
    pub page: OwnPage,
    /// Who did what, the oldest first.
    pub notes: Vec<Note>,
    /// What was written to them, the oldest first.
    pub letters: Vec<Trace>,
}

/// The sign-up that people call by this reference, however they write it.
pub async fn person(house: &House, reference: &str) -> Result<Person> {
    let reference = Reference::parse(reference).ok_or(Error::NotFound)?;
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let id = store::by_reference(&mut c, &reference).await?.ok_or(Error::NotFound)?;
                let subject = id.to_text();
                Ok(Person {
                    page: load(&mut c, &house, id).await?,
                    notes: journal::about(&mut c, &subject).await?,
                    letters: outbox::about(&mut c, &subject).await?,
                })
            })
        })
        .await
}

/// What people call a sign-up.
pub async fn reference_of(house: &House, id: SignUpId) -> Result<Reference> {
    let found = house.read(move |mut c, _| Box::pin(async move { store::load(&mut c, id).await })).await?;
    found.map(|sign_up| sign_up.reference).ok_or(Error::NotFound)
}
