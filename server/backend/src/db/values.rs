//! How the domain's values are stored: identifiers and codes as text, instants and counters as whole numbers.

use super::column::columns;
use domain::attendance::CheckInAct;
use domain::events::{Coded, EventVersion, HostNotice, ImageId, Order, Promotion, SignUpMode, SubmissionState};
use domain::ids::{
    CheckInKey, EventSlug, Generation, HostSlug, LoginId, OrganizerId, PartnerSlug, ProgrammeSlug, SignUpId, SlotSlug,
    SubmissionId, VenueSlug, WorkshopSlug,
};
use domain::organizers::{Browser, LoginBudget, OperatingSystem, Role};
use domain::signups::{Channel, EmailAddress, Name, Need, Phone, PostalAddress, Reference, Revision, SignUpStatus};
use domain::time::{Instant, Moment};

columns! {
    EventSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    ProgrammeSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    HostSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    VenueSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    WorkshopSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    SlotSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
    PartnerSlug: String, |slug| slug.try_into().ok(), |text| text.as_str();
}

columns! {
    SignUpId: String, |id| SignUpId::from_text(&id), |id| id.to_text();
    OrganizerId: String, |id| OrganizerId::from_text(&id), |id| id.to_text();
    SubmissionId: String, |id| SubmissionId::from_text(&id), |id| id.to_text();
    LoginId: String, |id| LoginId::from_text(&id), |id| id.to_text();
    ImageId: String, |id| ImageId::parse(&id), |id| id.to_string();
    CheckInKey: String, |key| CheckInKey::from_text(&key), |key| key.to_text();
}

columns! {
    Name: String, |name| Some(Name::stored(name)), |text| text.as_str();
    EmailAddress: String, |address| Some(EmailAddress::stored(address)), |text| text.as_str();
    Phone: String, |number| Some(Phone::stored(number)), |text| text.as_str();
    PostalAddress: String, |address| Some(PostalAddress::stored(address)), |text| text.as_str();
    Reference: String, |reference| Reference::parse(&reference), |text| text.as_str();
}

columns! {
    Channel: String, |code| Channel::from_code(&code), |channel| channel.code();
    CheckInAct: String, |code| CheckInAct::from_code(&code), |act| act.code();
    Need: String, |code| Need::from_code(&code), |need| need.code();
    Browser: String, |code| Browser::from_code(&code), |browser| browser.code();
    LoginBudget: String, |code| LoginBudget::from_code(&code), |budget| budget.code();
    OperatingSystem: String, |code| OperatingSystem::from_code(&code), |system| system.code();
    Role: String, |code| Role::from_code(&code), |role| role.code();
    SignUpStatus: String, |code| SignUpStatus::from_code(&code), |status| status.code();
    SubmissionState: String, |code| SubmissionState::from_code(&code), |state| state.code();
    SignUpMode: String, |code| SignUpMode::from_code(&code), |mode| mode.code();
    Promotion: String, |code| Promotion::from_code(&code), |promotion| promotion.code();
    HostNotice: String, |code| HostNotice::from_code(&code), |notice| notice.code();
    Order: String, |code| Order::from_code(&code), |order| order.code();
}

columns! {
    Instant: i64, |at| Some(Instant(at)), |at| at.0;
    EventVersion: i64, |version| Some(EventVersion(version)), |version| version.0;
    Generation: i64, |generation| Some(Generation(generation)), |generation| generation.0;
    Revision: i64, |revision| Some(Revision(revision)), |revision| revision.0;
    // The wall clock; the instant is derived from it.
    Moment: String, |local| Moment::parse(&local).ok(), |moment| moment.to_text();
}
