//! What stands at an address of ours, in whichever language, and the address of the embed that shows it elsewhere.

use super::refusal::Refusal;
use crate::state::State;
use app::{EVENT_HEIGHT, LIST_HEIGHT, asking};
use domain::events::Filter;
use domain::ids::ProgrammeSlug;
use domain::partners::Showing;
use domain::signups::Typed;
use text::{Words, say};
use url::Url;

/// What is shown, and where.
pub struct Shown {
    pub title: String,
    pub address: String,
    pub height: u32,
}

pub async fn shown(state: &State, address: &str) -> Result<Shown, Refusal> {
    let house = &state.house;
    let url = Url::parse(address).map_err(|_| Refusal::Elsewhere)?;
    let ours = Url::parse(&house.settings.public_url).map_err(|_| Refusal::Broken)?;
    if url.origin() != ours.origin() || !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Elsewhere);
    }
    let mut steps: Vec<&str> = url.path().trim_matches('/').split('/').filter(|step| !step.is_empty()).collect();
    let other = steps.first().and_then(|first| Words::of(first)).filter(|words| !words.is_german());
    let words = other.unwrap_or_else(Words::german);
    if other.is_some() {
        steps.remove(0);
    }
    let said = Typed(url.query_pairs().into_owned().collect());
    let list = |title: String, said: &Typed, names: &[&str]| {
        let address = house.url(&asking(&words.path("/einbetten/liste"), said, names.iter().copied()));
        Shown { title, address, height: LIST_HEIGHT }
    };
    let all = || say!(words, "menu-events");
    match steps.as_slice() {
        [] => {
            let mut said = said;
            Filter::read_leniently(&mut said.0);
            Ok(list(all(), &said, &Filter::FIELDS))
        }
        ["programme", slug] => {
            let slug = ProgrammeSlug::try_from(*slug).map_err(|_| Refusal::Elsewhere)?;
            let of = backend::events::programme(house, slug.as_str()).await.map_err(Refusal::from)?;
            let said = Typed(vec![("programm".to_owned(), slug.into())]);
            Ok(list(of.programme.title.clone(), &said, &Filter::FIELDS))
        }
        ["einbetten", "liste"] => {
            let asked = backend::partners::asked(house, &said).await.map_err(Refusal::from)?;
            let names: Vec<_> = Showing::fields().collect();
            if !asked.errors.is_empty() || said.0.iter().any(|(name, _)| !names.contains(&name.as_str())) {
                return Err(Refusal::Faulty("url asks for something that this list cannot show"));
            }
            Ok(list(all(), &said, &names))
        }
        ["veranstaltungen", slug] | ["einbetten", "veranstaltung", slug] => {
            let listing = backend::events::event(house, slug).await.map_err(Refusal::from)?;
            let mut look = if steps[0] == "einbetten" { said } else { Typed::default() };
            look.0.retain(|(name, _)| Showing::OF_ONE.contains(&name.as_str()));
            if !Showing::read(&look).1.is_empty() {
                return Err(Refusal::Faulty("url asks for a look that there is not"));
            }
            let path = words.path(&format!("/einbetten/veranstaltung/{slug}"));
            let address = house.url(&asking(&path, &look, Showing::OF_ONE));
            Ok(Shown { title: listing.event.title.clone(), address, height: EVENT_HEIGHT })
        }
        _ => Err(Refusal::Elsewhere),
    }
}
