//! The search of the back office over all events.

use crate::site::staff::StaffClient;
use crate::site::{Answer, Site};
use domain::time::SECOND;

async fn search(client: &StaffClient<'_>, words: &str) -> Answer {
    let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish();
    client.get(&format!("/verwaltung/suche?{query}")).await
}

fn people(page: &Answer) -> Vec<String> {
    page.texts(".people h3")
}

async fn sign_up(site: &Site, event: &str, name: &str, phone: &str, email: &str) -> String {
    let form = site.form(&format!("/veranstaltungen/{event}/anmelden")).await;
    let form = form.fill("contact_name", name).force("phone", phone.as_bytes()).force("email", email.as_bytes());
    let answer = site.submit(&form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location()
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_all_events_are_found_by_all_that_one_knows_of_them() {
    let site = Site::open().await;
    sign_up(&site, "netzwerk", "Jürgen Weiß", "0171 2345678", "weiss@example.org").await;
    sign_up(&site, "chor", "Олена Коваль", "07154 202-60 31", "olena@example.net").await;
    let client = site.log_in_as_lead().await;
    let reference = search(&client, "weiß").await.texts(".people .when").remove(0);
    let searches = [
        ("Weiß", "Jürgen Weiß"),
        ("weiss juergen", "Jürgen Weiß"),
        ("0171 2345678", "Jürgen Weiß"),
        ("2345678", "Jürgen Weiß"),
        ("weiss@example", "Jürgen Weiß"),
        (reference.as_str(), "Jürgen Weiß"),
        ("koval", "Олена Коваль"),
        ("2026031", "Олена Коваль"),
        ("OLENA@EXAMPLE.NET", "Олена Коваль"),
        ("example.net", "Олена Коваль"),
        ("07154–2026031", "Олена Коваль"),
        ("0260", "Олена Коваль"),
    ];
    for (words, name) in searches {
        let page = search(&client, words).await;
        assert_eq!(people(&page), [name], "{words}");
        assert!(!page.text().contains("Ähnlich"), "{words}: {page}");
    }
    let similar = search(&client, "Jürgen Wais").await;
    assert_eq!(people(&similar), ["Jürgen Weiß"]);
    assert_eq!(similar.texts("p[role=status]"), ["Nichts mit genau diesen Worten. Ähnlich: 1 Anmeldung"]);
    let link = similar.attribute(".people h3 a", "href").expect("a link");
    assert!(client.get(&link).await.text().contains("Jürgen Weiß"));
    let none = search(&client, "niemand").await;
    assert_eq!(none.texts("p[role=status]"), ["Niemand gefunden."]);
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_knows_each_change_at_once() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    assert!(people(&search(&client, "weiß").await).is_empty());
    let own = sign_up(&site, "netzwerk", "Anna Weiß", "07154 123456", "anna@example.org").await;
    assert_eq!(people(&search(&client, "weiß").await), ["Anna Weiß"]);
    let form =
        site.form(&format!("{own}/aendern")).await.fill("contact_name", "Anna Schwarz").fill("phone", "0711 654321");
    assert_eq!(site.submit(&form).await.status, 303);
    assert!(people(&search(&client, "weiß").await).is_empty());
    assert!(people(&search(&client, "123456").await).is_empty());
    for words in ["schwarz", "654321"] {
        assert_eq!(people(&search(&client, words).await), ["Anna Schwarz"], "{words}");
    }
    site.submit(&site.form(&format!("{own}/absagen")).await).await;
    assert_eq!(people(&search(&client, "schwarz").await), ["Anna Schwarz"], "who has cancelled may call");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_at_once_are_all_answered() {
    let site = Site::open().await;
    sign_up(&site, "netzwerk", "Anna Weiß", "07154 123456", "anna@example.org").await;
    let client = site.log_in_as_lead().await;
    let (a, b, c, d) = tokio::join!(
        search(&client, "weiß"),
        search(&client, "anna"),
        search(&client, "Weis"),
        search(&client, "123456")
    );
    for page in [a, b, c, d] {
        assert_eq!((page.status, people(&page)), (200, vec!["Anna Weiß".to_owned()]), "{page}");
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_than_fifty_are_shown_the_newest_first() {
    let site = Site::open().await;
    for number in 0..52 {
        let name = format!("Anna Weiß {number}");
        site.ctx.sign_up("chor", &[("contact_name", &name), ("phone", "07154 123456")]).await.unwrap();
        site.ctx.advance(SECOND);
    }
    let client = site.log_in_as_lead().await;
    let page = search(&client, "weiß").await;
    let shown = people(&page);
    assert_eq!((shown.len(), shown[0].as_str()), (50, "Anna Weiß 51"));
    assert!(
        page.texts("main p").contains(&"Hier stehen 50 von 52. Geben Sie mehr ein, um weniger zu finden.".to_owned())
    );
    assert_eq!(people(&search(&client, "weiß 17").await), ["Anna Weiß 17"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_found_too_and_the_overview_has_the_field() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let page = search(&client, "Netzwerkveranstaltungen").await;
    assert_eq!(page.texts(".events h3"), ["Netzwerkveranstaltung Seniorenarbeit"]);
    assert_eq!(page.attributes(".events h3 a", "href"), ["/verwaltung/veranstaltungen/netzwerk"]);
    let overview = client.get("/verwaltung").await;
    assert_eq!(overview.attributes("form[role=search]", "action"), ["/verwaltung/suche"]);
    assert_eq!(search(&client, " ").await.texts("h2"), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_words_are_only_words() {
    let site = Site::open().await;
    sign_up(&site, "netzwerk", "Anna Weiß", "07154 123456", "anna@example.org").await;
    let client = site.log_in_as_lead().await;
    let long = "x".repeat(4_000);
    for words in [long.as_str(), "%", "_", "(.*)+$", "' OR 1=1 --", "\u{202e}ßieW", "😀", "+()", "@@", "\"><script>"]
    {
        let page = search(&client, words).await;
        assert_eq!(page.status, 200, "{words}");
        assert!(people(&page).is_empty(), "{words}");
        assert!(!page.text().contains("<script>"), "{page}");
    }
    site.ctx.deliver_mail().await;
}
