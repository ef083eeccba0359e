-- What the city publishes. Ids are slugs; instants are milliseconds UTC; *_local is the wall clock in Berlin.
-- No booleans: a flag is the instant at which it was set. Lists and maps are JSON, never queried.

CREATE TABLE hosts (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    website TEXT
);

CREATE TABLE venues (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    street TEXT,
    postcode TEXT,
    city TEXT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    accessibility TEXT NOT NULL
);

CREATE TABLE programmes (
    slug TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    host TEXT REFERENCES hosts (slug),
    co_hosts TEXT NOT NULL,
    starts_local TEXT,
    ends_local TEXT
);

CREATE TABLE events (
    slug TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    programme TEXT REFERENCES programmes (slug),
    series TEXT,
    host TEXT NOT NULL REFERENCES hosts (slug),
    co_hosts TEXT NOT NULL,
    venue TEXT NOT NULL REFERENCES venues (slug),
    ends_at BIGINT NOT NULL,
    all_day_since BIGINT,
    topics TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    languages TEXT NOT NULL,
    unlisted_since BIGINT,
    published_local TEXT NOT NULL,
    cancelled_local TEXT,
    moved_at BIGINT,
    neutral_title TEXT,
    easy_text TEXT,
    contact TEXT,
    translations TEXT NOT NULL,
    mode TEXT NOT NULL,
    seats BIGINT,
    waiting_list_since BIGINT,
    promotion TEXT NOT NULL,
    seat_order TEXT NOT NULL,
    opens_local TEXT,
    closes_local TEXT,
    max_party BIGINT NOT NULL,
    confirmed_by_mail_since BIGINT,
    confidential_since BIGINT,
    url TEXT,
    phone TEXT,
    email TEXT,
    updated_at BIGINT NOT NULL
);

CREATE INDEX events_by_end ON events (ends_at);
CREATE INDEX events_by_programme ON events (programme);

CREATE TABLE event_dates (
    event TEXT NOT NULL REFERENCES events (slug),
    position BIGINT NOT NULL,
    starts_local TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_local TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (event, position)
);

CREATE TABLE workshops (
    event TEXT NOT NULL REFERENCES events (slug),
    slug TEXT NOT NULL,
    position BIGINT NOT NULL,
    slot TEXT NOT NULL,
    title TEXT NOT NULL,
    room TEXT,
    seats BIGINT NOT NULL,
    PRIMARY KEY (event, slug)
);

CREATE TABLE partners (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    filters TEXT NOT NULL,
    look TEXT NOT NULL
);

-- When something was true of the whole house first, such as 'example': the example programme was loaded.
CREATE TABLE marks (
    name TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);
