-- Which entries bring in an authority's time-stamp over a checkpoint. The token is sealed in the entry.
CREATE TABLE stamp (
    entry INTEGER PRIMARY KEY REFERENCES entry (number),
    size INTEGER NOT NULL -- entries that the checkpoint covers
) STRICT;
