//! How a form is read: missing, repeated and unknown fields. And the checks that other tests of fields use: nothing typed is
//! lost, nothing stored is dangerous.

use super::{Answer, Form, Site, refuse};
use crate::site::sign_up_id_of;
use domain::signups::{EmailAddress, Name};

/// Fields that keep what was typed; the others offer choices, of which an unknown one is dropped.
const TEXT_FIELDS: [&str; 8] =
    ["contact_name", "email", "phone", "people", "person_1", "person_2", "needs_other", "note"];

/// A valid form for two people.
pub async fn for_two(site: &Site) -> Form {
    let more = site.submit(&site.filled_form("chor").await.fill("more", "1")).await;
    let form = more.form().fill("email", "anna@example.org").fill("person_2", "Олена").fill("needs_other", "Ruhe");
    form.fill("note", "Bis dann")
}

/// What was typed and is missing in the returned form, without characters that a page cannot contain.
pub fn lost(sent: &Form, answer: &Answer) -> Option<String> {
    let visible = |text: String| text.chars().filter(|c| !c.is_control() && *c != '\u{fffd}').collect::<String>();
    let again = answer.form();
    let differs = TEXT_FIELDS.into_iter().filter(|field| again.has(field)).find_map(|field| {
        let typed = visible(sent.value(field).unwrap_or_default());
        let kept = visible(again.value(field).unwrap_or_default());
        (typed.trim() != kept.trim()).then(|| format!("{field} returns as {kept:.80?}, typed was {typed:.80?}"))
    });
    differs.or_else(|| {
        let name = sent.value("contact_name").filter(|name| name == "Anna Weiß" && again.has("contact_name"));
        name.filter(|name| again.value("contact_name").as_ref() != Some(name)).map(|_| "the name is lost".to_owned())
    })
}

/// Why a submission was not accepted, or what is dangerous in the stored sign-up and on its page.
pub async fn not_accepted(site: &Site, answer: &Answer) -> Option<String> {
    if answer.status != 303 {
        return Some(format!("{} with {:?}", answer.status, answer.texts("[role=alert] li")));
    }
    let own = answer.location();
    let page = site.get(&own).await;
    if page.page_status().as_deref() != Some("confirmed") || page.text().contains("<script") {
        return Some(format!("its page is {page}"));
    }
    let request = site.ctx.page(sign_up_id_of(&own)).await.sign_up.request;
    let people = request.participants.iter().filter_map(|person| person.name.as_ref()).map(Name::as_str);
    let mail = request.contact.email.iter().map(EmailAddress::as_str);
    let mut texts = people.chain([request.contact.name.as_str()]).chain(mail).chain(request.needs_other.as_deref());
    let is_invisible = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let invisible = texts.find(|text| text.contains(is_invisible)).map(|text| format!("{text:?} is stored"));
    invisible.or_else(|| page.page_fault())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_more_names_than_people_is_returned_and_no_name_is_lost() {
    let site = Site::open().await;
    let form = for_two(&site).await.fill("people", "1").fill("person_2", "Đặng Văn Hùng");
    let answer = refuse(&site, "one person, two names", &form, 422, Some("invalid")).await;
    assert_eq!(answer.error_summary_fault(), None);
    assert!(answer.text().contains("Đặng Văn Hùng"), "the second name is lost: {answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_a_name_or_without_email_and_phone_is_refused() {
    let site = Site::open().await;
    let good = for_two(&site).await;
    for missing in [&["contact_name"][..], &["email", "phone"], &["contact_name", "email", "phone"]] {
        let form = missing.iter().fold(good.clone(), |form, field| form.without(field));
        let answer = refuse(&site, &format!("{missing:?} missing"), &form, 422, Some("invalid")).await;
        assert_eq!(answer.error_summary_fault(), None);
        assert_eq!(answer.form().value("note").as_deref(), Some("Bis dann"));
    }
    for wrong in ["anna", "anna@", "@example.org", "a@b", "anna@@example.org", "anna@exam_ple.org", "a,b@example.org"] {
        let form = good.clone().fill("email", wrong);
        let answer = refuse(&site, wrong, &form, 422, Some("invalid")).await;
        assert_eq!((lost(&form, &answer), answer.error_summary_fault()), (None, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn repeated_and_unknown_fields_do_no_harm() {
    let site = Site::open().await;
    let forms = [
        for_two(&site).await.add("contact_name", "Berta").add("email", "berta@example.org").add("people", "3"),
        for_two(&site).await.add("workshop_stimme", "alt").add("workshop_stimme", "alt").add("needs", "ruhe"),
        for_two(&site).await.add("needs_1", "ruhe").add("needs_1", "ruhe").add("quatsch", "x").add("", ""),
        for_two(&site).await.add("delete_after", "0").add("id", "1").add("<script>", "<script>").add("person_99", "x"),
    ];
    for (n, form) in forms.iter().enumerate() {
        assert_eq!(not_accepted(&site, &site.submit(form).await).await, None, "form {n}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_of_several_lines_is_returned_as_it_was_typed() {
    let site = Site::open().await;
    for note in
        ["a < b & c > d", "&lt;b&gt; &amp;amp;", "</textarea>x", "<!-- x", "Zeile 1\n\nZeile 3", "\nzweite Zeile"]
    {
        let form = for_two(&site).await.fill("note", note).fill("email", "keine");
        let again = site.submit(&form).await.form().value("note");
        assert_eq!(again.as_deref().map(str::trim), Some(note.trim()));
        let own = site.submit(&for_two(&site).await.fill("note", note)).await.location();
        let change = site.form(&format!("{own}/aendern")).await.value("note");
        assert_eq!(change.as_deref().map(str::trim), Some(note.trim()), "in the change form");
    }
    site.ctx.deliver_mail().await;
}
