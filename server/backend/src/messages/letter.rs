//! The frame of every message: who writes, the greeting, how to reach them, and the imprint.

use super::body::{BodyPart, DEFAULT_COLOUR, MessageBody};
use super::message::{Message, MessageKind};
use super::news::News;
use crate::context::AppContext;
use domain::phone::phone_url;
use text::{Words, say};

/// A message before it has its frame.
pub struct Letter<'a> {
    pub ctx: &'a AppContext,
    pub words: Words,
    /// The host on whose behalf the city writes; none where its name would reveal a confidential event.
    pub host: Option<&'a str>,
    /// The mailbox for answers; without one the city's.
    pub reply_to: Option<&'a str>,
    /// The telephone number for questions; without one the city's.
    pub phone: Option<&'a str>,
    /// The address that ends messages of this kind.
    pub unsubscribe_url: Option<String>,
    pub subject: String,
    /// The first is the heading.
    pub parts: Vec<BodyPart>,
}

impl Letter<'_> {
    /// The finished message, without a calendar.
    pub fn message(mut self, related_id: String, kind: MessageKind, recipient: String) -> Message {
        let Self { ctx, words, .. } = self;
        let city = ctx.city();
        let sender = words.publisher(&city.name);
        self.parts.insert(1, BodyPart::Paragraph(say!(words, "message-greeting")));
        let phone = self.phone.or(Some(city.phone.as_str())).filter(|phone| !phone.is_empty());
        if let Some(phone) = phone {
            let (words, number) = (say!(words, "message-questions"), phone.to_owned());
            self.parts.push(BodyPart::Phone { words, url: phone_url(&number, city.area_code.as_ref()), number });
        }
        self.parts.push(self.signature(&sender));
        self.parts.push(self.imprint());
        let sender_name = (!city.name.is_empty()).then(|| self.sender_name(&sender));
        let colour = city.colour.map_or_else(|| DEFAULT_COLOUR.to_owned(), |colour| format!("#{colour}"));
        Message {
            related_id,
            kind,
            recipient,
            body: MessageBody { language: words.language().to_owned(), sender, colour, parts: self.parts },
            calendar: None,
            sender_name,
            reply_to: self.reply_to.or_else(|| city.email()).map(ToOwned::to_owned),
            unsubscribe_url: self.unsubscribe_url,
            told_before: None,
            news: News::default(),
            bundle: None,
            subject: self.subject,
        }
    }

    fn signature(&self, sender: &str) -> BodyPart {
        let host = self.other_host(sender).map(|host| say!(self.words, "message-host", host = host.to_owned()));
        let lines = [Some(say!(self.words, "message-regards")), Some(sender.to_owned()), host];
        BodyPart::Lines(lines.into_iter().flatten().collect())
    }

    fn imprint(&self) -> BodyPart {
        let (ctx, words) = (self.ctx, self.words);
        let city = ctx.city();
        let lines = std::iter::once(city.name.as_str()).chain(city.contact.lines());
        let lines = lines.filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect();
        let page = |path: &str| ctx.url(&words.path(path));
        let unsubscribe = self.unsubscribe_url.clone().map(|url| (say!(words, "message-no-reminders"), url));
        let legal = [
            (say!(words, "message-imprint"), page("/impressum")),
            (say!(words, "message-privacy"), page("/datenschutz")),
        ];
        BodyPart::SmallPrint { lines, links: unsubscribe.into_iter().chain(legal).collect() }
    }

    /// The name beside the sender's address: the city, and the host in brackets.
    fn sender_name(&self, sender: &str) -> String {
        self.other_host(sender).map_or_else(|| sender.to_owned(), |host| format!("{sender} ({host})"))
    }

    /// The host, unless it is the city itself: "Stadt Kornwestheim", or "Stadt Kornwestheim, Quartiersmanagement".
    fn other_host(&self, sender: &str) -> Option<&str> {
        self.host.filter(|host| !sender.starts_with(host) && !host.starts_with(sender))
    }
}
