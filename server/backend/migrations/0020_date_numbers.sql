-- The numbers by which calendars tell the dates of an event apart, and the dates that it had before (JSON). NULL while each date
-- has the number of its position, from 1, and none was dropped.
ALTER TABLE events ADD COLUMN date_numbers TEXT;
ALTER TABLE staged_events ADD COLUMN date_numbers TEXT;

-- When an event was last cancelled no more, for news feeds. NULL while it is cancelled.
ALTER TABLE events ADD COLUMN restored_at BIGINT;
ALTER TABLE staged_events ADD COLUMN restored_at BIGINT;
