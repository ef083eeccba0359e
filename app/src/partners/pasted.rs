//! The list as plain HTML for sites that take nothing else: as it stands today, dated, with a link to where it goes on.

use super::snippets::escaped;
use crate::events::Told;
use crate::site::Site;
use domain::events::{Agenda, Occurrence};
use text::say;

pub fn pasted(agenda: Agenda, live: &str) -> String {
    let site = Site::here();
    let (words, house) = (site.words, &site.house);
    let mut lines = vec!["<ul>".to_owned()];
    // On paper nobody would see that it is cancelled.
    for occurrence in agenda.into_occurrences().filter(|occurrence| occurrence.listing.event.cancelled.is_none()) {
        let Told { place, more, .. } = Told::of(&occurrence);
        let Occurrence { period, listing } = occurrence;
        let event = &listing.event;
        let page = house.url(&site.path(&format!("/veranstaltungen/{}", event.slug)));
        let said = [Some(words.period(period, event.is_all_day)), more, Some(place)].into_iter().flatten();
        let said = said.map(|line| escaped(&line)).collect::<Vec<_>>().join("<br>");
        lines.push(format!("<li><a href=\"{}\">{}</a><br>{said}</li>", escaped(&page), escaped(&event.title)));
    }
    let today = words.date(house.clock.now().in_berlin().date());
    let [live, dated, more] =
        [live, &say!(words, "pasted-dated", date = today), &say!(words, "pasted-live")].map(escaped);
    lines.extend(["</ul>".to_owned(), format!("<p>{dated} <a href=\"{live}\">{more}</a></p>")]);
    lines.join("\n")
}
