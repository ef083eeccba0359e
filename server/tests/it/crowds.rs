//! Many at the same moment, each on a connection of their own: never one too many, and nobody without an answer.

use crate::site::wire::exchange;
use crate::site::{Answer, Form, Site};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Barrier};

/// Sends each form from a thread of its own, all let go at once.
async fn press_at_once(to: SocketAddr, forms: Vec<Form>) -> Vec<Answer> {
    let together = Arc::new(Barrier::new(forms.len()));
    let presses = forms.into_iter().map(|form| {
        let together = Arc::clone(&together);
        tokio::task::spawn_blocking(move || {
            together.wait();
            exchange(to, "POST", &form.action, form.body().as_bytes())
        })
    });
    let mut answers = Vec::new();
    for press in presses.collect::<Vec<_>>() {
        answers.push(press.await.expect("everybody is answered"));
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_press_at_once_for_nineteen_seats_and_the_others_hear_whom_to_call() {
    let site = Site::open().await;
    let to = site.listen().await;
    let mut forms = Vec::new();
    for n in 0..100 {
        let form = exchange(to, "GET", "/veranstaltungen/netzwerk/anmelden", b"").form();
        forms.push(form.fill("contact_name", "Gast").fill("email", &format!("gast{n}@example.org")));
    }
    let answers = press_at_once(to, forms).await;
    let (placed, others): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 303);
    assert_eq!((placed.len(), others.len()), (19, 81));
    for answer in others {
        answer.assert_framed();
        assert_eq!((answer.status, answer.state().as_deref()), (409, Some("full")));
        assert!(answer.text().contains("tel:07154000101"), "{answer}");
    }
    let pages: BTreeSet<String> = placed.iter().map(|answer| answer.location()).collect();
    assert_eq!(pages.len(), 19, "each has a page of their own");
    for own in &pages {
        assert_eq!(exchange(to, "GET", own, b"").state().as_deref(), Some("confirmed"));
    }
    assert_eq!(site.taken("netzwerk").await, 19);
    assert_eq!(site.house.deliver_mail().await.len(), 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_pressed_fifty_times_at_once_is_one_sign_up_one_letter_and_one_page() {
    let site = Site::open().await;
    let to = site.listen().await;
    let form = exchange(to, "GET", "/veranstaltungen/netzwerk/anmelden", b"").form();
    let form = form.fill("contact_name", "Anna Weiß").fill("email", "anna@example.org");
    let answers = press_at_once(to, vec![form; 50]).await;
    let pages: BTreeSet<String> = answers.iter().map(Answer::location).collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
    assert_eq!(site.taken("netzwerk").await, 1);
    assert_eq!(site.house.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn seven_workshop_seats_are_given_seven_times_though_the_event_has_more() {
    let site = Site::open().await;
    let to = site.listen().await;
    let mut forms = Vec::new();
    for _ in 0..16 {
        forms.push(site.filled("netzwerk").await.fill("workshop_nachmittag", "wohnen"));
    }
    let answers = press_at_once(to, forms).await;
    let placed = answers.iter().filter(|answer| answer.status == 303).count();
    let full = answers.iter().filter(|answer| answer.status == 409 && answer.state().as_deref() == Some("full"));
    assert_eq!((placed, full.count()), (7, 9));
    assert_eq!(site.taken("netzwerk").await, 7, "who was refused took no seat");
}
