//! The city's details in Markdown, for the text pages. What the settings leave empty is no blank: the texts say whom to ask
//! instead.

use crate::page_context::PageContext;
use domain::phone::phone_url;
use text::say;

pub(super) struct CityDetails {
    pub name: String,
    /// How to reach the city.
    pub reach: String,
    /// Where to report barriers.
    pub accessibility: String,
    /// How to reach the city, and what else the imprint says.
    pub imprint: String,
    /// The sentence in Leichte Sprache that has the telephone number.
    pub easy_phone: String,
    /// How to reach the data protection officer.
    pub dpo: String,
}

impl CityDetails {
    pub fn of(page: &PageContext) -> Self {
        let (words, city) = (page.words, page.ctx.city());
        let phone = page.phone().map(|phone| format!("[{phone}]({})", phone_url(&phone, city.area_code.as_ref())));
        let named_phone = phone.clone().map(|phone| say!(words, "city-phone", phone = phone));
        let ways: Vec<String> = lines(&city.contact).into_iter().chain(named_phone).collect();
        let reach = if ways.is_empty() { say!(words, "city-ask-hosts") } else { ways.join("\n\n") };
        Self {
            name: lines(&city.name).unwrap_or_else(|| say!(words, "city-unnamed")),
            accessibility: lines(&city.accessibility).unwrap_or_else(|| reach.clone()),
            imprint: [Some(reach.clone()), lines(&city.imprint)].into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
            reach,
            easy_phone: match phone {
                Some(phone) => say!(words, "city-easy-phone", phone = phone),
                None => say!(words, "city-easy-ask-hosts"),
            },
            dpo: match lines(&city.dpo) {
                Some(dpo) => say!(words, "city-dpo", dpo = dpo),
                None => say!(words, "city-no-dpo"),
            },
        }
    }
}

/// The lines of a setting; `None` if it is empty. Two spaces before a line break keep the break in Markdown.
fn lines(setting: &str) -> Option<String> {
    Some(setting.replace('\n', "  \n")).filter(|setting| !setting.is_empty())
}
