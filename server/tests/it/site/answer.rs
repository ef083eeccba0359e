//! What came back, and how a test reads it: status, headers, and the page as a browser would understand it.

use super::Form;
use axum::http::HeaderMap;
use scraper::{Html, Selector};

/// In every footer; the law asks for some of them.
const FOOTER: [&str; 6] =
    ["/hilfe", "/leichte-sprache", "/gebaerdensprache", "/barrierefreiheit", "/datenschutz", "/impressum"];

#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("a header in ASCII"))
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    pub fn html(&self) -> Html {
        Html::parse_document(self.text())
    }

    /// Where a press leads; it was done.
    #[track_caller]
    pub fn location(&self) -> String {
        assert_eq!(self.status, 303, "{self}");
        self.header("location").expect("a 303 says where to").to_owned()
    }

    /// `confirmed`, `full` and the like, on the main element.
    pub fn state(&self) -> Option<String> {
        self.attribute("main", "data-status")
    }

    pub fn reference(&self) -> Option<String> {
        self.attribute("main", "data-reference")
    }

    pub fn title(&self) -> String {
        self.words("title").join("")
    }

    pub fn form(&self) -> Form {
        Form::read(&self.html())
    }

    /// The texts of all elements that `selector` finds, spaces collapsed.
    pub fn words(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        let found = html.select(&css(selector)).map(|element| element.text().collect::<String>());
        found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.attributes(selector, name).into_iter().next()
    }

    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&css(selector)).filter_map(|element| element.attr(name)).map(ToOwned::to_owned).collect()
    }

    /// Holds that this is a page of the site: its main part, its footer, its language, and nothing that runs.
    #[track_caller]
    pub fn assert_framed(&self) {
        assert_eq!(self.header("content-type"), Some("text/html; charset=utf-8"), "{self}");
        let html = self.html();
        assert_eq!(html.select(&css("main#inhalt h1")).count(), 1, "one heading in the main part: {self}");
        assert_eq!(self.attribute("html", "lang").as_deref(), Some("de"), "{self}");
        let links = self.attributes("footer a", "href");
        for link in FOOTER {
            assert!(links.iter().any(|found| found == link), "the footer has no {link}: {self}");
        }
        assert_eq!(html.select(&css("script, iframe, object, [onclick], [style]")).count(), 0, "{self}");
    }

    /// Holds that what is wrong stands on top, that each line of it leads to what it speaks of, and that the
    /// page's title says it first.
    #[track_caller]
    pub fn assert_faults_lead_to_their_fields(&self) {
        assert!(self.title().starts_with("Fehler:"), "the title is {:?}", self.title());
        let targets = self.attributes("[role=alert] a[href^='#']", "href");
        assert!(!targets.is_empty(), "the summary links to no field: {self}");
        let ids = self.attributes("[id]", "id");
        for target in targets {
            assert!(ids.iter().any(|id| target[1..] == *id), "{target} leads nowhere: {self}");
        }
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text: String = String::from_utf8_lossy(&self.body).chars().take(6000).collect();
        write!(f, "{} {:?}\n{text}", self.status, self.headers)
    }
}

pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}
