//! "In meinen Kalender": a file to open once, or an address to follow, and how telephones and programs take either.

use crate::layout::ToCopy;
use crate::site::Site;
use leptos::prelude::*;
use text::say;

/// An event's dates, or one's own, to take over as they are now.
#[component]
pub fn CalendarFile(href: String) -> impl IntoView {
    let words = Site::here().words;
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

/// A list that a calendar looks at again and again: what is new or moves, shows there by itself.
#[component]
pub fn CalendarToFollow(
    /// In the site, without the language.
    path: String,
) -> impl IntoView {
    let site = Site::here();
    let words = site.words;
    let address = site.house.url(&site.path(&path));
    // What telephones and Macs open with their calendar.
    let opening = address.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
    view! {
        <details class="calendar">
            <summary>{say!(words, "to-calendar")}</summary>
            <p>{say!(words, "calendar-follow-lead")}</p>
            <dl>
                <dt>{say!(words, "calendar-on-apple")}</dt>
                <dd><a href=opening>{say!(words, "calendar-follow")}</a></dd>
                <dt>{say!(words, "calendar-on-outlook")}</dt>
                <dd>{say!(words, "calendar-follow-outlook")}</dd>
                <dt>{say!(words, "calendar-on-google")}</dt>
                <dd>{say!(words, "calendar-follow-google")}</dd>
            </dl>
            <ToCopy id="kalender-adresse" label=say!(words, "result-calendar") hint=say!(words, "calendar-address-hint") text=address />
        </details>
    }
}
