//! Two people, or a file and the browser, change the same event.

use super::{act, edit, saved};
use crate::site::Site;
use backend::programme::{Import, ImportError, export, save};

#[tokio::test(flavor = "multi_thread")]
async fn the_later_of_two_people_sees_both_versions_and_decides() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let late = client.form(&act("voll", "bearbeiten")).await.fill("title", "Großer Kreis").fill("price", "5 Euro");
    edit(&client, "voll", &[("title", "Mittlerer Kreis")]).await.location();
    let conflict = client.submit(&late).await;
    conflict.assert_is_page();
    assert_eq!((conflict.status, conflict.page_status().as_deref()), (409, Some("invalid")));
    for words in ["Jemand anderes hat das inzwischen geändert", "Mittlerer Kreis", "Großer Kreis", "5 Euro"] {
        assert!(conflict.text().contains(words), "{words}: {conflict}");
    }
    assert_eq!(client.submit(&late).await.status, 409, "sent again, it overwrites nothing");
    let decided = conflict.only_form();
    assert_eq!(decided.value("price").as_deref(), Some("5 Euro"), "what was typed is still there");
    assert_eq!(client.submit(&decided.fill("title", "Mittlerer Kreis")).await.location(), saved("voll"));
    let page = site.get_until("/veranstaltungen/voll", |page| page.text().contains("5 Euro")).await;
    assert!(page.text().contains("Mittlerer Kreis"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_file_does_not_undo_what_was_edited_since_in_the_browser() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let file = export(&site.ctx).await.unwrap();
    edit(&client, "voll", &[("title", "Mittlerer Kreis"), ("sign_up_seats", "7")]).await.location();
    let import = |may_undo| Import::read("programm.toml", &file).unwrap().may_undo(may_undo);
    let refused = save(&site.ctx, &import(false), None).await;
    let Err(ImportError::Conflicts { conflicts, .. }) = refused else { panic!("{refused:?}") };
    let fields: Vec<&str> = conflicts[0].fields.iter().map(|change| change.field.as_str()).collect();
    assert_eq!((conflicts[0].slug.as_str(), fields), ("voll", vec!["sign_up.seats", "title"]));
    save(&site.ctx, &import(true), None).await.unwrap();
    assert_eq!(client.form(&act("voll", "bearbeiten")).await.value("title").as_deref(), Some("Kleiner Kreis"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_preview_undoes_nothing() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let preview = client.get(&act("voll", "vorschau")).await;
    edit(&client, "voll", &[("title", "Mittlerer Kreis")]).await.location();
    let form = client.submit(&preview.only_form().add("back", "yes")).await.only_form();
    assert_eq!(client.submit(&form.fill("price", "5 Euro")).await.status, 409);
}
