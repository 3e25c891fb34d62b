-- What was counted at each place on each day of publication, of one measure, or of all under an empty name: what a map of some days, or of
-- one measure, asks. Derived, as what is counted over the whole case is.
CREATE TABLE counted_on (
    measure TEXT NOT NULL,
    day INTEGER NOT NULL,
    place TEXT NOT NULL,
    figures INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    clashing INTEGER NOT NULL,
    PRIMARY KEY (measure, day, place)
) STRICT, WITHOUT ROWID;

-- What it holds is known once all is weighed anew.
UPDATE weighing SET entries = -1;
