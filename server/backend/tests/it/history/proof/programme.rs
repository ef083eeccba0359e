//! The event that all clients sign up for, and their parties. An area is the event or one of its workshops.

use backend::testing::programme_file::{Record, new_event};

pub const EVENT: &str = "netzwerk";

/// An event with 19 seats and four workshops of 7 in two slots. It is far in the future, because real servers use the
/// real time.
pub fn afternoon() -> Record {
    new_event(EVENT, "Netzwerkveranstaltung Seniorenarbeit", "2099-03-27T13:00", "2099-03-27T18:00")
        .set("published_at", "2020-01-01T08:00")
        .seats(CAPACITY[0])
        .max_party(4)
        .workshop("mobilitaet", "frueh", "Mobilität", CAPACITY[1])
        .workshop("wohnen", "frueh", "Alternative Wohnformen", CAPACITY[2])
        .workshop("digital", "spaet", "Digitale Teilhabe", CAPACITY[3])
        .workshop("kultur", "spaet", "Kultur für alle", CAPACITY[4])
}

/// A number of seats for each area: the event first, then its workshops in their order.
pub type Seats = [i64; 5];
pub const CAPACITY: Seats = [19, 7, 7, 7, 7];
pub const NO_SEATS: Seats = [0; 5];
const SLOTS: [(&str, [&str; 2]); 2] = [("frueh", ["mobilitaet", "wohnen"]), ("spaet", ["digital", "kultur"])];

/// The choice of a person in each slot: the index of one of its two workshops, or none.
pub type Person = [Option<usize>; 2];

/// A contact and the people of the party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The contact's name, unique: the checker identifies a sign-up by it.
    pub contact: String,
    /// None where the contact has a telephone number instead, and gets no messages.
    pub email: Option<String>,
    pub people: Vec<Person>,
}

impl Party {
    pub fn seats(&self) -> Seats {
        let mut seats = NO_SEATS;
        for person in &self.people {
            seats[0] += 1;
            for (slot, choice) in person.iter().enumerate() {
                if let Some(choice) = choice {
                    seats[1 + 2 * slot + choice] += 1;
                }
            }
        }
        seats
    }

    /// The fields of the form for this party.
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

/// The index of a workshop in [`Seats`].
pub fn area_of(workshop: &str) -> usize {
    let workshops = SLOTS.iter().flat_map(|(_, workshops)| workshops);
    1 + workshops.into_iter().position(|slug| *slug == workshop).expect("a workshop of the event")
}
