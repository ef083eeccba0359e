-- A letter that was not needed any more before it went out: it is not one that could not be brought out.
ALTER TABLE letters ADD COLUMN withdrawn_at BIGINT;

-- When the waiting list gave somebody a place.
ALTER TABLE sign_ups ADD COLUMN moved_up_at BIGINT;
