//! Wording of domain values: statuses, availability, needs, faults and refusals.

use crate::{Words, say};
use domain::events::{
    Availability, Event, Listing, MAX_IMAGE_MEGABYTES, MAX_IMAGE_MEGAPIXELS, Status, UnusableImage, Workshop,
};
use domain::ids::WorkshopSlug;
use domain::signups::{CancelReason, Channel, Fault, Need, Refusal, SignUpStatus};
use domain::time::Instant;

impl Words {
    pub fn need(self, need: Need) -> String {
        match need {
            Need::Rollstuhl => say!(self, "need-rollstuhl"),
            Need::Induktion => say!(self, "need-induktion"),
            Need::Gebaerden => say!(self, "need-gebaerden"),
            Need::Schrift => say!(self, "need-schrift"),
            Need::Ruhe => say!(self, "need-ruhe"),
            Need::Begleitung => say!(self, "need-begleitung"),
            Need::Assistenzhund => say!(self, "need-assistenzhund"),
            Need::Fahrt => say!(self, "need-fahrt"),
        }
    }

    /// A need with the number of people who have it: "2 Rollstuhlplätze".
    pub fn need_count(self, need: Need, count: i64) -> String {
        match need {
            Need::Rollstuhl => say!(self, "need-count-rollstuhl", count = count),
            Need::Induktion => say!(self, "need-count-induktion", count = count),
            Need::Gebaerden => say!(self, "need-count-gebaerden", count = count),
            Need::Schrift => say!(self, "need-count-schrift", count = count),
            Need::Ruhe => say!(self, "need-count-ruhe", count = count),
            Need::Begleitung => say!(self, "need-count-begleitung", count = count),
            Need::Assistenzhund => say!(self, "need-count-assistenzhund", count = count),
            Need::Fahrt => say!(self, "need-count-fahrt", count = count),
        }
    }

    pub fn channel(self, channel: Channel) -> String {
        match channel {
            Channel::Online => say!(self, "channel-online"),
            Channel::Phone => say!(self, "channel-phone"),
            Channel::Counter => say!(self, "channel-counter"),
            Channel::Post => say!(self, "channel-post"),
            Channel::WalkIn => say!(self, "channel-walk-in"),
        }
    }

    pub fn cancel_reason(self, reason: CancelReason) -> String {
        match reason {
            CancelReason::Asked => say!(self, "cancel-reason-asked"),
            CancelReason::Twice => say!(self, "cancel-reason-twice"),
            CancelReason::Unreachable => say!(self, "cancel-reason-unreachable"),
            CancelReason::Mistake => say!(self, "cancel-reason-mistake"),
        }
    }

    /// A chosen workshop: its title, marked if the participant waits for it.
    pub fn workshop_choice(self, title: String, is_waited_for: bool) -> String {
        if is_waited_for { say!(self, "workshop-waits", title = title) } else { title }
    }

    /// The status of a sign-up.
    pub fn sign_up_status(self, status: SignUpStatus) -> String {
        match status {
            SignUpStatus::Confirmed => say!(self, "state-confirmed"),
            SignUpStatus::Waiting => say!(self, "state-waiting"),
            SignUpStatus::Held => say!(self, "state-held"),
            SignUpStatus::Offered => say!(self, "state-offered"),
            SignUpStatus::Lapsed => say!(self, "state-lapsed"),
            SignUpStatus::Cancelled => say!(self, "state-cancelled"),
        }
    }

    /// An explanation of a need, if its name alone may not be clear.
    pub fn need_more(self, need: Need) -> Option<String> {
        match need {
            Need::Induktion => Some(say!(self, "need-more-induktion")),
            Need::Gebaerden => Some(say!(self, "need-more-gebaerden")),
            Need::Schrift => Some(say!(self, "need-more-schrift")),
            Need::Begleitung => Some(say!(self, "need-more-begleitung")),
            Need::Fahrt => Some(say!(self, "need-more-fahrt")),
            Need::Rollstuhl | Need::Ruhe | Need::Assistenzhund => None,
        }
    }

    /// The title of a workshop with its room: "Wohnen (Raum 2)".
    pub fn workshop_with_room(self, workshop: &Workshop) -> String {
        let title = workshop.title.clone();
        match workshop.room.clone() {
            Some(room) => say!(self, "workshop-room", title = title, room = room),
            None => title,
        }
    }

    /// The name of the publisher: the city, or the product if the settings name no city.
    pub fn publisher(self, city: &str) -> String {
        if city.is_empty() { say!(self, "product") } else { city.to_owned() }
    }

    /// The status of an event; `None` if it is scheduled, which needs no mention.
    pub fn status(self, status: Status) -> Option<String> {
        match status {
            Status::Scheduled => None,
            Status::Moved => Some(say!(self, "status-moved")),
            Status::Cancelled => Some(say!(self, "status-cancelled")),
            Status::Over => Some(say!(self, "status-over")),
        }
    }

    /// The availability of an event in two or three words, for its card.
    pub fn availability(self, listing: &Listing, now: Instant) -> String {
        match listing.availability(now) {
            Availability::Cancelled => say!(self, "status-cancelled"),
            Availability::Over => say!(self, "status-over"),
            Availability::JustCome => say!(self, "availability-just-come"),
            Availability::ByHost => say!(self, "availability-by-host"),
            Availability::Elsewhere => say!(self, "availability-elsewhere"),
            Availability::NotYetOpen(opens) => say!(self, "availability-from", date = self.short_date(opens.date())),
            Availability::Closed => say!(self, "availability-closed"),
            Availability::Full => say!(self, "availability-full"),
            Availability::WaitingList => say!(self, "availability-waiting-list"),
            Availability::Open(_) => match listing.public_free_seats() {
                Some(free) => say!(self, "availability-free", free = free),
                None => say!(self, "availability-open"),
            },
        }
    }

    pub fn fault(self, fault: &Fault) -> String {
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        match fault {
            Fault::NameMissing => say!(self, "fault-name-missing"),
            Fault::AccountNameMissing => say!(self, "fault-account-name-missing"),
            Fault::ContactMissing => say!(self, "fault-contact-missing"),
            Fault::TooLong(most) => say!(self, "fault-too-long", most = number(*most)),
            Fault::InvalidEmail => say!(self, "fault-not-an-address"),
            Fault::SpaceInEmail => say!(self, "fault-space-in-address"),
            Fault::LetterInEmail(letter) => say!(self, "fault-letter-in-address", letter = letter.to_string()),
            Fault::LikelyDomain(domain) => say!(self, "fault-likely-domain", domain = (*domain).to_owned()),
            Fault::RepeatedDigit => say!(self, "fault-repeated-digit"),
            Fault::InvalidPhone => say!(self, "fault-not-a-phone"),
            Fault::InvalidAreaCode => say!(self, "fault-not-an-area-code"),
            Fault::InvalidNumber => say!(self, "fault-not-a-number"),
            Fault::TooMany(most) => say!(self, "fault-too-many", most = *most),
            Fault::MoreNamesThanSeats => say!(self, "fault-more-names"),
            Fault::UnknownChoice => say!(self, "fault-unknown-choice"),
            Fault::Unreadable => say!(self, "fault-unreadable"),
            Fault::NotEmpty => say!(self, "fault-not-empty"),
            Fault::FormExpired => say!(self, "fault-form-old"),
            Fault::FormForged => say!(self, "fault-form-forged"),
            Fault::WrongCode => say!(self, "fault-wrong-code"),
            Fault::ReasonMissing => say!(self, "fault-reason-missing"),
            Fault::InvalidDate => say!(self, "fault-not-a-date"),
            Fault::OutOfRange { least, most } => {
                say!(self, "fault-out-of-range", least = number(*least), most = number(*most))
            }
            Fault::InvalidColour => say!(self, "fault-no-colour"),
            Fault::TooPale(_) => say!(self, "fault-too-pale"),
            Fault::Image(unusable) => self.unusable_image(*unusable),
            Fault::ImageGone => say!(self, "fault-image-gone"),
            Fault::EventMissing => say!(self, "fault-event-missing"),
            Fault::HostMissing => say!(self, "fault-host-missing"),
            Fault::EventsMissing => say!(self, "fault-events-missing"),
            Fault::EmailTaken => say!(self, "fault-email-taken"),
            Fault::UnknownField => say!(self, "fault-unknown-field"),
        }
    }

    /// Why the file that was chosen for an image cannot be used.
    pub fn unusable_image(self, fault: UnusableImage) -> String {
        match fault {
            UnusableImage::TooLarge => {
                say!(self, "fault-image-too-large", megabytes = i64::from(MAX_IMAGE_MEGABYTES))
            }
            UnusableImage::TooManyPixels => {
                say!(self, "fault-image-too-many-pixels", megapixels = i64::from(MAX_IMAGE_MEGAPIXELS))
            }
            UnusableImage::Unreadable => say!(self, "fault-image-unreadable"),
        }
    }

    /// The heading of a refusal by an event, without seat numbers if the event is confidential.
    pub fn refusal(self, refusal: &Refusal, event: Option<&Event>) -> String {
        let is_confidential = event.is_some_and(|event| event.sign_up.is_confidential);
        let title = |workshop: &WorkshopSlug| {
            let workshop = event.and_then(|event| event.workshop(workshop));
            workshop.map(|workshop| workshop.title.clone()).unwrap_or_default()
        };
        match refusal {
            Refusal::Full { free: 1.. } | Refusal::TooLarge { .. } if is_confidential => {
                say!(self, "refusal-party-too-large-for-it")
            }
            Refusal::NotHere => say!(self, "refusal-not-here"),
            Refusal::Cancelled => say!(self, "refusal-cancelled"),
            Refusal::Over => say!(self, "refusal-over"),
            Refusal::NotYetOpen(opens) => say!(self, "refusal-not-yet-open", moment = self.moment(*opens)),
            Refusal::Closed => say!(self, "refusal-closed"),
            Refusal::Full { free: 0 } => say!(self, "refusal-full"),
            Refusal::Full { free } => say!(self, "refusal-party-too-large", free = *free),
            Refusal::TooLarge { seats } => say!(self, "refusal-too-large", seats = *seats),
            Refusal::WorkshopFull { workshop, free: 1.., .. } if is_confidential => {
                say!(self, "refusal-workshop-too-large-for-it", title = title(workshop))
            }
            Refusal::WorkshopFull { workshop, free: 0, .. } => {
                say!(self, "refusal-workshop-full", title = title(workshop))
            }
            Refusal::WorkshopFull { workshop, free, .. } => {
                say!(self, "refusal-workshop-few", title = title(workshop), free = *free)
            }
            Refusal::FormReused => say!(self, "refusal-form-used"),
            Refusal::ChangedSince => say!(self, "refusal-changed-since"),
            Refusal::SignUpCancelled => say!(self, "refusal-sign-up-cancelled"),
            Refusal::DeadlinePassed => say!(self, "refusal-too-late"),
            Refusal::StillWaiting => say!(self, "refusal-still-waits"),
            Refusal::ClaimedByAnother => say!(self, "refusal-taken-by-another"),
            Refusal::LastLead => say!(self, "refusal-last-lead"),
        }
    }
}
