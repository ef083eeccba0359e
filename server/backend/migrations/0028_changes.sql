-- The audit log keeps what a change of the programme has changed: a JSON list of fields, each with its old and its new value.
ALTER TABLE audit_log ADD COLUMN changes TEXT;
ALTER TABLE staged_events ADD COLUMN changes TEXT;
