//! The afternoon that everybody wants to come to, and parties that ask for it. An area is the event or one workshop.

pub const EVENT: &str = "netzwerk";

/// 19 seats and four workshops of 7 in two slots; far away, as real servers know only the real time.
pub const AFTERNOON: &str = r#"
[[hosts]]
slug = "stadt"
name = "Stadt Kornwestheim, Quartiersmanagement"
phone = "07154 000-101"

[[venues]]
slug = "das-k"
name = "Das K"

[[events]]
slug = "netzwerk"
title = "Netzwerkveranstaltung Seniorenarbeit"
host = "stadt"
venue = "das-k"
published_at = "2020-01-01T08:00"
starts = "2099-03-27T13:00"
ends = "2099-03-27T18:00"
sign_up = { mode = "here", seats = 19, max_party = 4 }

[[events.workshops]]
slug = "mobilitaet"
slot = "frueh"
title = "Mobilität"
seats = 7

[[events.workshops]]
slug = "wohnen"
slot = "frueh"
title = "Alternative Wohnformen"
seats = 7

[[events.workshops]]
slug = "digital"
slot = "spaet"
title = "Digitale Teilhabe"
seats = 7

[[events.workshops]]
slug = "kultur"
slot = "spaet"
title = "Kultur für alle"
seats = 7
"#;

/// Places in each area: the event first, then its workshops in their order.
pub type Places = [i64; 5];
pub const SEATS: Places = [19, 7, 7, 7, 7];
pub const NONE: Places = [0; 5];
const SLOTS: [(&str, [&str; 2]); 2] = [("frueh", ["mobilitaet", "wohnen"]), ("spaet", ["digital", "kultur"])];

/// Which of the two workshops of each slot a person takes.
pub type Person = [Option<usize>; 2];

/// One contact and who comes with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Nobody else's: it is how the checker knows a sign-up again.
    pub contact: String,
    /// Else a telephone number, and no letters.
    pub email: Option<String>,
    pub people: Vec<Person>,
}

impl Party {
    pub fn places(&self) -> Places {
        let mut places = NONE;
        for person in &self.people {
            places[0] += 1;
            for (slot, choice) in person.iter().enumerate() {
                if let Some(choice) = choice {
                    places[1 + 2 * slot + choice] += 1;
                }
            }
        }
        places
    }

    /// The form as this party fills it in.
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields = vec![
            ("contact_name".to_owned(), self.contact.clone()),
            ("people".to_owned(), self.people.len().to_string()),
            match &self.email {
                Some(email) => ("email".to_owned(), email.clone()),
                None => ("phone".to_owned(), "07154 11111".to_owned()),
            },
        ];
        for (n, person) in (1..).zip(&self.people) {
            for ((slot, workshops), choice) in SLOTS.iter().zip(person) {
                if let Some(choice) = choice {
                    fields.push((format!("workshop_{slot}_{n}"), workshops[*choice].to_owned()));
                }
            }
        }
        fields
    }
}

/// The place of a workshop in `Places`, and of its slot and itself in `Person`.
pub fn area_of(workshop: &str) -> usize {
    let workshops = SLOTS.iter().flat_map(|(_, workshops)| workshops);
    1 + workshops.into_iter().position(|slug| *slug == workshop).expect("a workshop of the afternoon")
}
