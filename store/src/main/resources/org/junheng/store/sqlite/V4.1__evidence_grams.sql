-- By which pairs of signs a file is found; made from the table evidence and made again where it is missing, so no backup holds it.
CREATE VIRTUAL TABLE evidence_grams USING fts5 (evidence UNINDEXED, grams, detail = none);
