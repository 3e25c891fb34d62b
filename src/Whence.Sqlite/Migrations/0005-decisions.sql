-- Finds the entries by which analysts decided: of what, who and why is sealed in each.
CREATE INDEX secret_of_decision ON secret (entry) WHERE name = 'decision';
