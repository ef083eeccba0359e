//! Login: a request, a message with a link and a code, and one use of either. The caller cannot see, nor measure by timing,
//! whether the address has an account.

use super::login_client::LoginClient;
use super::session::session_hash;
use super::wrong_codes::are_codes_blocked;
use super::{login_message, store};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::messages;
use crate::secret::{Purpose, Secret};
use crate::write_tx;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::ids::{Generation, LoginId};
use domain::organizers::{LOGIN_LINK_LIFETIME, LOGIN_MESSAGES_PER_HOUR, Organizer, WRONG_CODES_PER_DAY, day_of_codes};
use domain::signups::EmailAddress;
use domain::time::HOUR;
use text::Words;

/// Stores a login request, for a known or unknown address alike. [`send_login_link`] then sends the message.
pub async fn request_login(ctx: &AppContext) -> Result<LoginId> {
    write_tx!(ctx, |tx, ctx| {
        let (login, now) = (ctx.random.id(ctx.clock.now()), ctx.clock.now());
        store::delete_expired(&mut tx, now).await?;
        store::insert_login(&mut tx, login, None, now, LOGIN_LINK_LIFETIME).await?;
        Ok(login)
    })
}

/// Sends the login message of a request, if the address has an account that is enabled, and if the budget of the client is not
/// used up. The HTTP response must not wait for this, as its duration depends on whether there is an account.
pub async fn send_login_link(
    ctx: &AppContext,
    words: Words,
    login: LoginId,
    email: EmailAddress,
    client: LoginClient,
) -> Result<()> {
    let email = lowercase(&email);
    write_tx!(ctx, |tx, ctx| {
        let now = ctx.clock.now();
        let Some(organizer) = store::by_email(&mut tx, &email).await? else { return Ok(()) };
        if organizer.disabled_at.is_some() {
            return Ok(());
        }
        let budget = client.budget(&mut tx, &ctx, organizer.id).await?;
        store::lock_account(&mut tx, Some(organizer.id)).await?;
        if store::count_logins(&mut tx, organizer.id, budget, now.plus(-HOUR)).await? >= LOGIN_MESSAGES_PER_HOUR {
            return Ok(());
        }
        store::assign_login(&mut tx, login, organizer.id, budget).await?;
        let has_code = !are_codes_blocked(&mut tx, organizer.id, now).await?;
        messages::enqueue(&mut tx, &ctx, &login_message::login_message(&ctx, words, login, &organizer, has_code))
            .await?;
        audit_log::record(&mut tx, &ctx, Principal::Public, AuditAction::RequestLogin, &organizer.id.to_text()).await?;
        Ok(())
    })?;
    Ok(())
}

/// Creates a login link for the command line, without a message.
///
/// # Errors
/// [`Error::NotFound`] if there is no such account, or if it is disabled.
pub async fn create_login_link(ctx: &AppContext, email: &EmailAddress) -> Result<String> {
    let email = lowercase(email);
    write_tx!(ctx, |tx, ctx| {
        let organizer = store::by_email(&mut tx, &email).await?.ok_or(Error::NotFound)?;
        if organizer.disabled_at.is_some() {
            return Err(Error::NotFound);
        }
        let (login, now) = (ctx.random.id(ctx.clock.now()), ctx.clock.now());
        store::insert_login(&mut tx, login, Some(organizer.id), now, LOGIN_LINK_LIFETIME).await?;
        audit_log::record(&mut tx, &ctx, Principal::CommandLine, AuditAction::CreateLoginLink, &organizer.id.to_text())
            .await?;
        Ok(login_message::link(&ctx, login))
    })
}

/// The token of the page on which the code of a login request is entered.
pub fn login_code_token(ctx: &AppContext, login: LoginId) -> String {
    ctx.secret.token(Purpose::LoginCodePage, login, Generation::FIRST)
}

/// The proof that a login request was answered from the account's mailbox.
#[derive(Clone, Debug)]
pub enum LoginProof {
    /// The token of the link in the message.
    Link(String),
    /// The token of the code page, and the code that was entered.
    Code(String, String),
}

/// The result of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoginResult {
    /// Logged in: the organizer, and the session's token for the cookie.
    LoggedIn(Box<Organizer>, String),
    /// The code of this request is another one, or its account takes no code today; see
    /// [`report_wrong_codes`](super::report_wrong_codes).
    WrongCode(LoginId),
    /// The proof is used, expired or forged, has had too many wrong codes, or its account is disabled.
    Expired,
}

/// Logs in with a link or a code, which cannot be used again. `previous` is the session of the request's cookie, which ends.
pub async fn log_in(
    ctx: &AppContext,
    proof: LoginProof,
    previous: Option<String>,
    client: LoginClient,
) -> Result<LoginResult> {
    let (token, purpose, code) = match proof {
        LoginProof::Link(token) => (token, Purpose::LoginLink, None),
        LoginProof::Code(token, code) => (token, Purpose::LoginCodePage, Some(code)),
    };
    let login = Secret::id_of_token::<LoginId>(&token)
        .filter(|login| ctx.secret.verify_token(&token, purpose, *login, Generation::FIRST));
    let Some(login) = login else { return Ok(LoginResult::Expired) };
    write_tx!(ctx, |tx, ctx| {
        let now = ctx.clock.now();
        if let Some(code) = code {
            let Some((organizer, requested_at)) = store::login_request(&mut tx, login).await? else {
                return Ok(LoginResult::Expired);
            };
            store::lock_account(&mut tx, organizer).await?;
            // Counted before the code is compared, so that concurrent guesses are counted as well.
            if !store::count_code_attempt(&mut tx, login, now).await? {
                return Ok(LoginResult::Expired);
            }
            let wrong_codes = store::count_wrong_codes(&mut tx, organizer, day_of_codes(requested_at)).await?;
            let entered: String = code.chars().filter(char::is_ascii_digit).collect();
            // A blocked account answers like one without: nobody learns which addresses have one.
            if !login_message::is_code(&ctx, login, &entered) || wrong_codes > WRONG_CODES_PER_DAY {
                return Ok(LoginResult::WrongCode(login));
            }
            store::uncount_code_attempt(&mut tx, login).await?;
        }
        let Some(organizer) = store::use_login(&mut tx, login, now).await? else {
            return Ok(LoginResult::Expired);
        };
        if organizer.disabled_at.is_some() {
            return Ok(LoginResult::Expired);
        }
        if let Some(previous) = previous {
            for hash in session_hash(&ctx, &previous).all() {
                store::end_session(&mut tx, hash).await?;
            }
        }
        let session = BASE64_URL_SAFE_NO_PAD.encode(ctx.random.bytes::<32>());
        store::insert_session(&mut tx, &session_hash(&ctx, &session).current, organizer.id, client.device, now).await?;
        client.remember_network(&mut tx, &ctx, organizer.id).await?;
        audit_log::record(
            &mut tx,
            &ctx,
            Principal::Organizer(organizer.id),
            AuditAction::LogIn,
            &organizer.id.to_text(),
        )
        .await?;
        Ok(LoginResult::LoggedIn(Box::new(organizer), session))
    })
}

/// The address in lower case: it identifies the account, whatever the case in which it is entered.
pub(super) fn lowercase(email: &EmailAddress) -> EmailAddress {
    EmailAddress::stored(email.mailbox())
}
