//! The letter that lets an organizer in: a link, and a code for another device. Both are signed, and stored nowhere but in it.

use crate::house::House;
use crate::outbox::sheet::{Part, Sheet};
use crate::outbox::{Kind, Letter};
use crate::secret::Purpose;
use domain::ids::LoginId;
use domain::organizers::{LINK_GOOD_FOR, Organizer};
use domain::time::MINUTE;
use text::{Words, say};

pub(super) fn login(house: &House, words: Words, login: LoginId, organizer: &Organizer) -> Letter {
    let minutes = LINK_GOOD_FOR / MINUTE;
    let subject = say!(words, "letter-login-subject");
    let code = code(house, login);
    let parts = vec![
        Part::Heading(say!(words, "letter-login-heading")),
        Part::Link { words: say!(words, "letter-login-link", minutes = minutes), url: link(house, login) },
        Part::Paragraph(say!(words, "letter-login-code", code = format!("{} {}", &code[..3], &code[3..]))),
        Part::Paragraph(say!(words, "letter-login-not-you")),
    ];
    let sheet = Sheet { language: words.language(), title: subject.clone(), parts };
    Letter {
        about: organizer.id.to_text(),
        kind: Kind::Login,
        recipient: organizer.email.to_string(),
        subject,
        text: sheet.text(),
        html: sheet.html(),
        calendar: None,
    }
}

pub(super) fn link(house: &House, login: LoginId) -> String {
    house.url(&format!("/verwaltung/einlass/{}", house.secret.token(Purpose::LoginLink, login, 0)))
}

pub(super) fn code(house: &House, login: LoginId) -> String {
    house.secret.six_digits("login code", &login.to_text())
}
