//! A static HTML list of events for sites that can embed nothing else.

use super::snippets::escape_html;
use crate::events::OccurrenceSummary;
use crate::page_context::PageContext;
use domain::events::{Agenda, Occurrence};
use text::say;

/// Returns the agenda as an HTML list with today's date and a link to the live list at `live_url`.
pub fn static_list_html(agenda: Agenda, live_url: &str) -> String {
    let page = PageContext::get();
    let (words, ctx) = (page.words, &page.ctx);
    let mut lines = vec!["<ul>".to_owned()];
    // The list has no column for the status, so cancelled events are left out.
    for occurrence in agenda.into_occurrences().filter(|occurrence| occurrence.listing.event.cancelled.is_none()) {
        let OccurrenceSummary { place, more_dates, .. } = OccurrenceSummary::of(&occurrence);
        let Occurrence { period, listing } = occurrence;
        let event = &listing.event;
        let url = ctx.url(&page.path(&format!("/veranstaltungen/{}", event.slug)));
        let details = [Some(words.period(period, event.is_all_day)), more_dates, Some(place)].into_iter().flatten();
        let details = details.map(|detail| escape_html(&detail)).collect::<Vec<_>>().join("<br>");
        let (url, title) = (escape_html(&url), escape_html(&event.title));
        lines.push(format!("<li><a href=\"{url}\">{title}</a><br>{details}</li>"));
    }
    let today = words.date(ctx.clock.now().in_berlin().date());
    let [live_url, dated, more] =
        [live_url, &say!(words, "pasted-dated", date = today), &say!(words, "pasted-live")].map(escape_html);
    lines.extend(["</ul>".to_owned(), format!("<p>{dated} <a href=\"{live_url}\">{more}</a></p>")]);
    lines.join("\n")
}
