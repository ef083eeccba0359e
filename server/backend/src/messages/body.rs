//! The body of a message: its text once, rendered as plain text and as simple HTML.

use std::fmt::Write;

#[derive(Clone, Debug)]
pub enum BodyPart {
    Heading(String),
    Paragraph(String),
    /// Label and value, one line each.
    Facts(Vec<(String, String)>),
    Link {
        words: String,
        url: String,
    },
}

#[derive(Clone, Debug)]
pub struct MessageBody {
    /// BCP 47.
    pub language: &'static str,
    pub title: String,
    pub parts: Vec<BodyPart>,
}

impl MessageBody {
    /// Renders the body as plain text. Each paragraph is one line; the reader's mail program wraps it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                BodyPart::Heading(words) | BodyPart::Paragraph(words) => push(&mut text, format_args!("{words}\n")),
                BodyPart::Facts(facts) => {
                    for (label, value) in facts {
                        push(&mut text, format_args!("{label}: {value}\n"));
                    }
                }
                BodyPart::Link { words, url } => {
                    push(&mut text, format_args!("{words}\n"));
                    text.push_str(url);
                    text.push('\n');
                }
            }
            text.push('\n');
        }
        text.trim_end().to_owned() + "\n"
    }

    /// Renders the body as HTML without pictures, external styles or tracking.
    pub fn html(&self) -> String {
        let mut body = String::new();
        for part in &self.parts {
            match part {
                BodyPart::Heading(words) => push(
                    &mut body,
                    format_args!("<h1 style=\"font-size:24px;line-height:1.3\">{}</h1>\n", escaped(words)),
                ),
                BodyPart::Paragraph(words) => push(&mut body, format_args!("<p>{}</p>\n", escaped(words))),
                BodyPart::Facts(facts) => {
                    body.push_str("<table role=\"presentation\" style=\"margin:24px 0;border-collapse:collapse\">\n");
                    for (label, value) in facts {
                        push(
                            &mut body,
                            format_args!(
                                "<tr><td style=\"padding:6px 16px 6px 0;vertical-align:top\">{}</td>\
                             <td style=\"padding:6px 0;vertical-align:top\"><strong>{}</strong></td></tr>\n",
                                escaped(label),
                                escaped(value)
                            ),
                        );
                    }
                    body.push_str("</table>\n");
                }
                BodyPart::Link { words, url } => {
                    push(
                        &mut body,
                        format_args!(
                            "<p>{}<br><a href=\"{2}\">{1}</a></p>\n",
                            escaped(words),
                            escaped(url),
                            escaped(url)
                        ),
                    );
                }
            }
        }
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">\
             <title>{}</title></head>\n<body style=\"font-family:sans-serif;font-size:18px;line-height:1.5;max-width:36em;margin:24px auto;padding:0 16px\">\n\
             {body}</body>\n</html>\n",
            self.language,
            escaped(&self.title)
        )
    }
}

fn push(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = text.write_fmt(words);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_html_stay_words() {
        let body = MessageBody {
            language: "de",
            title: "Tee & Gebäck".into(),
            parts: vec![BodyPart::Facts(vec![("Was".into(), "<b>Tee</b> & \"Gebäck\"".into())])],
        };
        assert!(body.html().contains("&lt;b&gt;Tee&lt;/b&gt; &amp; &quot;Gebäck&quot;"));
        assert_eq!(body.text(), "Was: <b>Tee</b> & \"Gebäck\"\n");
    }
}
