-- Which edition of the programme this is: a new number whenever anything of it is written, so that whoever remembers the
-- last edition knows whether it still holds. Seats that are taken are no part of it.
CREATE TABLE edition (
    id TEXT NOT NULL
);

INSERT INTO edition (id) VALUES ('first');
