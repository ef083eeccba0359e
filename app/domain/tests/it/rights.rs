//! What each role may do, and where. The table is a second statement of the rights: a new right or role has no entry and fails.

use crate::fixture::{at, event};
use domain::events::Event;
use domain::ids::{HostSlug, OrganizerId};
use domain::organizers::{Access, Grants, Organizer, Right, Role, Visible};
use domain::signups::{EmailAddress, Name};

/// Before the event, which takes place on 15 July.
const BEFORE: &str = "2022-07-01T12:00";

/// The roles that have a right.
fn roles(right: Right) -> &'static [Role] {
    use Role::{Door, Editor, Host, Lead};
    match right {
        Right::None | Right::Any | Right::CheckIn => &[Lead, Editor, Host, Door],
        Right::ManageAccounts | Right::ManageSettings | Right::ManagePartners => &[Lead],
        Right::Approve
        | Right::EditProgramme
        | Right::Publish
        | Right::SeeHistory
        | Right::EditSignUps
        | Right::SeeContacts
        | Right::SeeNeeds
        | Right::SeeNotes
        | Right::Export
        | Right::MakeCalls => &[Lead, Editor],
        Right::DraftEvents | Right::SeeSignUps | Right::SearchPeople | Right::Print => &[Lead, Editor, Host],
        Right::CountNeeds => &[Lead, Editor, Door],
    }
}

fn organizer(role: Role, scope: &str, grants: Grants) -> Organizer {
    let (hosts, events) = ([scope.try_into().unwrap()].into(), [scope.try_into().unwrap()].into());
    let Access { role, hosts, events, grants } = Access::new(role, hosts, events, grants);
    let id = OrganizerId::from([7; 16]);
    let (email, name) = (EmailAddress::parse("a@b.example").unwrap().unwrap(), Name::parse("A").unwrap().unwrap());
    Organizer { id, email, name, role, hosts, events, grants, disabled_at: None }
}

/// An organizer of a role to whom the event belongs, and one to whom it does not.
fn own_and_foreign(role: Role) -> [Organizer; 2] {
    let own = if role == Role::Host { "stadt" } else { "netzwerk" };
    [own, "andere"].map(|scope| organizer(role, scope, Grants::new()))
}

fn draft() -> Event {
    Event { published: None, cancelled: None, ..event() }
}

#[test]
fn each_role_has_its_rights_at_its_own_events() {
    let (draft, now) = (draft(), at(BEFORE));
    for role in Role::ALL {
        let [own, foreign] = own_and_foreign(role);
        let has_all = matches!(role, Role::Lead | Role::Editor);
        for right in Right::ALL {
            let has = roles(right).contains(&role);
            let is_free = matches!(right, Right::None | Right::Any);
            assert_eq!(own.may(right, None, now), has, "{role:?} {right:?}");
            assert_eq!(own.may(right, Some(&draft), now), has, "{role:?} {right:?} at an own event");
            let expected = is_free || (has && has_all);
            assert_eq!(foreign.may(right, Some(&draft), now), expected, "{role:?} {right:?} at a foreign event");
        }
    }
}

#[test]
fn an_ended_account_may_nothing() {
    for role in Role::ALL {
        let [own, _] = own_and_foreign(role);
        let ended = Organizer { disabled_at: Some(at(BEFORE)), ..own };
        assert!(Right::ALL.into_iter().all(|right| !ended.may(right, None, at(BEFORE))), "{role:?}");
    }
}

#[test]
fn a_co_host_has_the_event_too() {
    let co_hosted =
        Event { host: "landkreis".try_into().unwrap(), co_hosts: vec!["stadt".try_into().unwrap()], ..event() };
    let [own, foreign] = own_and_foreign(Role::Host);
    assert!(own.may(Right::SeeSignUps, Some(&co_hosted), at(BEFORE)));
    assert!(!foreign.may(Right::SeeSignUps, Some(&co_hosted), at(BEFORE)));
}

#[test]
fn a_host_changes_nothing_that_was_cancelled() {
    let [host, _] = own_and_foreign(Role::Host);
    let [editor, _] = own_and_foreign(Role::Editor);
    let cancelled = Event { cancelled: Some(event().starts()), ..event() };
    assert!(host.may(Right::DraftEvents, Some(&draft()), at(BEFORE)));
    assert!(!host.may(Right::DraftEvents, Some(&cancelled), at(BEFORE)));
    assert!(editor.may(Right::DraftEvents, Some(&cancelled), at(BEFORE)));
    assert!(host.may_draft_for(["landkreis", "stadt"].into_iter()));
    assert!(!host.may_draft_for(["landkreis"].into_iter()));
}

#[test]
fn the_check_in_of_an_assigned_event_ends_with_the_day_after() {
    let [door, _] = own_and_foreign(Role::Door);
    for (now, may) in [("2022-07-16T23:59", true), ("2022-07-17T00:00", false)] {
        assert_eq!(door.may(Right::CheckIn, Some(&event()), at(now)), may, "{now}");
    }
}

#[test]
fn a_grant_is_for_one_event_and_only_while_it_is_the_hosts() {
    let other = Event { slug: "anderes".try_into().unwrap(), ..event() };
    for right in Right::GRANTABLE {
        let grants = Grants::from([("netzwerk".try_into().unwrap(), vec![right])]);
        let host = organizer(Role::Host, "stadt", grants.clone());
        assert!(host.may(right, Some(&event()), at(BEFORE)), "{right:?}");
        assert!(!host.may(right, Some(&other), at(BEFORE)), "{right:?} at another event");
        assert!(!host.may(right, None, at(BEFORE)), "{right:?} in general");
        assert!(!host.may(Right::Export, Some(&event()), at(BEFORE)));
        let moved = Organizer { hosts: [HostSlug::try_from("andere").unwrap()].into(), ..host };
        assert!(!moved.may(right, Some(&event()), at(BEFORE)), "{right:?} of an event that is not theirs any more");
        let visible = Visible::to(&organizer(Role::Host, "stadt", grants), &event(), at(BEFORE));
        let [contacts, needs] = [Right::SeeContacts, Right::SeeNeeds].map(|granted| granted == right);
        assert_eq!(visible, Visible { contacts, need_counts: needs, needs, notes: false });
        assert_eq!(Right::from_grant_code(right.grant_code().unwrap()), Some(right));
    }
}
