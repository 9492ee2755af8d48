-- The two codes by which a register is counted, beside each case: a count needs no look at the register's own table.
ALTER TABLE cases ADD COLUMN down TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN across TEXT NOT NULL DEFAULT '';
-- a page of a list, the most urgent first
CREATE INDEX cases_urgent ON cases
  (county, register, (CASE WHEN last_day = '' THEN 1 ELSE 0 END), last_day, id DESC, state, down, across);
-- somebody's own
DROP INDEX cases_owner;
CREATE INDEX cases_owner ON cases (owner, county, register, state, down, across, last_day, unit);
-- what was opened from a case
CREATE INDEX cases_source ON cases (source) WHERE source <> '';
DROP INDEX cases_last_day;

-- When a file was made never changes: beside each use too, so that what was made after the fact is counted in an index alone.
ALTER TABLE evidence_use ADD COLUMN made_on TEXT NOT NULL DEFAULT '';
UPDATE evidence_use SET made_on = (SELECT e.made_on FROM evidence e WHERE e.id = evidence_use.evidence);
DROP INDEX evidence_made_on;
DROP INDEX evidence_use_material;
CREATE INDEX evidence_use_material ON evidence_use (county, subject, year, about, id);
CREATE INDEX evidence_use_counts ON evidence_use (county, subject, year, about, state, made_on);
