//! The folder of words that `DABEI_WORDS_DIR` names.

use super::fault;
use crate::crash::http_client::get;
use crate::crash::installation::{Folder, Installation};
use crate::crash::server_process::ServerProcess;
use std::fs;

#[test]
fn faults_in_the_folder_of_words_end_the_command_and_are_all_said() {
    let folder = Folder::new();
    fs::create_dir(folder.0.join("de")).unwrap();
    fs::write(folder.0.join("de/a.ftl"), "skip = Weiter\nskp = Weiter\nmenu = { $titel }\n").unwrap();
    let path = folder.0.display().to_string();
    assert_eq!(
        fault(&[("DABEI_WORDS_DIR", &path)]).replace(&path, "FOLDER"),
        "DABEI_WORDS_DIR must be corrected:\nFOLDER/de/a.ftl:2: no page uses the message skp\n\
         FOLDER/de/a.ftl:3: menu contains { $titel }, but can only contain nothing in braces"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_shows_the_words_of_the_folder_and_the_built_in_ones_elsewhere() {
    let installation = Installation::create(0).await;
    let words = installation.folder().join("words");
    fs::create_dir_all(words.join("de")).unwrap();
    fs::write(words.join("de/eigene.ftl"), "skip = Direkt zum Text\npage-title = { $title } – Treffpunkt\n").unwrap();
    let mut command = installation.command();
    command.env("DABEI_WORDS_DIR", words);
    let server = ServerProcess::start(command);
    let page = get(server.address, "/hilfe").unwrap();
    assert!(page.body.contains("Direkt zum Text") && !page.body.contains("Zum Inhalt"));
    assert!(page.body.contains("<title>Hilfe – Treffpunkt</title>"), "the page's own words stay");
}
