//! The way in: somebody asks, a letter brings a link and a code, one of the two opens the door once. Whether the address is
//! known shows in nothing that whoever asks can see or time.

use super::accounts::lower;
use super::{letters, store};
use crate::error::{Error, Result};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox;
use crate::secret::{Purpose, Secret};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::ids::LoginId;
use domain::organizers::{LETTERS_AN_HOUR, Organizer};
use domain::signups::EmailAddress;
use domain::time::HOUR;
use text::Words;

/// A wish to come in, from anybody: it is written down, and that is all that is seen of it.
pub async fn ask(house: &House) -> Result<LoginId> {
    house
        .write(|mut tx, house| {
            Box::pin(async move {
                let (login, now) = (house.chance.id(house.clock.now()), house.clock.now());
                store::forget_old(&mut tx, now).await?;
                store::insert_login(&mut tx, login, None, now).await?;
                Ok(login)
            })
        })
        .await
}

/// Answers a wish with a letter, if the address is one of ours and has not had too many. Nobody waits for this.
pub async fn post_link(house: &House, words: Words, login: LoginId, email: EmailAddress) -> Result<()> {
    let email = lower(&email);
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let Some(organizer) = store::by_email(&mut tx, &email).await? else { return Ok(()) };
                let letters = outbox::about(&mut tx, &organizer.id.to_text()).await?;
                let lately = letters.iter().filter(|letter| letter.posted_at > now.plus(-HOUR).0).count();
                if organizer.disabled_at.is_some() || lately >= LETTERS_AN_HOUR {
                    return Ok(());
                }
                store::give_login(&mut tx, login, organizer.id).await?;
                outbox::post(&mut tx, &house, &letters::login(&house, words, login, &organizer)).await?;
                journal::note(&mut tx, &house, Actor::Public, "ask_to_come_in", &organizer.id.to_text()).await?;
                Ok(())
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

/// A link for the command line, which is let in by whoever runs it.
pub async fn link_for(house: &House, email: &EmailAddress) -> Result<String> {
    let email = lower(email);
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let organizer = store::by_email(&mut tx, &email).await?.ok_or(Error::NotFound)?;
                if organizer.disabled_at.is_some() {
                    return Err(Error::NotFound);
                }
                let (login, now) = (house.chance.id(house.clock.now()), house.clock.now());
                store::insert_login(&mut tx, login, Some(organizer.id), now).await?;
                journal::note(&mut tx, &house, Actor::City, "make_link", &organizer.id.to_text()).await?;
                Ok(letters::link(&house, login))
            })
        })
        .await
}

/// Where the code of a wish is typed.
pub fn place_of(house: &House, login: LoginId) -> String {
    house.secret.token(Purpose::LoginPlace, login, 0)
}

/// What opens the door.
#[derive(Clone, Debug)]
pub enum Proof {
    /// The token of the letter's link.
    Link(String),
    /// The token of the place where codes are typed, and what was typed.
    Code(String, String),
}

/// What came of a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CameIn {
    /// Let in: the session's token, for the cookie.
    Welcome(Box<Organizer>, String),
    WrongCode,
    /// Used, old, tried too often, ended, or never ours.
    NoLonger,
}

/// Uses up a link or a code. `before` is the session that whoever presses comes with: it ends.
pub async fn come_in(house: &House, proof: Proof, before: Option<String>) -> Result<CameIn> {
    let (token, purpose, code) = match proof {
        Proof::Link(token) => (token, Purpose::LoginLink, None),
        Proof::Code(token, code) => (token, Purpose::LoginPlace, Some(code)),
    };
    let login = Secret::id_in::<LoginId>(&token).filter(|login| house.secret.is_token(&token, purpose, *login, 0));
    let Some(login) = login else { return Ok(CameIn::NoLonger) };
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                if let Some(code) = code {
                    // Counted first, so that guesses sent side by side are counted as well.
                    if !store::count_code(&mut tx, login, now).await? {
                        return Ok(CameIn::NoLonger);
                    }
                    let typed: String = code.chars().filter(char::is_ascii_digit).collect();
                    if typed != letters::code(&house, login) {
                        return Ok(CameIn::WrongCode);
                    }
                }
                let Some(organizer) = store::use_login(&mut tx, login, now).await? else {
                    return Ok(CameIn::NoLonger);
                };
                if organizer.disabled_at.is_some() {
                    return Ok(CameIn::NoLonger);
                }
                if let Some(before) = before {
                    store::end_session(&mut tx, &house.secret.seal("session", &before)).await?;
                }
                let session = BASE64_URL_SAFE_NO_PAD.encode(house.chance.bytes::<32>());
                store::insert_session(&mut tx, &house.secret.seal("session", &session), organizer.id, now).await?;
                journal::note(&mut tx, &house, Actor::Organizer(organizer.id), "come_in", &organizer.id.to_text())
                    .await?;
                Ok(CameIn::Welcome(Box::new(organizer), session))
            })
        })
        .await
}
