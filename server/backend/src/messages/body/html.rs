//! The HTML of a message: tables and inline styles, since mail programs know little else, and nothing that is fetched. It fits a
//! screen of 320 px. What inline styles cannot say, such as dark mode, stands in a style sheet that a program may ignore.

use super::{BodyPart, Fact, Link, MessageBody};

const INK: &str = "#171a2b";
const MUTED: &str = "#4d5268";
const LINE: &str = "#cdd2e0";

/// Long words and addresses break rather than widen the page.
const BREAKABLE: &str = "overflow-wrap:anywhere;word-break:break-word";

/// Dark mode, for programs that leave the choice to the message.
const DARK: &str = "@media (prefers-color-scheme:dark){\
    .page{background:#12131d!important;color:#f1f2f8!important}\
    .muted{color:#b7bbcd!important}\
    .line{border-color:#444a60!important}\
    .link{color:#a9bbff!important}\
    .outline{border-color:#a9bbff!important}\
    .filled{background:#a9bbff!important;border-color:#a9bbff!important;color:#12131d!important}}";

impl MessageBody {
    /// Renders the body as HTML with a title.
    pub fn html(&self, title: &str) -> String {
        let parts: String = self.parts.iter().map(|part| self.part(part)).collect();
        let direction = text::direction(&self.language);
        let (language, title, sender) = (&self.language, escaped(title), escaped(&self.sender));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">\
             <title>{title}</title><style>{DARK}</style></head>\n\
             <body class=\"page\" style=\"margin:0;padding:0;background:#ffffff;color:{INK}\">\n\
             <table role=\"presentation\" class=\"page\" style=\"width:100%;border-spacing:0;background:#ffffff;color:{INK}\"><tr>\
             <td style=\"padding:20px 16px 32px\">\n\
             <table role=\"presentation\" style=\"width:100%;max-width:600px;margin:0 auto;border-spacing:0\"><tr>\
             <td style=\"padding:0;font-family:'Fira Sans','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5;{BREAKABLE}\">\n\
             <p class=\"muted line\" style=\"margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid {LINE};color:{MUTED};font-size:15px\">\
             <strong>{sender}</strong></p>\n\
             {parts}</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n"
        )
    }

    fn part(&self, part: &BodyPart) -> String {
        match part {
            BodyPart::Heading(words) => {
                format!("<h1 style=\"margin:0 0 16px;font-size:25px;line-height:1.25\">{}</h1>\n", escaped(words))
            }
            BodyPart::Subheading(words) => {
                format!("<h2 style=\"margin:28px 0 12px;font-size:20px;line-height:1.3\">{}</h2>\n", escaped(words))
            }
            BodyPart::Paragraph(words) => paragraph(&escaped(words)),
            BodyPart::Lines(lines) => {
                paragraph(&lines.iter().map(|line| self.value(line)).collect::<Vec<_>>().join("<br>\n"))
            }
            BodyPart::Facts(facts) => self.table(facts),
            BodyPart::Link(link) => self.link(link),
            BodyPart::Phone { words, number, url } => {
                let number_on_one_line =
                    format!("<strong style=\"display:inline-block;max-width:100%\">{}</strong>", escaped(number));
                let call = self.anchor(url, &number_on_one_line);
                paragraph(&format!("{} {call}", escaped(words)))
            }
            BodyPart::SmallPrint { lines, links } => {
                let links = links.iter().map(|(label, url)| self.anchor(url, &escaped(label)));
                let links = links.collect::<Vec<_>>().join(" &nbsp; ");
                format!(
                    "<p class=\"muted line\" style=\"margin:28px 0 0;padding:12px 0 0;border-top:1px solid {LINE};color:{MUTED};font-size:15px\">\
                     {}<br>\n{links}</p>\n",
                    lines_of(lines)
                )
            }
        }
    }

    /// Each fact is a row with its values below its label, so that long ones have the width of the screen.
    fn table(&self, facts: &[Fact]) -> String {
        let rows = facts.iter().map(|Fact { label, values }| {
            let values: Vec<String> = values.iter().map(|value| self.value(value)).collect();
            format!(
                "<tr><td class=\"line\" style=\"padding:8px 0;border-bottom:1px solid {LINE};{BREAKABLE}\">\
                 <span class=\"muted\" style=\"color:{MUTED};font-size:15px\">{}</span><br>\n<strong>{}</strong></td></tr>\n",
                escaped(label),
                values.join("<br>\n")
            )
        });
        format!(
            "<table role=\"presentation\" class=\"line\" style=\"width:100%;margin:0 0 20px;border-top:1px solid {LINE};border-spacing:0\">\n{}</table>\n",
            rows.collect::<String>()
        )
    }

    /// The value of a fact; an address is a link.
    fn value(&self, value: &str) -> String {
        let is_address = value.starts_with("https://") || value.starts_with("http://");
        if is_address { self.anchor(value, &escaped(value)) } else { escaped(value) }
    }

    /// A sentence, a button, and the address in small print.
    fn link(&self, Link { words, label, url, is_primary }: &Link) -> String {
        let colour = &self.colour;
        let (class, ground, ink) = if *is_primary {
            ("filled", colour.as_str(), "#ffffff")
        } else {
            ("outline link", "transparent", colour.as_str())
        };
        let words = if words.is_empty() { String::new() } else { format!("{}<br>\n", escaped(words)) };
        let address = escaped(url);
        format!(
            "<p style=\"margin:0 0 20px\">{words}\
             <a class=\"{class}\" href=\"{address}\" style=\"display:inline-block;margin:8px 0 6px;padding:11px 20px;border:2px solid {colour};\
             border-radius:4px;background:{ground};color:{ink};font-weight:bold;text-decoration:none\">{}</a><br>\n\
             <a class=\"muted\" href=\"{address}\" style=\"color:{MUTED};font-size:14px;line-height:1.35;word-break:break-all;text-decoration:none\">\
             {address}</a></p>\n",
            escaped(label)
        )
    }

    fn anchor(&self, url: &str, content: &str) -> String {
        format!("<a class=\"link\" href=\"{}\" style=\"color:{}\">{content}</a>", escaped(url), self.colour)
    }
}

fn paragraph(content: &str) -> String {
    format!("<p style=\"margin:0 0 16px\">{content}</p>\n")
}

fn lines_of(lines: &[String]) -> String {
    lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
