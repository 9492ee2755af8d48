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
