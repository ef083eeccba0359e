//! New records of every kind, faults, and two people at one record.

use super::{edit, page, saved};
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_each_kind_is_created_once_and_stands_in_its_list() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    for (list, title) in [("veranstalter", "name"), ("orte", "name"), ("programme", "title"), ("partner", "name")] {
        let form = client.form(&format!("/verwaltung/{list}/neu")).await.fill(title, "Ölberg & Söhne");
        let first = client.submit(&form).await.location();
        assert_eq!(first, saved(list, "oelberg-soehne"));
        assert_eq!(client.submit(&form).await.location(), first, "sent twice, it is one {list}");
        let answer = client.get(&first).await;
        answer.assert_is_page();
        assert_eq!(answer.texts("[role=status]"), ["„Ölberg & Söhne“ ist gespeichert."]);
        let names = answer.texts(".record h2");
        assert_eq!(names.iter().filter(|name| *name == "Ölberg & Söhne").count(), 1, "{names:?}");
        let another = client.submit(&form.fill("slug", "neu")).await;
        assert_eq!((another.status, another.error_summary_fault()), (422, None), "`neu` is no slug");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_form_keeps_what_was_typed_and_says_what_to_do() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form("/verwaltung/veranstalter/neu").await.fill("email", "verein").fill("website", "verein.de");
    let faulty = client.submit(&form).await;
    faulty.assert_is_page();
    assert_eq!((faulty.status, faulty.page_status().as_deref()), (422, Some("invalid")));
    for sentence in ["Bitte geben Sie einen Namen ein.", "braucht eine E-Mail-Adresse", "https://verein.de"] {
        assert!(faulty.text().contains(sentence), "{sentence}: {faulty}");
    }
    let again = faulty.only_form();
    assert_eq!(again.value("email").as_deref(), Some("verein"));
    let mended = again.fill("name", "Verein").fill("email", "post@verein.example").fill("website", "https://verein.de");
    assert_eq!(client.submit(&mended).await.location(), saved("veranstalter", "verein"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_of_which_no_slug_can_be_made_is_answered_with_what_to_do() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    for (list, title) in [("veranstalter", "name"), ("orte", "name"), ("programme", "title"), ("partner", "name")] {
        let form = client.form(&format!("/verwaltung/{list}/neu")).await.fill(title, "???");
        let faulty = client.submit(&form).await;
        assert_eq!((faulty.status, faulty.error_summary_fault()), (422, None), "{list}");
        let error = faulty.texts("#slug-error").join(" ");
        assert!(error.contains("Bitte geben Sie eine ein, zum Beispiel: fest-im-park"), "{list}: {error}");
        let nameless = client.submit(&form.clone().fill(title, " ")).await;
        assert_eq!(
            (nameless.status, nameless.texts("#slug-error").len()),
            (422, 0),
            "only the name is missing: {list}"
        );
        let mended = client.submit(&form.fill("slug", "fragezeichen")).await;
        assert_eq!(mended.location(), saved(list, "fragezeichen"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_of_two_people_sees_both_versions() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let late = client.form(&page("veranstalter", "landkreis", "bearbeiten")).await.fill("phone", "07141 1");
    assert_eq!(
        edit(&client, "veranstalter", "landkreis", &[("phone", "07141 2")]).await.location(),
        saved("veranstalter", "landkreis")
    );
    let conflict = client.submit(&late).await;
    conflict.assert_is_page();
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("07141 1") && conflict.text().contains("07141 2"), "{conflict}");
    assert_eq!(client.submit(&conflict.only_form()).await.location(), saved("veranstalter", "landkreis"));
    let history = client.get(&page("veranstalter", "landkreis", "verlauf")).await;
    assert_eq!(history.texts("main h2").len(), 3, "the import, and each change: {history}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_keeps_what_its_form_shows_and_gets_dates() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let backwards = [("starts", "2026-03-25T00:00"), ("ends", "2026-03-20T00:00")];
    assert_eq!(edit(&client, "programme", "demenz", &backwards).await.status, 422);
    edit(&client, "programme", "demenz", &[("starts", "2026-03-20T00:00"), ("ends", "2026-03-26T00:00")])
        .await
        .location();
    let form = client.form(&page("programme", "demenz", "bearbeiten")).await;
    assert_eq!(form.value("summary").as_deref(), Some("Eine Woche für alle."));
    assert_eq!(form.value("host").as_deref(), Some("landkreis"));
    let list = client.get("/verwaltung/programme").await.texts(".record");
    assert!(
        list.iter().any(|row| row.contains("20. bis 25. März 2026") && row.contains("3 Veranstaltungen")),
        "{list:?}"
    );
}
