//! A response as a test reads it: status, headers, and the page as a browser parses it.

use super::Form;
use axum::http::HeaderMap;
use scraper::{Html, Selector};

/// The links in every footer; the law requires some of them.
const FOOTER: [&str; 6] =
    ["/hilfe", "/leichte-sprache", "/gebaerdensprache", "/barrierefreiheit", "/datenschutz", "/impressum"];

/// A response.
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

    /// The rows of a CSV file, the headings first.
    pub fn table(&self) -> Vec<Vec<String>> {
        let text = self.text().trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        reader.deserialize().collect::<Result<_, _>>().expect("a table")
    }

    pub fn html(&self) -> Html {
        Html::parse_document(self.text())
    }

    /// The address to which an accepted submission redirects.
    #[track_caller]
    pub fn location(&self) -> String {
        assert_eq!(self.status, 303, "{self}");
        self.header("location").expect("a 303 has a location").to_owned()
    }

    /// The status that the page shows: `confirmed`, `full`, … on its main element.
    pub fn page_status(&self) -> Option<String> {
        self.attribute("main", "data-status")
    }

    pub fn has_page_status(&self, status: &str) -> bool {
        self.page_status().as_deref() == Some(status)
    }

    pub fn reference(&self) -> Option<String> {
        self.attribute("main", "data-reference")
    }

    pub fn title(&self) -> String {
        self.texts("title").join("")
    }

    pub fn form(&self) -> Form {
        Form::read(&self.html())
    }

    /// The only form of a page, apart from the one that logs out.
    #[track_caller]
    pub fn only_form(&self) -> Form {
        let all = Form::all(&self.html());
        let [form] = <[Form; 1]>::try_from(
            all.into_iter().filter(|form| form.action != "/verwaltung/abmelden").collect::<Vec<_>>(),
        )
        .unwrap_or_else(|forms| panic!("{} forms in {self}", forms.len()));
        form
    }

    /// The form that is submitted to an address.
    #[track_caller]
    pub fn form_to(&self, action: &str) -> Form {
        let found = Form::all(&self.html()).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form is submitted to {action} in {self}"))
    }

    /// The texts of all elements that match `selector`, with spaces collapsed.
    pub fn texts(&self, selector: &str) -> Vec<String> {
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

    /// Asserts that this is a page of the site.
    #[track_caller]
    pub fn assert_is_page(&self) {
        assert_eq!(self.page_fault(), None, "{self}");
    }

    /// Why this is not a page of the site, which has a main part, headings without full stop, valid comments, a footer, a
    /// language, and no script but that of an island.
    pub fn page_fault(&self) -> Option<String> {
        if self.header("content-type") != Some("text/html; charset=utf-8") {
            return Some(format!("its media type is {:?}", self.header("content-type")));
        }
        // The name of an association ends with an abbreviation.
        let has_full_stop = |heading: &String| heading.ends_with('.') && !heading.ends_with("e. V.");
        if let Some(sentence) = self.texts("h1, h2").into_iter().find(has_full_stop) {
            return Some(format!("the heading {sentence:?} ends with a full stop"));
        }
        if self.text().contains("<!>") {
            return Some("it contains a marker that is no HTML comment".to_owned());
        }
        let html = self.html();
        let count = |selector: &str| html.select(&css(selector)).count();
        let links = self.attributes("footer a", "href");
        let missing = FOOTER.into_iter().find(|link| !links.iter().any(|found| found == link));
        // A page with an island has one script of ours; any other page has none.
        let wake = if count("leptos-island") > 0 { ":not([src^='/assets/wake.js?v='])" } else { "" };
        // The structured data for search engines is no script.
        let data = ":not([type='application/ld+json'])";
        let running = count(&format!("script{wake}{data}, iframe, object, [onclick], [style]"));
        match (count("main#inhalt h1"), self.attribute("html", "lang").as_deref(), missing) {
            (1, Some("de"), None) if running == 0 => None,
            (1, Some("de"), None) => Some("it contains active content".to_owned()),
            (headings, language, missing) => {
                Some(format!("{headings} headings, language {language:?}, missing in the footer: {missing:?}"))
            }
        }
    }

    /// What is wrong with the error summary of a form: the title must begin with "Fehler:", and each link of the
    /// summary must lead to a field.
    pub fn error_summary_fault(&self) -> Option<String> {
        if !self.title().starts_with("Fehler:") {
            return Some(format!("the title is {:?}", self.title()));
        }
        let targets = self.attributes("[role=alert] a[href^='#']", "href");
        if targets.is_empty() {
            return Some("the summary links to no field".to_owned());
        }
        let ids = self.attributes("[id]", "id");
        let broken = targets.into_iter().find(|target| !ids.iter().any(|id| target[1..] == *id));
        broken.map(|target| format!("{target} leads nowhere"))
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
