//! The links of a message: to the event, to the sign-up's own page and its actions, and to the mailbox's confirmation.

use super::MessageContext;
use crate::messages::body::{BodyPart, Link};
use crate::secret::Purpose;
use domain::ids::{Generation, SignUpId};
use text::say;

impl MessageContext<'_> {
    /// A link to the event's page; a bare paragraph where the event is confidential, as its address may reveal it.
    pub(super) fn event_page(self, words: String) -> BodyPart {
        if self.listing.event.sign_up.is_confidential {
            return BodyPart::Paragraph(words);
        }
        let path = self.words.path(&format!("/veranstaltungen/{}", self.listing.event.slug));
        let label = say!(self.words, "message-event-page-label");
        BodyPart::Link(Link { words, label, url: self.ctx.url(&path), is_primary: false })
    }

    pub(super) fn own_page(self) -> BodyPart {
        self.link(say!(self.words, "message-own-page"), say!(self.words, "message-own-page-label"), "")
    }

    /// A link to the sign-up's own page, or to an action below it.
    pub(super) fn link(self, words: String, label: String, action: &str) -> BodyPart {
        BodyPart::Link(Link { words, label, url: self.own_url(action), is_primary: false })
    }

    /// A link to an action that the contact is asked for.
    pub(super) fn question_link(self, label: String, action: &str) -> BodyPart {
        BodyPart::Link(Link { words: String::new(), label, url: self.own_url(action), is_primary: true })
    }

    pub(super) fn own_url(self, action: &str) -> String {
        self.page_url(self.sign_up.id, self.sign_up.generation, action)
    }

    /// The address of a sign-up's own page, or of an action below it.
    pub(super) fn page_url(self, id: SignUpId, generation: Generation, action: &str) -> String {
        let token = self.ctx.secret.token(Purpose::OwnPage, id, generation);
        self.ctx.url(&self.words.path(&format!("/anmeldung/{token}{action}")))
    }

    pub(super) fn mailbox(self, words: String, label: String, is_primary: bool) -> BodyPart {
        let token = self.ctx.secret.token(Purpose::Mailbox, self.sign_up.id, self.sign_up.generation);
        let url = self.ctx.url(&self.words.path(&format!("/bestaetigen/{token}")));
        BodyPart::Link(Link { words, label, url, is_primary })
    }

    /// The link that verifies the mailbox, which a seat does not depend on.
    pub(super) fn verify_mailbox(self) -> BodyPart {
        self.mailbox(say!(self.words, "message-mailbox"), say!(self.words, "message-mailbox-label"), false)
    }
}
