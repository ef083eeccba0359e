//! A form of a page, filled in and submitted as a browser without scripts does it.

use super::answer::css;
use scraper::{ElementRef, Html};

/// A form with the values that would be submitted.
#[derive(Clone, Debug)]
pub struct Form {
    /// The path to which it is submitted.
    pub action: String,
    /// Names and values in their order; values are bytes, because tests also send invalid UTF-8.
    pub fields: Vec<(String, Vec<u8>)>,
    names: Vec<String>,
}

impl Form {
    /// The only POST form of a page, with its initial values.
    #[track_caller]
    pub fn read(html: &Html) -> Self {
        let forms = Self::all(html);
        let [form] = forms.as_slice() else { panic!("{} forms in {}", forms.len(), html.html()) };
        form.clone()
    }

    /// All POST forms of a page.
    pub fn all(html: &Html) -> Vec<Self> {
        html.select(&css("form[method=post]")).map(Self::of).collect()
    }

    /// A form that no page shows.
    pub fn of_fields(action: &str, fields: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), value.as_bytes().to_vec());
        let fields: Vec<_> = fields.iter().map(owned).collect();
        let names = fields.iter().map(|(name, _)| name.clone()).collect();
        Self { action: action.to_owned(), fields, names }
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

    /// Sets a field that the form has: a text, a ticked box or a choice.
    #[track_caller]
    pub fn fill(mut self, field: &str, value: &str) -> Self {
        assert!(self.has(field), "the form has no {field}, only {:?}", self.names);
        self.set(field, value.as_bytes());
        self
    }

    /// Sets a field whether the form has it or not.
    pub fn force(mut self, field: &str, value: &[u8]) -> Self {
        self.set(field, value);
        self
    }

    /// Adds a value to a field, which is then sent more than once.
    pub fn add(mut self, field: &str, value: &str) -> Self {
        self.fields.push((field.to_owned(), value.as_bytes().to_vec()));
        self
    }

    pub fn without(mut self, field: &str) -> Self {
        self.fields.retain(|(name, _)| name != field);
        self
    }

    /// The names of all fields, visible or hidden.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn has(&self, field: &str) -> bool {
        self.names.iter().any(|name| name == field)
    }

    /// The first value of a field that would be submitted.
    pub fn value(&self, field: &str) -> Option<String> {
        let found = self.fields.iter().find(|(name, _)| name == field);
        found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
    }

    pub fn body(&self) -> String {
        let encode = |bytes: &[u8]| form_urlencoded::byte_serialize(bytes).collect::<String>();
        let pairs = self.fields.iter().map(|(name, value)| format!("{}={}", encode(name.as_bytes()), encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The body and the media type of a form with a file, as a browser sends it that chose `file` for the field `image`: a name
    /// and a content; without one, an empty file.
    pub fn multipart(&self, file: Option<(&str, &[u8])>) -> (String, Vec<u8>) {
        const BOUNDARY: &str = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
        let mut body = Vec::new();
        for (name, value) in &self.fields {
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n").bytes());
            body.extend([value.as_slice(), b"\r\n"].concat());
        }
        let (name, content) = file.unwrap_or_default();
        let disposition = format!("Content-Disposition: form-data; name=\"image\"; filename=\"{name}\"");
        body.extend(format!("--{BOUNDARY}\r\n{disposition}\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
        body.extend([content, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat());
        (format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }

    fn set(&mut self, field: &str, value: &[u8]) {
        self.fields.retain(|(name, _)| name != field);
        self.fields.push((field.to_owned(), value.to_vec()));
    }
}

/// Whether a browser sends a control when the form is submitted by its own button.
fn is_sent(control: ElementRef<'_>) -> bool {
    let kind = control.attr("type").unwrap_or_default();
    let is_chosen = !matches!(kind, "radio" | "checkbox") || control.attr("checked").is_some();
    kind != "file" && control.value().name() != "button" && is_chosen && control.attr("disabled").is_none()
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
