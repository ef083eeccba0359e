-- Organizers of the role host work for hosts, and a lead may grant them the right to see contacts or needs of single events. An
-- account with the role lead or door stays what it is.
CREATE TABLE organizer_hosts (
    organizer TEXT NOT NULL REFERENCES organizers (id),
    host TEXT NOT NULL REFERENCES hosts (slug),
    PRIMARY KEY (organizer, host)
);

CREATE TABLE organizer_grants (
    organizer TEXT NOT NULL REFERENCES organizers (id),
    event TEXT NOT NULL REFERENCES events (slug),
    granted_right TEXT NOT NULL,
    PRIMARY KEY (organizer, event, granted_right)
);
