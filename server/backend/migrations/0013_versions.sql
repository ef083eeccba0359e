-- The version of the programme that an exported file names, and with which version each of its records last changed: so that
-- an old file does not undo what was changed after it was exported. A record without a row has not changed since version 0.
CREATE TABLE file_version (
    version BIGINT NOT NULL
);

INSERT INTO file_version (version) VALUES (0);

-- `kind` is the section of the programme file, `changed_in` is 'file' or 'browser'.
CREATE TABLE record_versions (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_in TEXT NOT NULL,
    PRIMARY KEY (kind, slug)
);
