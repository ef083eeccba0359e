//! How long sessions last at check-in, on which day wrong codes count, and what a browser tells of itself.

use crate::fixture::{at, period};
use domain::organizers::{Browser, Device, OperatingSystem, day_of_codes, is_check_in_session_valid};

#[test]
fn a_session_lasts_at_check_in_until_the_end_of_the_date_of_its_day() {
    let dates = [period("2022-07-15T13:00", "2022-07-15T23:30"), period("2022-07-22T13:00", "2022-07-22T18:00")];
    for (began, now, is_valid) in [
        ("2022-07-15T08:00", "2022-07-15T23:29", true),
        ("2022-07-15T08:00", "2022-07-15T23:30", false),
        ("2022-07-15T22:00", "2022-07-15T23:29", true),
        ("2022-07-15T00:30", "2022-07-15T14:00", false),
        ("2022-07-14T12:00", "2022-07-15T14:00", false),
        ("2022-07-15T23:40", "2022-07-22T14:00", false),
    ] {
        assert_eq!(is_check_in_session_valid(at(began), &dates, at(now)), is_valid, "{began} {now}");
    }
}

#[test]
fn a_session_lasts_a_day_at_most_however_long_the_event_lasts() {
    let exhibition = [period("2022-07-01T10:00", "2022-07-31T18:00")];
    assert!(is_check_in_session_valid(at("2022-07-10T09:00"), &exhibition, at("2022-07-11T08:59")));
    assert!(!is_check_in_session_valid(at("2022-07-10T09:00"), &exhibition, at("2022-07-11T09:00")));
}

#[test]
fn the_day_of_wrong_codes_begins_at_midnight_in_berlin() {
    assert_eq!(day_of_codes(at("2022-07-15T00:00")), at("2022-07-15T00:00"));
    assert_eq!(day_of_codes(at("2022-07-15T23:59")), at("2022-07-15T00:00"));
}

#[test]
fn of_a_browser_only_its_family_and_that_of_the_operating_system_are_known() {
    let chrome = "(KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
    let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    for (user_agent, browser, system) in [
        (format!("{windows} Gecko/20100101 Firefox/125.0"), Browser::Firefox, OperatingSystem::Windows),
        (format!("{windows} AppleWebKit/537.36 {chrome}"), Browser::Chrome, OperatingSystem::Windows),
        (format!("{windows} AppleWebKit/537.36 {chrome} Edg/124.0.0.0"), Browser::Edge, OperatingSystem::Windows),
        (format!("Mozilla/5.0 (Linux; Android 14; SM-S918B) {chrome}"), Browser::Chrome, OperatingSystem::Android),
        (format!("Mozilla/5.0 (X11; Linux x86_64) {chrome} OPR/110.0"), Browser::Opera, OperatingSystem::Linux),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Version/17.4 Mobile/15E148 Safari/604.1".to_owned(),
            Browser::Safari,
            OperatingSystem::IPhone,
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.4 Safari/605.1.15".to_owned(),
            Browser::Safari,
            OperatingSystem::MacOs,
        ),
    ] {
        let device = Device { browser: Some(browser), operating_system: Some(system) };
        assert_eq!(Device::of(&user_agent), device, "{user_agent}");
    }
    assert_eq!(Device::of("curl/8.5.0"), Device::default());
}
