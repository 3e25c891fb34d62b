-- Finds the entries that bring in an authority's time-stamp over a checkpoint: the token is sealed in each.
CREATE INDEX secret_of_stamp ON secret (entry) WHERE name = 'stamp';
