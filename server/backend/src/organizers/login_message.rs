//! The messages by which organizers log in: the login message with a link and a code for another device, and the invitation with
//! a link alone. Links and codes are derived from the secret and not stored elsewhere.

use crate::context::AppContext;
use crate::messages::body::{BodyPart, Link};
use crate::messages::{Letter, Message, MessageKind};
use crate::secret::Purpose;
use domain::ids::{Generation, LoginId};
use domain::organizers::{INVITATION_LIFETIME, LOGIN_LINK_LIFETIME, Organizer, WRONG_CODES_PER_DAY};
use domain::time::DAY;
use text::{Words, say};

/// The kind of a login message; it is not sent after its link has expired.
const LOGIN: MessageKind = MessageKind {
    code: "login",
    is_first_contact: false,
    is_question: false,
    is_replaceable: false,
    needs_call_on_failure: false,
    expires_after: LOGIN_LINK_LIFETIME,
};

/// The kind of an invitation; it is not sent after its link has expired.
const INVITATION: MessageKind = MessageKind { code: "invitation", expires_after: INVITATION_LIFETIME, ..LOGIN };

/// The kind of the message that an account takes no more codes.
pub(super) const CODES_BLOCKED: MessageKind = MessageKind { code: "codes_blocked", expires_after: DAY, ..LOGIN };

/// The purpose of the codes.
const CODE: &str = "login code";

/// Writes the message for a login request; it has no code if the account takes none today.
pub(super) fn login_message(
    ctx: &AppContext,
    words: Words,
    login: LoginId,
    organizer: &Organizer,
    has_code: bool,
) -> Message {
    let subject = say!(words, "login-message-subject");
    let (minutes, code) = (LOGIN_LINK_LIFETIME.as_minutes(), code(ctx, login));
    let code = if has_code {
        say!(words, "login-message-code", code = format!("{} {}", &code[..3], &code[3..]))
    } else {
        say!(words, "login-message-no-code")
    };
    let parts = vec![
        BodyPart::Heading(say!(words, "login-message-heading")),
        BodyPart::Link(Link {
            words: say!(words, "login-message-link", minutes = minutes),
            label: say!(words, "login-message-label"),
            url: link(ctx, login),
            is_primary: true,
        }),
        BodyPart::Paragraph(code),
        BodyPart::Paragraph(say!(words, "login-message-not-you")),
    ];
    let letter = Letter { ctx, words, host: None, reply_to: None, phone: None, unsubscribe_url: None, subject, parts };
    letter.message(organizer.id.to_text(), LOGIN, organizer.email.to_string())
}

/// Writes the invitation to an account whose first login is `login`.
pub(super) fn invitation(ctx: &AppContext, words: Words, login: LoginId, organizer: &Organizer) -> Message {
    let subject = say!(words, "invitation-subject");
    let days = INVITATION_LIFETIME.as_days();
    let parts = vec![
        BodyPart::Heading(say!(words, "invitation-heading")),
        BodyPart::Link(Link {
            words: say!(words, "invitation-link", days = days),
            label: say!(words, "login-message-label"),
            url: link(ctx, login),
            is_primary: true,
        }),
        BodyPart::Paragraph(say!(words, "invitation-later", url = ctx.url("/verwaltung"))),
        BodyPart::Paragraph(say!(words, "invitation-not-you")),
    ];
    let letter = Letter { ctx, words, host: None, reply_to: None, phone: None, unsubscribe_url: None, subject, parts };
    letter.message(organizer.id.to_text(), INVITATION, organizer.email.to_string())
}

/// Writes the message that an account takes no more codes today.
pub(super) fn codes_blocked(ctx: &AppContext, words: Words, organizer: &Organizer) -> Message {
    let subject = say!(words, "codes-blocked-subject");
    let parts = vec![
        BodyPart::Heading(say!(words, "codes-blocked-heading")),
        BodyPart::Paragraph(say!(words, "codes-blocked-what", codes = WRONG_CODES_PER_DAY)),
        BodyPart::Paragraph(say!(words, "codes-blocked-safe")),
        BodyPart::Paragraph(say!(words, "codes-blocked-then")),
    ];
    let letter = Letter { ctx, words, host: None, reply_to: None, phone: None, unsubscribe_url: None, subject, parts };
    letter.message(organizer.id.to_text(), CODES_BLOCKED, organizer.email.to_string())
}

/// The login link of a login request.
pub(super) fn link(ctx: &AppContext, login: LoginId) -> String {
    ctx.url(&format!("/verwaltung/einlass/{}", ctx.secret.token(Purpose::LoginLink, login, Generation::FIRST)))
}

/// The six-digit code of a login request.
fn code(ctx: &AppContext, login: LoginId) -> String {
    ctx.secret.six_digits(CODE, &login.to_text())
}

/// Whether a code is that of a login request.
pub(super) fn is_code(ctx: &AppContext, login: LoginId, code: &str) -> bool {
    ctx.secret.verify_six_digits(code, CODE, &login.to_text())
}
