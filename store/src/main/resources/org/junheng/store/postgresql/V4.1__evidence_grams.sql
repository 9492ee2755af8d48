-- By which pairs of signs a file is found; made from the table evidence and made again where it is missing, so no backup holds it.
CREATE TABLE evidence_grams (
  rowid    BIGSERIAL PRIMARY KEY,
  evidence TEXT NOT NULL,
  grams    TEXT NOT NULL
);
CREATE INDEX evidence_grams_words ON evidence_grams USING GIN (string_to_array(grams, ' '));
