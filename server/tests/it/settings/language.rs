//! The language of commands: that of the locale in the environment.

use super::run;
use crate::crash::installation::Folder;

#[test]
fn accounts_and_the_example_programme_speak_german_or_the_english_of_the_locale() {
    let folder = Folder::new();
    let error = |arguments: &[&str], locale: (&str, &str)| {
        let settings =
            [("DABEI_DATABASE_URL", "sqlite://dabei.db"), ("DABEI_LOG", "error"), ("LANG", "de_DE.UTF-8"), locale];
        let (code, error) = run(&folder, arguments, &settings);
        assert_eq!(code, 1, "{error}");
        error
    };
    let (german, english) = (("LC_ALL", ""), ("LC_ALL", "en_GB.UTF-8"));
    let link = ["organizer", "link", "--email", "anna@example.org"];
    assert_eq!(
        error(&link, german),
        "dabei: Kein Konto hat die Adresse anna@example.org. Alle Konten zeigt „dabei organizer list“.\n"
    );
    assert_eq!(
        error(&link, english),
        "dabei: No account has the address anna@example.org. “dabei organizer list” shows all accounts.\n"
    );
    let add = ["organizer", "add", "--email", "anna@example.org", "--name", "Anna", "--role", "door"];
    assert!(error(&add, german).contains("Geben Sie diese mit --event SLUG an"));
    assert!(error(&[add.as_slice(), &["--event", "kreis"]].concat(), english).contains("There is no event “kreis”"));
}
