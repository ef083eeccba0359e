//! The actions that the audit log records.

/// Declares [`AuditAction`] with the code of each action.
macro_rules! audit_actions {
    ($($(#[$doc:meta])* $action:ident = $code:literal,)+) => {
        /// An action, named by what the principal does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum AuditAction {
            $($(#[$doc])* $action,)+
        }

        impl AuditAction {
            const ALL: &[Self] = &[$(Self::$action),+];

            /// The code in the database.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$action => $code,)+
                }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.code() == code)
            }
        }
    };
}

audit_actions! {
    SignUp = "sign_up",
    /// A sign-up joins the waiting list.
    Wait = "wait",
    /// The rest of a party that was promoted in part stays on the waiting list.
    Split = "split",
    /// Seats are held until the contact confirms.
    Hold = "hold",
    /// The contact confirms held seats.
    Confirm = "confirm",
    /// Held seats were not confirmed in time: an organizer calls.
    NotConfirmed = "not_confirmed",
    /// A waiting party gets freed seats.
    Promote = "promote",
    /// A participant gets a freed seat of a workshop.
    PromoteIntoWorkshop = "promote_into_workshop",
    /// A waiting party is offered freed seats.
    Offer = "offer",
    /// The contact accepts an offer.
    Accept = "accept",
    /// A party with held or offered seats arrives.
    ConfirmOnArrival = "confirm_on_arrival",
    /// An offer was not accepted in time.
    Lapse = "lapse",
    /// A question is sent again with a new deadline.
    RepeatQuestion = "repeat_question",
    /// The contact has the message sent again.
    Resend = "resend",
    Change = "change",
    Cancel = "cancel",
    CheckIn = "check_in",
    UndoCheckIn = "undo_check_in",
    CountHeads = "count_heads",
    /// A message bounced: an organizer reports it, or the report of a relay does.
    ReportBounce = "report_bounce",
    ClaimCallTask = "claim_call_task",
    CloseCallTask = "close_call_task",
    AddOrganizer = "add_organizer",
    ChangeOrganizer = "change_organizer",
    DisableOrganizer = "disable_organizer",
    /// An organizer sends an invitation to a colleague.
    Invite = "invite",
    RequestLogin = "request_login",
    CreateLoginLink = "create_login_link",
    LogIn = "log_in",
    LogOut = "log_out",
    /// An organizer ends one of their sessions.
    EndSession = "end_session",
    /// An organizer ends all of their sessions but the one in use.
    EndOtherSessions = "end_other_sessions",
    /// After too many wrong codes an account takes only links for the rest of the day.
    BlockCodes = "block_codes",
    /// An organizer looks at who needs what.
    SeeNeeds = "see_needs",
    /// An organizer downloads a list of people.
    Export = "export",
    /// An organizer opens a page with people to print it.
    Print = "print",
    /// A programme file adds or changes a record.
    Import = "import",
    /// An organizer adds a record in the browser.
    Create = "create",
    /// An organizer changes a record in the browser.
    Edit = "edit",
    /// A host hands in a draft or a change of an event.
    Submit = "submit",
    /// An editor approves what a host has submitted.
    Approve = "approve",
    /// An editor sends back what a host has submitted.
    SendBack = "send_back",
}
