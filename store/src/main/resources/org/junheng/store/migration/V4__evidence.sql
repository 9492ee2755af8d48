-- Evidence beside clauses: counted and listed for a county and year without a look at the table itself.
CREATE INDEX evidence_use_material ON evidence_use (county, subject, year, about, state, id);
DROP INDEX evidence_use_county;
CREATE INDEX evidence_use_state ON evidence_use (county, subject, state, who);
CREATE INDEX evidence_made_on ON evidence (county, made_on);

-- What somebody proposes to judge of a clause, until a second person decides; never deleted. seen is what stood in the register before.
CREATE TABLE opinion (
  id        TEXT   NOT NULL PRIMARY KEY,
  county    TEXT   NOT NULL,
  year      BIGINT NOT NULL,
  standard  TEXT   NOT NULL,
  clause    TEXT   NOT NULL,
  result    TEXT   NOT NULL,
  score     TEXT   NOT NULL,
  evidence  TEXT   NOT NULL,
  judged_by TEXT   NOT NULL,
  judged_on TEXT   NOT NULL,
  reason    TEXT   NOT NULL,
  seen      TEXT   NOT NULL,
  who       TEXT   NOT NULL,
  at        TEXT   NOT NULL,
  state     TEXT   NOT NULL,
  second    TEXT   NOT NULL,
  second_at TEXT   NOT NULL,
  answer    TEXT   NOT NULL
);
CREATE INDEX opinion_county ON opinion (county, year, standard, clause);
-- of a clause one opinion waits at a time
CREATE UNIQUE INDEX opinion_waiting ON opinion (county, year, standard, clause) WHERE state = 'WAITING';
