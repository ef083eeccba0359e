-- The settings of the city that the office has stored; what the server fixes is not here. The settings are one record: each
-- save raises their version, and a row has the version that changed it last.
CREATE TABLE city_settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    version BIGINT NOT NULL
);
