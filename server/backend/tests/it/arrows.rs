//! Arrows point downwards: a room uses only rooms to its left.

use std::fs;
use std::path::{Path, PathBuf};

/// The order of the rooms, from the ground up, as `lib.rs` tells it.
const ROOMS: [&str; 14] = [
    "db",
    "clock",
    "chance",
    "secret",
    "edition",
    "house",
    "journal",
    "outbox",
    "events",
    "signups",
    "attendance",
    "organizers",
    "partners",
    "programme",
];

fn files(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    fs::read_dir(place).unwrap().flat_map(|entry| files(&entry.unwrap().path())).collect()
}

#[test]
fn a_room_uses_only_rooms_to_its_left() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut arrows = 0;
    for (place, room) in ROOMS.iter().enumerate() {
        let folder = source.join(room);
        let folder = if folder.is_dir() { folder } else { source.join(format!("{room}.rs")) };
        for file in files(&folder) {
            let code = fs::read_to_string(&file).unwrap();
            for used in code.split("crate::").skip(1) {
                let used: Vec<&str> = used.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
                let to_the_right = ROOMS[place + 1..].contains(&used[0]);
                assert!(!to_the_right, "{} uses {}, which lies to its right", file.display(), used[0]);
                arrows += usize::from(ROOMS.contains(&used[0]));
            }
        }
    }
    assert!(arrows > 30, "only {arrows} arrows were found: does this test still read the code?");
}

#[test]
fn the_order_that_this_test_holds_is_the_one_that_the_house_tells() {
    let told = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    assert!(told.contains(&format!("`{}`", ROOMS.join(" · "))));
}
