-- Cases: entries of registers with a life. What every case has is here; what a register adds is in c_<register>, made from its file.
CREATE TABLE cases (
  id         TEXT   NOT NULL PRIMARY KEY,
  register   TEXT   NOT NULL,
  county     TEXT   NOT NULL,
  unit       TEXT   NOT NULL,
  number     TEXT   NOT NULL,
  title      TEXT   NOT NULL,
  state      TEXT   NOT NULL,
  entered_on TEXT   NOT NULL,
  owner      TEXT   NOT NULL,
  due        TEXT   NOT NULL,
  last_day   TEXT   NOT NULL,
  standard   TEXT   NOT NULL,
  clause     TEXT   NOT NULL,
  source     TEXT   NOT NULL,
  opened_by  TEXT   NOT NULL,
  opened_at  TEXT   NOT NULL,
  version    BIGINT NOT NULL,
  UNIQUE (county, register, number)
);
CREATE INDEX cases_unit ON cases (unit, register);
CREATE INDEX cases_owner ON cases (owner);
CREATE INDEX cases_clause ON cases (county, standard, clause);
CREATE INDEX cases_last_day ON cases (county, register, state, last_day);

-- The last number given in a year.
CREATE TABLE case_number (
  county   TEXT   NOT NULL,
  register TEXT   NOT NULL,
  year     BIGINT NOT NULL,
  last     BIGINT NOT NULL,
  PRIMARY KEY (county, register, year)
);

-- Every step of a case, in the order the server took them; never changed. said_at is what the clock of a phone said.
CREATE TABLE case_step (
  case_id    TEXT   NOT NULL REFERENCES cases (id),
  seq        BIGINT NOT NULL,
  move       TEXT   NOT NULL,
  from_state TEXT   NOT NULL,
  to_state   TEXT   NOT NULL,
  words      TEXT   NOT NULL,
  who        TEXT   NOT NULL,
  role       TEXT   NOT NULL,
  at         TEXT   NOT NULL,
  said_at    TEXT   NOT NULL,
  PRIMARY KEY (case_id, seq)
);

-- What a case was predicted to do to the verdict: an item of a standard before and after.
CREATE TABLE case_effect (
  case_id   TEXT   NOT NULL REFERENCES cases (id),
  standard  TEXT   NOT NULL,
  item      TEXT   NOT NULL,
  stage     TEXT   NOT NULL,
  year      BIGINT NOT NULL,
  was       TEXT   NOT NULL,
  predicted TEXT   NOT NULL,
  PRIMARY KEY (case_id, standard, item, stage)
);

-- Files that show something: each once, with what is known of it.
CREATE TABLE evidence (
  id      TEXT   NOT NULL PRIMARY KEY,
  county  TEXT   NOT NULL,
  unit    TEXT   NOT NULL,
  name    TEXT   NOT NULL,
  kind    TEXT   NOT NULL,
  number  TEXT   NOT NULL,
  made_on TEXT   NOT NULL,
  sha256  TEXT   NOT NULL REFERENCES blob (sha256),
  size    BIGINT NOT NULL,
  words   TEXT   NOT NULL,
  who     TEXT   NOT NULL,
  at      TEXT   NOT NULL
);
CREATE INDEX evidence_county ON evidence (county, unit);

-- What a file shows: a step of a case, or a material of a clause in a year. One file may serve several.
CREATE TABLE evidence_use (
  id       TEXT   NOT NULL PRIMARY KEY,
  evidence TEXT   NOT NULL REFERENCES evidence (id),
  county   TEXT   NOT NULL,
  subject  TEXT   NOT NULL,
  about    TEXT   NOT NULL,
  year     BIGINT NOT NULL,
  step     BIGINT NOT NULL,
  state    TEXT   NOT NULL,
  reason   TEXT   NOT NULL,
  who      TEXT   NOT NULL,
  at       TEXT   NOT NULL,
  version  BIGINT NOT NULL
);
CREATE INDEX evidence_use_about ON evidence_use (subject, about);
CREATE INDEX evidence_use_county ON evidence_use (county, subject, year);
CREATE INDEX evidence_use_evidence ON evidence_use (evidence);

-- What a phone sent after a day without network, by the key it gave it: sent twice, it is done once.
CREATE TABLE sent (
  key     TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at      TEXT NOT NULL
);
