-- What a plan is about: resources, or who moves where, who helps whom, which schools there are, whose children go where.
ALTER TABLE scenario ADD COLUMN kind TEXT NOT NULL DEFAULT 'resources';
