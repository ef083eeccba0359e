//! The body of a message: its parts once, rendered as plain text and as HTML.

mod html;
mod text;

use domain::phone::AreaCode;

#[derive(Clone, Debug)]
pub enum BodyPart {
    Heading(String),
    Paragraph(String),
    /// Lines that belong together, such as a signature.
    Lines(Vec<String>),
    Facts(Vec<Fact>),
    Link(Link),
    /// A telephone number after a sentence.
    Phone {
        words: String,
        number: String,
    },
    /// What stands at the end in small print: lines, and links without a sentence.
    SmallPrint {
        lines: Vec<String>,
        links: Vec<(String, String)>,
    },
}

/// A label and its values, each on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug)]
pub struct Link {
    /// Empty where the label says enough.
    pub words: String,
    pub label: String,
    pub url: String,
    /// Whether it is what the recipient is asked to do.
    pub is_primary: bool,
}

#[derive(Clone, Debug)]
pub struct MessageBody<'a> {
    /// BCP 47.
    pub language: &'static str,
    pub title: &'a str,
    /// The name of who writes, above everything.
    pub sender: &'a str,
    /// The colour of links and buttons on white, such as `#173a92`.
    pub colour: &'a str,
    /// The area code of numbers that are written without one.
    pub area_code: Option<&'a AreaCode>,
    pub parts: &'a [BodyPart],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_html_stay_words() {
        let body = MessageBody {
            language: "de",
            area_code: None,
            title: "Tee & Gebäck",
            sender: "Stadt <Kornwestheim>",
            colour: "#173a92",
            parts: &[BodyPart::Facts(vec![Fact::new("Was".into(), "<b>Tee</b> & \"Gebäck\"".into())])],
        };
        assert!(body.html().contains("&lt;b&gt;Tee&lt;/b&gt; &amp; &quot;Gebäck&quot;"));
        assert!(body.html().contains("Stadt &lt;Kornwestheim&gt;"));
        assert_eq!(body.text(), "Was: <b>Tee</b> & \"Gebäck\"\n");
    }
}
