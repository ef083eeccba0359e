//! The plain text of a message. Each paragraph is one line; the reader's mail program wraps it.

use super::{BodyPart, Fact, Link, MessageBody};

impl MessageBody {
    /// Renders the body as plain text: blocks with an empty line between them.
    pub fn text(&self) -> String {
        let blocks: Vec<String> = self.parts.iter().map(block).collect();
        blocks.join("\n\n") + "\n"
    }
}

fn block(part: &BodyPart) -> String {
    match part {
        BodyPart::Heading(words) | BodyPart::Subheading(words) | BodyPart::Paragraph(words) => words.clone(),
        BodyPart::Lines(lines) => lines.join("\n"),
        BodyPart::Facts(facts) => facts.iter().map(fact).collect::<Vec<_>>().join("\n"),
        BodyPart::Link(Link { words, label, url, .. }) => {
            let words = if words.is_empty() { format!("{label}:") } else { words.clone() };
            format!("{words}\n{url}")
        }
        BodyPart::Phone { words, number, .. } => format!("{words} {number}"),
        BodyPart::SmallPrint { lines, links } => {
            let links = links.iter().map(|(label, url)| format!("{label}: {url}"));
            // "-- " marks what follows as a signature (RFC 3676, 4.3).
            ["-- ".to_owned()].into_iter().chain(lines.iter().cloned()).chain(links).collect::<Vec<_>>().join("\n")
        }
    }
}

/// One value stands beside its label, several stand below it.
fn fact(Fact { label, values }: &Fact) -> String {
    match values.as_slice() {
        [value] => format!("{label}: {value}"),
        values => values.iter().fold(format!("{label}:"), |text, value| text + "\n  " + value),
    }
}
