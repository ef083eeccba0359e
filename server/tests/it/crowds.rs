//! Many submissions at the same instant, each on its own connection: no seat is taken twice, and each gets a response.

use crate::site::socket::exchange;
use crate::site::{Answer, Form, Site};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Barrier};

/// Submits each form from its own thread, all at once.
async fn submit_at_once(to: SocketAddr, forms: Vec<Form>) -> Vec<Answer> {
    let barrier = Arc::new(Barrier::new(forms.len()));
    let submissions = forms.into_iter().map(|form| {
        let barrier = Arc::clone(&barrier);
        tokio::task::spawn_blocking(move || {
            barrier.wait();
            exchange(to, "POST", &form.action, form.body().as_bytes())
        })
    });
    let mut answers = Vec::new();
    for submission in submissions.collect::<Vec<_>>() {
        answers.push(submission.await.expect("a response"));
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_concurrent_sign_ups_nineteen_get_the_seats_and_the_others_a_telephone_number() {
    let site = Site::open().await;
    let to = site.listen().await;
    let mut forms = Vec::new();
    for n in 0..100 {
        let form = exchange(to, "GET", "/veranstaltungen/netzwerk/anmelden", b"").form();
        forms.push(form.fill("contact_name", "Gast").fill("email", &format!("gast{n}@example.org")));
    }
    let answers = submit_at_once(to, forms).await;
    let (signed_up, others): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 303);
    assert_eq!((signed_up.len(), others.len()), (19, 81));
    for answer in others {
        answer.assert_is_page();
        assert_eq!((answer.status, answer.page_status().as_deref()), (409, Some("full")));
        assert!(answer.text().contains("tel:07154000101"), "{answer}");
    }
    let pages: BTreeSet<String> = signed_up.iter().map(|answer| answer.location()).collect();
    assert_eq!(pages.len(), 19, "each has its own page");
    for own in &pages {
        assert_eq!(exchange(to, "GET", own, b"").page_status().as_deref(), Some("confirmed"));
    }
    assert_eq!(site.taken_seats("netzwerk").await, 19);
    assert_eq!(site.ctx.deliver_mail().await.len(), 19);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_submitted_fifty_times_at_once_is_one_sign_up_with_one_message_and_one_page() {
    let site = Site::open().await;
    let to = site.listen().await;
    let form = exchange(to, "GET", "/veranstaltungen/netzwerk/anmelden", b"").form();
    let form = form.fill("contact_name", "Anna Weiß").fill("email", "anna@example.org");
    let answers = submit_at_once(to, vec![form; 50]).await;
    let pages: BTreeSet<String> = answers.iter().map(Answer::location).collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
    assert_eq!(site.taken_seats("netzwerk").await, 1);
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn seven_workshop_seats_are_taken_seven_times_though_the_event_has_more() {
    let site = Site::open().await;
    let to = site.listen().await;
    let mut forms = Vec::new();
    for _ in 0..16 {
        forms.push(site.filled_form("netzwerk").await.fill("workshop_nachmittag", "wohnen"));
    }
    let answers = submit_at_once(to, forms).await;
    let signed_up = answers.iter().filter(|answer| answer.status == 303).count();
    let full = answers.iter().filter(|answer| answer.status == 409 && answer.page_status().as_deref() == Some("full"));
    assert_eq!((signed_up, full.count()), (7, 9));
    assert_eq!(site.taken_seats("netzwerk").await, 7, "a refused sign-up takes no seat");
}
