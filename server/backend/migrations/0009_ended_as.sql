-- How a sign-up stood until it was cancelled or lapsed: whoever left the line gave nothing back.
ALTER TABLE sign_ups ADD COLUMN ended_as TEXT;
