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

    pub fn is(&self, state: &str) -> bool {
        self.state().as_deref() == Some(state)
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

    /// The page's only form that is not the way out of the back office.
    #[track_caller]
    pub fn work(&self) -> Form {
        let all = Form::all(&self.html());
        let [form] = <[Form; 1]>::try_from(
            all.into_iter().filter(|form| form.action != "/verwaltung/abmelden").collect::<Vec<_>>(),
        )
        .unwrap_or_else(|forms| panic!("{} forms in {self}", forms.len()));
        form
    }

    /// The form that goes to an address.
    #[track_caller]
    pub fn form_to(&self, action: &str) -> Form {
        let found = Form::all(&self.html()).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form goes to {action} in {self}"))
    }

    /// The texts of all elements that `selector` finds, spaces collapsed.
    pub fn words(&self, selector: &str) -> Vec<String> {
        let (html, selector) = (self.html(), css(selector));
        let found = html.select(&selector).map(|element| element.text().collect::<String>());
        found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.attributes(selector, name).into_iter().next()
    }

    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&css(selector)).filter_map(|element| element.attr(name)).map(ToOwned::to_owned).collect()
    }

    /// Holds that this is a page of the site.
    #[track_caller]
    pub fn assert_framed(&self) {
        assert_eq!(self.unframed(), None, "{self}");
    }

    /// What keeps this from being a page of the site: its main part, its footer, its language, and nothing that runs.
    pub fn unframed(&self) -> Option<String> {
        if self.header("content-type") != Some("text/html; charset=utf-8") {
            return Some(format!("it is {:?}", self.header("content-type")));
        }
        let html = self.html();
        let count = |selector: &str| html.select(&css(selector)).count();
        let links = self.attributes("footer a", "href");
        let missing = FOOTER.into_iter().find(|link| !links.iter().any(|found| found == link));
        // An island brings one script of ours along; no other page has any.
        let wake = if count("leptos-island") > 0 { ":not([src^='/assets/wake.js?v='])" } else { "" };
        // What search engines read is data, which no browser runs.
        let data = ":not([type='application/ld+json'])";
        let running = count(&format!("script{wake}{data}, iframe, object, [onclick], [style]"));
        match (count("main#inhalt h1"), self.attribute("html", "lang").as_deref(), missing) {
            (1, Some("de"), None) if running == 0 => None,
            (1, Some("de"), None) => Some("it holds something that runs".to_owned()),
            (headings, language, missing) => {
                Some(format!("{headings} headings, language {language:?}, missing in the footer: {missing:?}"))
            }
        }
    }

    /// What is wrong with how it says what is wrong: the page's title says it first, the summary on top links to the
    /// fields, and each link leads there.
    pub fn dangling(&self) -> Option<String> {
        if !self.title().starts_with("Fehler:") {
            return Some(format!("the title is {:?}", self.title()));
        }
        let targets = self.attributes("[role=alert] a[href^='#']", "href");
        if targets.is_empty() {
            return Some("no field is linked in the summary".to_owned());
        }
        let ids = self.attributes("[id]", "id");
        let lost = targets.into_iter().find(|target| !ids.iter().any(|id| target[1..] == *id));
        lost.map(|target| format!("{target} leads nowhere"))
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
