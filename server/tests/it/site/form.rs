//! A form on a page, filled in and sent as a browser without scripts does it.

use super::answer::css;
use scraper::{ElementRef, Html};

#[derive(Clone, Debug)]
pub struct Form {
    /// The path that it is sent to.
    pub action: String,
    /// Names and values in their order; bytes, as not everything that is sent is text.
    pub fields: Vec<(String, Vec<u8>)>,
    names: Vec<String>,
}

impl Form {
    /// The page's one form that presses something, as it would be sent untouched.
    #[track_caller]
    pub fn read(html: &Html) -> Self {
        let forms = Self::all(html);
        let [form] = forms.as_slice() else { panic!("{} forms in {}", forms.len(), html.html()) };
        form.clone()
    }

    /// Every form of a page that presses something.
    pub fn all(html: &Html) -> Vec<Self> {
        html.select(&css("form[method=post]")).map(Self::of).collect()
    }

    fn of(form: ElementRef<'_>) -> Self {
        let controls = css("input, textarea, select, button[name]");
        let (mut fields, mut names) = (Vec::new(), Vec::new());
        for control in form.select(&controls) {
            let name = control.attr("name").expect("a field has a name").to_owned();
            names.push(name.clone());
            if is_sent(control) {
                fields.push((name, value(control).into_bytes()));
            }
        }
        Self { action: form.attr("action").expect("an action").to_owned(), fields, names }
    }

    /// Types into a field, ticks a box or chooses, in the place of what was there.
    #[track_caller]
    pub fn fill(mut self, field: &str, value: &str) -> Self {
        assert!(self.has(field), "the form has no {field}, only {:?}", self.names);
        self.set(field, value.as_bytes());
        self
    }

    /// Sends something that the page may not offer.
    pub fn force(mut self, field: &str, value: &[u8]) -> Self {
        self.set(field, value);
        self
    }

    /// Sends a field once more.
    pub fn add(mut self, field: &str, value: &str) -> Self {
        self.fields.push((field.to_owned(), value.as_bytes().to_vec()));
        self
    }

    pub fn without(mut self, field: &str) -> Self {
        self.fields.retain(|(name, _)| name != field);
        self
    }

    /// Of all fields that the page shows or hides.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn has(&self, field: &str) -> bool {
        self.names.iter().any(|name| name == field)
    }

    /// What would be sent of a field, the first time it stands in the form.
    pub fn value(&self, field: &str) -> Option<String> {
        let found = self.fields.iter().find(|(name, _)| name == field);
        found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
    }

    pub fn body(&self) -> String {
        let encode = |bytes: &[u8]| form_urlencoded::byte_serialize(bytes).collect::<String>();
        let pairs = self.fields.iter().map(|(name, value)| format!("{}={}", encode(name.as_bytes()), encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    fn set(&mut self, field: &str, value: &[u8]) {
        self.fields.retain(|(name, _)| name != field);
        self.fields.push((field.to_owned(), value.to_vec()));
    }
}

/// Which controls a browser sends when the form's own button is pressed.
fn is_sent(control: ElementRef<'_>) -> bool {
    let kind = control.attr("type").unwrap_or_default();
    let is_chosen = !matches!(kind, "radio" | "checkbox") || control.attr("checked").is_some();
    control.value().name() != "button" && is_chosen && control.attr("disabled").is_none()
}

fn value(control: ElementRef<'_>) -> String {
    match control.value().name() {
        "textarea" => control.text().collect(),
        "select" => {
            let chosen = control.select(&css("option[selected]")).next();
            chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
        }
        _ => control.attr("value").unwrap_or_default().to_owned(),
    }
}
