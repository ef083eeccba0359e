//! The rights that pages, forms and fields of the back office require. A page without its right answers as if it did not exist.

use super::{Organizer, Role, Scope};
use crate::events::Event;
use crate::time::Instant;

/// Declares [`Right`] and the list of all rights.
macro_rules! rights {
    ($($(#[$doc:meta])* $right:ident,)+) => {
        /// The right that a page, a form or a field requires.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Right {
            $($(#[$doc])* $right,)+
        }

        impl Right {
            pub const ALL: [Self; [$(Self::$right),+].len()] = [$(Self::$right),+];
        }
    };
}

rights! {
    /// No login is required, as on the login page.
    None,
    /// Any organizer with an active account.
    Any,
    /// Invites organizers, changes and ends their accounts.
    ManageAccounts,
    /// Changes the settings of the city.
    ManageSettings,
    /// Changes the sites that embed the programme.
    ManagePartners,
    /// Changes all events, and what they refer to.
    EditProgramme,
    /// Adds events that nobody sees yet, and changes them until they are published; [`Self::EditProgramme`] changes them later too.
    DraftEvents,
    /// Publishes an event, withdraws or cancels it.
    Publish,
    /// Sees who did what to an event or to a sign-up.
    SeeHistory,
    /// Sees names, references and numbers of sign-ups.
    SeeSignUps,
    /// Enters, changes and cancels sign-ups for contacts.
    EditSignUps,
    /// Searches people in the events whose sign-ups the organizer sees.
    SearchPeople,
    /// Sees how contacts are reached, and their organisation.
    SeeContacts,
    /// Sees how many people need what, not who.
    CountNeeds,
    /// Sees who needs what.
    SeeNeeds,
    /// Sees what contacts have written in addition.
    SeeNotes,
    /// Downloads the sign-ups as a file.
    Export,
    /// Prints lists of the participants.
    Print,
    /// Does the check-in.
    CheckIn,
    /// Calls contacts.
    MakeCalls,
}

impl Right {
    /// The rights that a lead may grant to an organizer with [`Role::Host`] for one event.
    pub const GRANTABLE: [Self; 2] = [Self::SeeContacts, Self::SeeNeeds];

    /// The code of a grantable right in forms and in the database; none of the others.
    pub fn grant_code(self) -> Option<&'static str> {
        match self {
            Self::SeeContacts => Some("contacts"),
            Self::SeeNeeds => Some("needs"),
            _ => None,
        }
    }

    pub fn from_grant_code(code: &str) -> Option<Self> {
        Self::GRANTABLE.into_iter().find(|right| right.grant_code() == Some(code))
    }
}

impl Organizer {
    /// Whether the organizer has a right at an event; without an event, whether their role has it at all.
    pub fn may(&self, right: Right, event: Option<&Event>, now: Instant) -> bool {
        if self.disabled_at.is_some() {
            return false;
        }
        if matches!(right, Right::None | Right::Any) {
            return true;
        }
        let has = self.role.rights().contains(&right);
        match event {
            None => has,
            Some(event) => {
                let is_possible = right != Right::DraftEvents || self.may_change(event);
                (has || self.is_granted(right, event)) && is_possible && self.is_in_scope(event, now)
            }
        }
    }

    /// Whether the organizer may draft an event of these hosts.
    pub fn may_draft_for<'a>(&self, mut hosts: impl Iterator<Item = &'a str>) -> bool {
        self.has_all_events() || hosts.any(|host| self.hosts.iter().any(|own| own.as_str() == host))
    }

    /// Whether the rights of the role hold for all events.
    pub fn has_all_events(&self) -> bool {
        self.role.scope() == Scope::All
    }

    fn is_in_scope(&self, event: &Event, now: Instant) -> bool {
        match self.role.scope() {
            Scope::All => true,
            Scope::OwnHosts => event.hosts().any(|host| self.hosts.contains(host)),
            Scope::AssignedEvents => {
                let last_day = event.dates.iter().map(|date| date.last_day()).max();
                let day_after = last_day.and_then(|day| day.tomorrow().ok());
                self.events.contains(&event.slug) && day_after.is_some_and(|day| now.in_berlin().date() <= day)
            }
        }
    }

    /// Whether the organizer may change an event in its state: without [`Right::EditProgramme`] only a draft.
    fn may_change(&self, event: &Event) -> bool {
        self.role.rights().contains(&Right::EditProgramme) || (event.published.is_none() && event.cancelled.is_none())
    }

    /// Who sees who needs what may count it.
    fn is_granted(&self, right: Right, event: &Event) -> bool {
        let right = if right == Right::CountNeeds { Right::SeeNeeds } else { right };
        self.role == Role::Host && self.grants.get(&event.slug).is_some_and(|rights| rights.contains(&right))
    }
}
