//! A message to one mailbox, and its kind, which a call that replaces it has too.

use super::body::MessageBody;
use super::bundle::Bundle;
use super::news::News;
use crate::context::AppContext;
use domain::time::Millis;

/// The kind of a message: its code, and how the queue treats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says how the queue treats the kind, none is a state")]
pub struct MessageKind {
    /// The word in the database and in logs.
    pub code: &'static str,
    /// Whether a stranger could make us send it: then it counts against the mailbox until that is verified.
    pub is_first_contact: bool,
    /// Whether it asks for an answer: it is withdrawn once the answer is there.
    pub is_question: bool,
    /// Whether a newer message about the same record makes it untrue, so that it is withdrawn unless it was sent.
    pub is_replaceable: bool,
    /// Whether an organizer must call when it cannot be delivered.
    pub needs_call_on_failure: bool,
    /// How long delivery is tried.
    pub expires_after: Millis,
}

/// What a call must say: the code of the message that it replaces.
#[derive(Clone, Copy, Debug)]
pub struct CallTaskKind<'a> {
    pub code: &'a str,
    /// Whether the call asks for an answer.
    pub is_question: bool,
    /// What it says beside that.
    pub news: Option<&'a News>,
    /// The id of its bundle.
    pub bundle: Option<&'a str>,
}

impl From<MessageKind> for CallTaskKind<'static> {
    fn from(kind: MessageKind) -> Self {
        Self { code: kind.code, is_question: kind.is_question, news: None, bundle: None }
    }
}

/// A message to one mailbox.
#[derive(Clone, Debug)]
pub struct Message {
    /// The id of the record that the message is about.
    pub related_id: String,
    pub kind: MessageKind,
    pub recipient: String,
    pub subject: String,
    pub body: MessageBody,
    /// An iCalendar file, `METHOD:PUBLISH` or `METHOD:CANCEL`.
    pub calendar: Option<String>,
    /// The name beside the address of the sender; without one that of the settings.
    pub sender_name: Option<String>,
    /// The mailbox to which answers go; without one the sender's.
    pub reply_to: Option<String>,
    /// The address that ends messages of this kind by one POST (RFC 8058).
    pub unsubscribe_url: Option<String>,
    /// What the recipient knew before the message, where it says what has changed; the caller's words. A message that replaces
    /// this one unsent says what has changed since then. It is erased once the message is sent or has failed.
    pub told_before: Option<String>,
    /// All that it says in an organizer's own words.
    pub news: News,
    /// What else it is sent with.
    pub bundle: Option<Bundle>,
}

impl Message {
    /// Puts the message into the part of a bundle that can be sent as one message with it: it is of the same kind, begins alike, and
    /// comes from the same sender.
    #[must_use]
    pub fn in_bundle(self, ctx: &AppContext, bundle: &Bundle) -> Self {
        let heading = self.body.parts.first();
        let sender = (&self.sender_name, &self.reply_to);
        let alike = format!("{}\n{}\n{heading:?}\n{sender:?}", bundle.id, self.kind.code);
        let id = ctx.secret.keyed_hash("bundle", &alike).current;
        Self { bundle: Some(Bundle { id, position: bundle.position }), ..self }
    }
}
