-- Who asked for a login message: known browser, known network or stranger; each has a limit of its own.
ALTER TABLE logins ADD COLUMN budget TEXT;

-- The networks from which somebody has logged in to an account lately, as beginnings of keyed hashes.
CREATE TABLE known_networks (
    organizer TEXT NOT NULL REFERENCES organizers (id),
    network TEXT NOT NULL,
    delete_after BIGINT NOT NULL,
    PRIMARY KEY (organizer, network)
);
