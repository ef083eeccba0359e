//! How a form is read: what is missing, what comes twice, what nobody knows. And what the other tests of fields hold
//! of every answer: nothing typed is lost, nothing stored is dangerous.

use super::{Answer, Form, Site, refuse};
use crate::site::id_behind;
use domain::signups::{EmailAddress, Name};

/// What comes back in these must be what was typed; in the others it was never a choice.
const KEPT: [&str; 8] = ["contact_name", "email", "phone", "people", "person_1", "person_2", "needs_other", "note"];

/// A form for two people, filled in well.
pub async fn for_two(site: &Site) -> Form {
    let more = site.press(&site.filled("chor").await.fill("more", "1")).await;
    let form = more.form().fill("email", "anna@example.org").fill("person_2", "Олена").fill("needs_other", "Ruhe");
    form.fill("note", "Bis dann")
}

/// What was typed and does not stand in the form again, as far as a page can hold it.
pub fn lost(sent: &Form, answer: &Answer) -> Option<String> {
    let visible = |text: String| text.chars().filter(|c| !c.is_control() && *c != '\u{fffd}').collect::<String>();
    let again = answer.form();
    let differs = KEPT.into_iter().filter(|field| again.has(field)).find_map(|field| {
        let typed = visible(sent.value(field).unwrap_or_default());
        let kept = visible(again.value(field).unwrap_or_default());
        (typed.trim() != kept.trim()).then(|| format!("{field} comes back as {kept:.80?}, typed was {typed:.80?}"))
    });
    differs.or_else(|| {
        let name = sent.value("contact_name").filter(|name| name == "Anna Weiß" && again.has("contact_name"));
        name.filter(|name| again.value("contact_name").as_ref() != Some(name)).map(|_| "the name is lost".to_owned())
    })
}

/// Why it was not taken, or what is dangerous in what is stored and shown of it.
pub async fn not_taken(site: &Site, answer: &Answer) -> Option<String> {
    if answer.status != 303 {
        return Some(format!("{} with {:?}", answer.status, answer.words("[role=alert] li")));
    }
    let own = answer.location();
    let page = site.get(&own).await;
    if page.state().as_deref() != Some("confirmed") || page.text().contains("<script") {
        return Some(format!("its page is {page}"));
    }
    let wish = site.house.page(id_behind(&own)).await.sign_up.wish;
    let people = wish.participants.iter().filter_map(|person| person.name.as_ref()).map(Name::as_str);
    let mail = wish.contact.email.iter().map(EmailAddress::as_str);
    let mut lines = people.chain([wish.contact.name.as_str()]).chain(mail).chain(wish.needs_other.as_deref());
    let is_unseen = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let unseen = lines.find(|line| line.contains(is_unseen)).map(|line| format!("{line:?} is stored"));
    unseen.or_else(|| page.unframed())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_names_more_people_than_places_is_asked_again_and_no_name_is_lost() {
    let site = Site::open().await;
    let form = for_two(&site).await.fill("people", "1").fill("person_2", "Đặng Văn Hùng");
    let answer = refuse(&site, "one place, two names", &form, 422, Some("invalid")).await;
    assert_eq!(answer.dangling(), None);
    assert!(answer.text().contains("Đặng Văn Hùng"), "the second name is lost: {answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_name_or_without_any_way_to_reach_them_nobody_is_signed_up() {
    let site = Site::open().await;
    let good = for_two(&site).await;
    for missing in [&["contact_name"][..], &["email", "phone"], &["contact_name", "email", "phone"]] {
        let form = missing.iter().fold(good.clone(), |form, field| form.without(field));
        let answer = refuse(&site, &format!("{missing:?} missing"), &form, 422, Some("invalid")).await;
        assert_eq!(answer.dangling(), None);
        assert_eq!(answer.form().value("note").as_deref(), Some("Bis dann"));
    }
    for wrong in ["anna", "anna@", "@example.org", "a@b", "anna@@example.org", "anna@exam_ple.org", "a,b@example.org"] {
        let form = good.clone().fill("email", wrong);
        let answer = refuse(&site, wrong, &form, 422, Some("invalid")).await;
        assert_eq!((lost(&form, &answer), answer.dangling()), (None, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_that_come_twice_or_that_nobody_knows_do_no_harm() {
    let site = Site::open().await;
    let forms = [
        for_two(&site).await.add("contact_name", "Berta").add("email", "berta@example.org").add("people", "3"),
        for_two(&site).await.add("workshop_stimme", "alt").add("workshop_stimme", "alt").add("needs", "ruhe"),
        for_two(&site).await.add("needs_1", "ruhe").add("needs_1", "ruhe").add("quatsch", "x").add("", ""),
        for_two(&site).await.add("delete_after", "0").add("id", "1").add("<script>", "<script>").add("person_99", "x"),
    ];
    for (n, form) in forms.iter().enumerate() {
        assert_eq!(not_taken(&site, &site.press(form).await).await, None, "form {n}");
    }
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_in_many_lines_comes_back_as_it_was_typed() {
    let site = Site::open().await;
    for note in
        ["a < b & c > d", "&lt;b&gt; &amp;amp;", "</textarea>x", "<!-- x", "Zeile 1\n\nZeile 3", "\nzweite Zeile"]
    {
        let form = for_two(&site).await.fill("note", note).fill("email", "keine");
        let again = site.press(&form).await.form().value("note");
        assert_eq!(again.as_deref().map(str::trim), Some(note.trim()));
        let own = site.press(&for_two(&site).await.fill("note", note)).await.location();
        let change = site.form(&format!("{own}/aendern")).await.value("note");
        assert_eq!(change.as_deref().map(str::trim), Some(note.trim()), "in the change form");
    }
    site.house.deliver_mail().await;
}
