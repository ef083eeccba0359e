//! The rights that pages, forms and fields of the back office require. A page without its right answers as if it did not exist.

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
    /// Adds events that nobody sees yet, and changes them; what is public changes when an editor has approved it. Who has
    /// [`Self::EditProgramme`] needs no approval.
    DraftEvents,
    /// Approves what hosts have submitted, or sends it back.
    Approve,
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
