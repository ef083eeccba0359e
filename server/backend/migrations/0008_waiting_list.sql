-- Those who wait for a place, and places that are reserved for somebody until they say yes.

-- The fewest places with which a party is content.
ALTER TABLE sign_ups ADD COLUMN fewest BIGINT NOT NULL DEFAULT 1;

-- In line since this turn at the event.
ALTER TABLE sign_ups ADD COLUMN waits_from BIGINT;

ALTER TABLE sign_ups ADD COLUMN held_until BIGINT;

ALTER TABLE sign_ups ADD COLUMN offered_until BIGINT;

ALTER TABLE sign_ups ADD COLUMN lapsed_at BIGINT;

-- When its places became its own.
ALTER TABLE sign_ups ADD COLUMN placed_at BIGINT;

ALTER TABLE sign_ups ADD COLUMN split_from TEXT;

ALTER TABLE sign_ups ADD COLUMN reminded_at BIGINT;

ALTER TABLE sign_ups ADD COLUMN thanked_at BIGINT;

UPDATE sign_ups SET fewest = places, placed_at = signed_up_at;

DROP INDEX sign_ups_by_event;

CREATE INDEX sign_ups_by_event ON sign_ups (event, cancelled_at, waits_from, places);

CREATE INDEX sign_ups_in_line ON sign_ups (event, waits_from) WHERE waits_from IS NOT NULL;

CREATE INDEX sign_ups_in_lanes ON sign_ups (event, fewest, waits_from) WHERE waits_from IS NOT NULL;

CREATE INDEX sign_ups_held ON sign_ups (held_until) WHERE held_until IS NOT NULL;

CREATE INDEX sign_ups_offered ON sign_ups (offered_until) WHERE offered_until IS NOT NULL;

CREATE INDEX sign_ups_split ON sign_ups (split_from) WHERE split_from IS NOT NULL;

-- Who comes and waits for a workshop: since this turn, and together with so many of their party.
ALTER TABLE workshop_places ADD COLUMN waits_from BIGINT;

ALTER TABLE workshop_places ADD COLUMN waits_with BIGINT;

CREATE INDEX workshop_places_in_lanes ON workshop_places (event, workshop, waits_with, waits_from) WHERE waits_from IS NOT NULL;

-- Each time that seats came free: to whom the rule gave them, and why. The workshop is empty where they are the event's own.
CREATE TABLE releases (
    event TEXT NOT NULL REFERENCES events (slug),
    turn BIGINT NOT NULL,
    workshop TEXT NOT NULL,
    at BIGINT NOT NULL,
    free BIGINT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (event, turn, workshop)
);

-- Thanks go out the morning after, where the city wants it, with a link to what came of the event.
ALTER TABLE events ADD COLUMN thanks_since BIGINT;

ALTER TABLE events ADD COLUMN results_url TEXT;
