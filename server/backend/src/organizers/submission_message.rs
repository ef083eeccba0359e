//! The messages about submissions: to the editors when a host has submitted, to the host when an editor has decided.

use crate::context::AppContext;
use crate::messages::body::{BodyPart, Fact, Link};
use crate::messages::{Letter, Message, MessageKind};
use domain::events::Listing;
use domain::organizers::Organizer;
use domain::time::Millis;
use text::{Words, say};

/// What an editor decides about a submission.
#[derive(Clone, Copy, Debug)]
pub enum Decision<'a> {
    Approved,
    Returned { remark: &'a str },
}

/// The kind of the messages. If one cannot be delivered, the back office shows the same.
const SUBMISSION: MessageKind = MessageKind {
    code: "submission",
    is_first_contact: false,
    is_question: false,
    is_replaceable: false,
    needs_call_on_failure: false,
    expires_after: Millis::days(7),
};

/// Tells an editor that a host has submitted a draft or a change of an event.
pub fn submission_message(ctx: &AppContext, listing: &Listing, editor: &Organizer) -> Message {
    let (words, title) = (Words::german(), listing.event.title.clone());
    let subject = say!(words, "submission-message-subject", what = title);
    let parts = vec![
        BodyPart::Heading(say!(words, "submission-message-heading", who = listing.host.name.clone())),
        facts(words, listing),
        BodyPart::Link(Link {
            words: say!(words, "submission-message-link"),
            label: say!(words, "submission-message-label"),
            url: ctx.url(&format!("/verwaltung/veranstaltungen/{}/freigeben", listing.event.slug)),
            is_primary: true,
        }),
    ];
    message(ctx, words, subject, parts, editor)
}

/// Tells a host what an editor has decided.
pub fn decision_message(ctx: &AppContext, listing: &Listing, decision: Decision<'_>, host: &Organizer) -> Message {
    let (words, title) = (Words::german(), listing.event.title.clone());
    let page = format!("/verwaltung/veranstaltungen/{}", listing.event.slug);
    let (subject, mut parts, link) = match decision {
        Decision::Approved => (
            say!(words, "approved-message-subject", what = title),
            vec![BodyPart::Heading(say!(words, "approved-message-heading"))],
            (say!(words, "approved-message-link"), say!(words, "approved-message-label"), page),
        ),
        Decision::Returned { remark } => (
            say!(words, "returned-message-subject", what = title),
            vec![BodyPart::Heading(say!(words, "returned-message-heading")), BodyPart::Paragraph(remark.to_owned())],
            (say!(words, "returned-message-link"), say!(words, "returned-message-label"), format!("{page}/bearbeiten")),
        ),
    };
    parts.push(facts(words, listing));
    let (text, label, page) = link;
    parts.push(BodyPart::Link(Link { words: text, label, url: ctx.url(&page), is_primary: true }));
    message(ctx, words, subject, parts, host)
}

fn facts(words: Words, listing: &Listing) -> BodyPart {
    let event = &listing.event;
    BodyPart::Facts(vec![
        Fact::new(say!(words, "fact-what"), event.title.clone()),
        Fact::new(say!(words, "fact-when"), words.period(event.dates[0], event.is_all_day)),
    ])
}

fn message(ctx: &AppContext, words: Words, subject: String, parts: Vec<BodyPart>, to: &Organizer) -> Message {
    let letter = Letter { ctx, words, host: None, reply_to: None, phone: None, unsubscribe_url: None, subject, parts };
    letter.message(to.id.to_text(), SUBMISSION, to.email.to_string())
}
