-- Where an import lays down the events that it adds or changes, before one short transaction takes them over. Nothing else reads
-- these tables. A column of events, event_dates or workshops stands here too.

-- `version` is that of the programme for which the import was prepared: a later one makes its rows worthless.
CREATE TABLE staged_imports (
    import TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- `audit_id` is the id of the audit log's entry about the event.
CREATE TABLE staged_events (
    import TEXT NOT NULL,
    is_new BIGINT NOT NULL,
    audit_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    easy_text TEXT,
    neutral_title TEXT,
    translations TEXT NOT NULL,
    programme TEXT,
    series TEXT,
    host TEXT NOT NULL,
    co_hosts TEXT NOT NULL,
    contact TEXT,
    venue TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    is_all_day BIGINT NOT NULL,
    topics TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    languages TEXT NOT NULL,
    is_unlisted BIGINT NOT NULL,
    published_local TEXT,
    cancelled_local TEXT,
    moved_at BIGINT,
    uid TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    has_thanks BIGINT NOT NULL,
    asks_organisation BIGINT NOT NULL,
    results_url TEXT,
    mode TEXT NOT NULL,
    seats BIGINT,
    has_waiting_list BIGINT NOT NULL,
    promotion TEXT NOT NULL,
    seat_order TEXT NOT NULL,
    opens_local TEXT,
    closes_local TEXT,
    max_party BIGINT NOT NULL,
    confirm_by_mail BIGINT NOT NULL,
    is_confidential BIGINT NOT NULL,
    url TEXT,
    phone TEXT,
    email TEXT,
    PRIMARY KEY (import, slug)
);

CREATE TABLE staged_dates (
    import TEXT NOT NULL,
    event TEXT NOT NULL,
    position BIGINT NOT NULL,
    starts_local TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_local TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (import, event, position)
);

CREATE TABLE staged_workshops (
    import TEXT NOT NULL,
    event TEXT NOT NULL,
    slug TEXT NOT NULL,
    position BIGINT NOT NULL,
    slot TEXT NOT NULL,
    title TEXT NOT NULL,
    room TEXT,
    seats BIGINT NOT NULL,
    PRIMARY KEY (import, event, slug)
);
