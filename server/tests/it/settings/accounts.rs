//! `dabei organizer`: accounts at the command line.

use super::run;
use crate::crash::installation::Folder;

#[test]
fn an_account_is_added_changed_listed_and_ended_and_the_last_lead_stays() {
    let folder = Folder::new();
    std::fs::write(
        folder.0.join("host.toml"),
        "[[hosts]]\nslug = \"verein\"\nname = \"Verein\"\nphone = \"07154 1\"\n",
    )
    .expect("a file");
    let dabei = |arguments: &str| {
        let settings = [("DABEI_DATABASE_URL", "sqlite://dabei.db"), ("DABEI_LOG", "error"), ("LC_ALL", "en_GB.UTF-8")];
        run(&folder, &arguments.split(' ').collect::<Vec<_>>(), &settings)
    };
    let done = |arguments: &str| {
        let (code, error) = dabei(arguments);
        assert_eq!(code, 0, "{arguments}: {error}");
    };
    done("import host.toml --yes");
    done("organizer add --email a@stadt.example --name Anna --role lead");
    for (arguments, refused) in [
        ("change --email a@stadt.example --name Anna --role editor", "only account with the role lead"),
        ("disable --email a@stadt.example", "only account with the role lead"),
        ("add --email b@stadt.example --name Bea --role host", "Give them with --host"),
        ("add --email b@stadt.example --name Bea --role host --host kreis", "no host “kreis”"),
        ("change --email b@stadt.example --name Bea --role lead", "No account has the address b@stadt.example"),
    ] {
        let (code, error) = dabei(&format!("organizer {arguments}"));
        assert!(code == 1 && error.contains(refused), "{arguments}: {error}");
    }
    done("organizer add --email b@stadt.example --name Bea --role host --host verein");
    done("organizer change --email b@stadt.example --name Bea --role lead");
    done("organizer disable --email a@stadt.example");
    done("organizer list");
}
