//! Events whose texts look like the markup into which the server writes the form id of a cached page: they are shown as
//! text, and the form of the event can be submitted.

use crate::site::Site;
use app::FORM_ID_FIELD;
use backend::testing::programme_file::{new_event, written};

/// The marker that earlier versions replaced by the form id.
const OLD_MARKER: &str = "the-number-of-this-form";
const TEXTS: [&str; 7] = [
    OLD_MARKER,
    FORM_ID_FIELD,
    r#"<input type="hidden" name="form_id" value="0"></form>"#,
    r#"name="form_id" value="</form><form method="post" action="/">"#,
    r#""><input type="hidden" name="form_id" value="1"><!-- "#,
    r#"</title></script></textarea></form><input name="form_id" value=""#,
    "&lt;input type=&quot;hidden&quot; name=&quot;form_id&quot; value=&quot;",
];

/// One event for each text, which is its title, its summary, its description and the title of its workshop.
async fn site() -> Site {
    let site = Site::open().await;
    let events = (0..).zip(TEXTS).map(|(number, text)| {
        new_event(&format!("e{number}"), text, "2026-04-10T15:00", "2026-04-10T17:00")
            .set("summary", text)
            .set("description", text)
            .seats(20)
            .set("translations.uk.title", text)
            .set("translations.uk.summary", text)
            .workshop(&format!("w{number}"), "danach", text, 5)
    });
    site.ctx.import(written(events)).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_like_the_markup_of_the_form_id_is_shown_as_text_and_the_form_can_be_submitted() {
    let site = site().await;
    for (number, text) in TEXTS.into_iter().enumerate() {
        let path = format!("/veranstaltungen/e{number}/anmelden");
        // The first request renders the page, the second gets it from the page cache.
        let pages = [site.get(&path).await, site.get(&path).await];
        let mut form_ids = Vec::new();
        for page in &pages {
            page.assert_is_page();
            assert_eq!(page.status, 200, "{text}");
            let shown = page.texts("main").join(" ");
            assert!(page.title().contains(text) && shown.contains(text), "{text} is not shown as it is: {page}");
            assert_eq!(page.texts("main form[method=post]").len(), 1, "{text}: {page}");
            assert_eq!(page.text().matches(FORM_ID_FIELD).count(), 1, "{text}: {page}");
            let [form_id] = <[String; 1]>::try_from(page.attributes("[name=form_id]", "value")).expect("one form id");
            assert_eq!(page.attributes("main form[method=post] input[name=form_id]", "value"), [form_id.as_str()]);
            assert!(site.ctx.secret.verify_form_id(&format!("anmelden/e{number}"), &form_id).is_some(), "{form_id}");
            form_ids.push(form_id);
        }
        assert_ne!(form_ids[0], form_ids[1], "{text}: each request has its own form id");
        for page in &pages {
            let form = page.form().fill("contact_name", "Anna Weiß").fill("phone", "07154 123456");
            let own = site.submit(&form).await.location();
            let own = site.get(&own).await;
            own.assert_is_page();
            assert!(own.has_page_status("confirmed") && own.texts("main").join(" ").contains(text), "{text}: {own}");
        }
        assert_eq!(site.taken_seats(&format!("e{number}")).await, 2, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_like_the_markup_of_the_form_id_stays_text_on_cached_pages_without_a_form() {
    let site = site().await;
    let paths = (0..TEXTS.len()).map(|number| format!("/veranstaltungen/e{number}"));
    for path in paths.chain(["/?ab=2026-04-10&bis=2026-04-10".to_owned()]) {
        let page = site.get(&path).await;
        page.assert_is_page();
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(
            (page.text().matches(FORM_ID_FIELD).count(), page.texts("[name=form_id]").len()),
            (0, 0),
            "{path}: {page}"
        );
    }
    let list = site.get("/?ab=2026-04-10&bis=2026-04-10").await.texts("li.row h4 a");
    for text in TEXTS {
        assert!(list.iter().any(|title| title == text.trim()), "{text} is missing in {list:?}");
    }
}
