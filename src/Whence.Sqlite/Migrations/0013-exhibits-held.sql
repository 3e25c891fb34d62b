-- What was read of papers, for holding others against it: derived, and made anew whenever they are examined.

CREATE TABLE paper (
    exhibit INTEGER PRIMARY KEY REFERENCES exhibit (number) ON DELETE CASCADE,
    form INTEGER NOT NULL, -- of what follows; one of another form is read anew by examining the exhibit
    read TEXT NOT NULL -- JSON
) STRICT;

-- The bytes of exhibits that are too large for one value, in stretches: truth. The packed bytes of such an exhibit are empty.

CREATE TABLE exhibit_part (
    number INTEGER PRIMARY KEY,
    exhibit INTEGER NOT NULL REFERENCES exhibit (number) ON DELETE CASCADE,
    nth INTEGER NOT NULL, -- from 0
    length INTEGER NOT NULL, -- of the bytes
    packed BLOB NOT NULL, -- Zstandard
    UNIQUE (exhibit, nth)
) STRICT;

-- Finds the entries by which analysts decided of links between clips.
CREATE INDEX secret_of_link ON secret (entry) WHERE name = 'link';
