//! The body of a message: its parts, which the queue keeps as JSON, and from which the mailer renders plain text and HTML.

mod html;
mod joined;
mod stored;
mod text;

use serde::{Deserialize, Serialize};

/// The colour of links and buttons where the city has chosen none.
pub const DEFAULT_COLOUR: &str = "#173a92";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BodyPart {
    Heading(String),
    /// The heading of a part of the message.
    Subheading(String),
    Paragraph(String),
    /// Lines that belong together, such as a signature.
    Lines(Vec<String>),
    Facts(Vec<Fact>),
    Link(Link),
    /// A telephone number after a sentence.
    Phone {
        words: String,
        number: String,
        /// `tel:` and the digits.
        url: String,
    },
    /// What stands at the end in small print: lines, and links without a sentence.
    SmallPrint {
        lines: Vec<String>,
        links: Vec<(String, String)>,
    },
}

/// A label and its values, each on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub values: Vec<String>,
}

impl Fact {
    pub fn new(label: String, value: String) -> Self {
        Self { label, values: vec![value] }
    }
}

/// A link: a sentence, the words to press and the address. Below them the address stands as well, for who copies it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Empty where the label says enough.
    pub words: String,
    pub label: String,
    pub url: String,
    /// Whether it is what the recipient is asked to do.
    pub is_primary: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageBody {
    /// BCP 47.
    pub language: String,
    /// The name of who writes, above everything.
    pub sender: String,
    /// The colour of links and buttons on white, such as `#173a92`.
    pub colour: String,
    /// The first is the heading.
    pub parts: Vec<BodyPart>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_html_stay_words() {
        let body = MessageBody {
            language: "de".to_owned(),
            sender: "Stadt <Kornwestheim>".to_owned(),
            colour: "#173a92".to_owned(),
            parts: vec![BodyPart::Facts(vec![Fact::new("Was".into(), "<b>Tee</b> & \"Gebäck\"".into())])],
        };
        let html = body.html("Tee & Gebäck");
        assert!(html.contains("<title>Tee &amp; Gebäck</title>") && html.contains("Stadt &lt;Kornwestheim&gt;"));
        assert!(html.contains("&lt;b&gt;Tee&lt;/b&gt; &amp; &quot;Gebäck&quot;"));
        assert_eq!(body.text(), "Was: <b>Tee</b> & \"Gebäck\"\n");
    }
}
