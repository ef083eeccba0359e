//! Where a form is taken in: the public page, or a desk of ours.

use crate::journal::Actor;
use domain::ids::OrganizerId;
use domain::signups::Channel;

#[derive(Clone, Copy, Debug)]
pub struct Desk {
    pub actor: Actor,
    /// Of a sign-up that is made here.
    pub channel: Channel,
    /// Knowingly over the seats. Nobody from outside may.
    pub may_exceed: bool,
    /// The contact hears of it while it is done: on the page, on the telephone, at the counter.
    pub is_told: bool,
}

impl Desk {
    pub const PUBLIC: Self = Self { actor: Actor::Public, channel: Channel::Online, may_exceed: false, is_told: true };

    /// A rule decides, and nobody has heard of it yet.
    pub(crate) const RULE: Self =
        Self { actor: Actor::Rule, channel: Channel::Online, may_exceed: false, is_told: false };

    /// Somebody of ours enters what they are told.
    pub fn of(organizer: OrganizerId, channel: Channel) -> Self {
        Self { actor: Actor::Organizer(organizer), channel, ..Self::PUBLIC }
    }

    pub fn is_public(self) -> bool {
        self.actor == Actor::Public
    }
}
