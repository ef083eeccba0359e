-- The records that have an image: looked up for each stored image once a minute, and when an image is deleted.
CREATE INDEX events_by_image ON events (image) WHERE image IS NOT NULL;

CREATE INDEX programmes_by_image ON programmes (image) WHERE image IS NOT NULL;
