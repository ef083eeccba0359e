//! What an organizer tells of an event in words of their own: a message that says it, and how other messages say it too.

use super::event_change::takes_place;
use super::{MessageContext, PublicFacts, SignUpMessage};
use crate::messages::Message;
use crate::messages::body::BodyPart;
use text::say;

/// The message of a change that people would not hear of otherwise.
pub fn event_news(context: MessageContext<'_>) -> Option<Message> {
    let words = context.words;
    let subject = say!(words, "message-event-news-subject", what = context.event_name());
    let heading = BodyPart::Heading(say!(words, "message-event-news-heading"));
    takes_place(context, SignUpMessage::EventNews, subject, vec![heading])
}

impl MessageContext<'_> {
    /// The organizer's own words. They may tell what a confidential event is about: then they stand on the sign-up's own page.
    pub(super) fn news(self) -> Vec<BodyPart> {
        let Some(news) = self.news.filter(|news| !news.is_empty()) else { return Vec::new() };
        if self.listing.event.sign_up.is_confidential {
            return vec![BodyPart::Paragraph(say!(self.words, "message-event-news-confidential"))];
        }
        news.lines().map(|line| BodyPart::Paragraph(line.to_owned())).collect()
    }

    /// What has changed of the event in public, where an organizer tells of it and the contact has heard of the event before.
    pub(super) fn public_changes(self) -> Option<BodyPart> {
        let is_told = self.news.is_some_and(|news| !news.is_empty()) && !self.unsaid.is_everything();
        let known = self.told_before.filter(|_| is_told && !self.listing.event.sign_up.is_confidential)?;
        let now = PublicFacts::of(self.words, self.listing);
        let changes = known.public.as_ref()?.changes(&now, self.words, |slug| known.facts.has_workshop(slug));
        (!changes.is_empty()).then_some(BodyPart::Facts(changes))
    }
}
