//! A static HTML list of events for sites that can embed nothing else.

use super::snippets::escape_html;
use crate::events::OccurrenceSummary;
use crate::page_context::PageContext;
use backend::partners::StaticList;
use domain::events::Occurrence;
use text::say;

/// Returns the list as HTML with today's date and a link to the live list at `live_url`. If it is cut, it says so.
pub fn static_list_html(list: StaticList, live_url: &str) -> String {
    let page = PageContext::get();
    let (words, ctx) = (page.words, &page.ctx);
    let StaticList { agenda, total } = list;
    let shown = agenda.len();
    let items = agenda.into_occurrences().map(|occurrence| {
        let OccurrenceSummary { place, more_dates, .. } = OccurrenceSummary::of(&occurrence);
        let Occurrence { period, listing } = occurrence;
        let event = &listing.event;
        let url = ctx.url(&page.path(&format!("/veranstaltungen/{}", event.slug)));
        let details = [Some(words.period(period, event.is_all_day)), more_dates, Some(place)].into_iter().flatten();
        let details = details.map(|detail| escape_html(&detail)).collect::<Vec<_>>().join("<br>");
        let (url, title) = (escape_html(&url), escape_html(&event.title));
        format!("<li><a href=\"{url}\">{title}</a><br>{details}</li>")
    });
    let items = items.collect::<Vec<_>>().join("\n");
    let list = if shown == 0 {
        format!("<p>{}</p>", escape_html(&say!(words, "start-none")))
    } else {
        format!("<ul>\n{items}\n</ul>")
    };
    let today = words.date(ctx.clock.now().in_berlin().date());
    let dated = if shown < total {
        say!(words, "pasted-part", shown = shown, total = total, date = today)
    } else {
        say!(words, "pasted-dated", date = today)
    };
    let [live_url, dated, more] = [live_url, &dated, &say!(words, "pasted-live")].map(escape_html);
    format!("{list}\n<p>{dated} <a href=\"{live_url}\">{more}</a></p>")
}
