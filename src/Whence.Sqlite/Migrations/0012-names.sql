-- Who spoke, as it is shown: an origin that thousands of reports carry is told without being unpacked. Null where it was weighed before.
ALTER TABLE origin ADD COLUMN name TEXT;

-- A conflict of which no report has a day is the oldest, not the newest.
UPDATE conflict SET day = coalesce(
    (
        SELECT max(f.day) FROM clash c JOIN figure f USING (report, nth)
        WHERE c.conflict = conflict.number AND f.day < 2147483647
    ), -2147483648
);

-- What the new columns hold is known once all is weighed anew.
UPDATE weighing SET entries = -1;
