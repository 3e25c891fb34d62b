-- What clips show, and which show the same: derived, and made anew whenever they are examined.

CREATE TABLE clip (
    exhibit INTEGER PRIMARY KEY REFERENCES exhibit (number) ON DELETE CASCADE,
    packed BLOB NOT NULL -- its print
) STRICT;

CREATE TABLE clip_link (
    first INTEGER NOT NULL REFERENCES exhibit (number) ON DELETE CASCADE, -- came in before
    second INTEGER NOT NULL REFERENCES exhibit (number) ON DELETE CASCADE,
    likeness TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

-- Finds the entries that say what was done with an exhibit, or what is claimed of it, redacted ones too: those that hold "kind":"custody" or "kind":"claim",
-- looked for as bytes, since an entry that was altered need be no JSON.
CREATE INDEX entry_of_exhibit ON entry (number)
WHERE instr(body, x'226B696E64223A22637573746F647922') OR instr(body, x'226B696E64223A22636C61696D22');
