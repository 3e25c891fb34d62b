-- Finds what was done with one exhibit, and what reports claim of it, among those of thousands.
DROP INDEX entry_of_exhibit;
CREATE INDEX entry_of_exhibit ON entry (
    CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.facts.exhibit') END, number
)
WHERE instr(body, x'226B696E64223A22637573746F647922') OR instr(body, x'226B696E64223A22636C61696D22');
