//! Calendar links ("In meinen Kalender"): a file to import once, or an address to subscribe to, each with instructions for
//! phones and calendar programs.

use crate::layout::CopyField;
use crate::page_context::PageContext;
use leptos::prelude::*;
use text::say;

/// The link to a calendar file with the dates of an event or a sign-up. It is imported once and not updated.
#[component]
pub fn CalendarFile(href: String) -> impl IntoView {
    let words = PageContext::get().words;
    view! {
        <details class="calendar">
            <summary>{say!(words, "to-calendar")}</summary>
            <p><a href=href>{say!(words, "calendar-file")}</a></p>
            <dl>
                <dt>{say!(words, "calendar-on-phone")}</dt>
                <dd>{say!(words, "calendar-file-phone")}</dd>
                <dt>{say!(words, "calendar-on-outlook")}</dt>
                <dd>{say!(words, "calendar-file-outlook")}</dd>
                <dt>{say!(words, "calendar-on-google")}</dt>
                <dd>{say!(words, "calendar-file-google")}</dd>
            </dl>
        </details>
    }
}

/// The link to a calendar that programs fetch again and again, so that new and moved events appear by themselves.
#[component]
pub fn CalendarSubscription(
    /// The path of the calendar without the language.
    path: String,
) -> impl IntoView {
    let page = PageContext::get();
    let words = page.words;
    let url = page.ctx.url(&page.path(&path));
    // iPhones and Macs open this scheme with their calendar.
    let webcal_url = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
    view! {
        <details class="calendar">
            <summary>{say!(words, "to-calendar")}</summary>
            <p>{say!(words, "calendar-follow-lead")}</p>
            <dl>
                <dt>{say!(words, "calendar-on-apple")}</dt>
                <dd><a href=webcal_url>{say!(words, "calendar-follow")}</a></dd>
                <dt>{say!(words, "calendar-on-outlook")}</dt>
                <dd>{say!(words, "calendar-follow-outlook")}</dd>
                <dt>{say!(words, "calendar-on-google")}</dt>
                <dd>{say!(words, "calendar-follow-google")}</dd>
            </dl>
            <CopyField id="kalender-adresse" label=say!(words, "result-calendar")
                hint=say!(words, "calendar-address-hint") text=url />
        </details>
    }
}
