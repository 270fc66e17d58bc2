PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE answer (
            session INTEGER NOT NULL,
            question TEXT NOT NULL,
            given TEXT NOT NULL,
            choice INTEGER,
            verdict TEXT NOT NULL,
            note TEXT NOT NULL,
            seconds REAL NOT NULL,
            answered TEXT NOT NULL,
            PRIMARY KEY (session, question),
            FOREIGN KEY (session, question) REFERENCES item (session, question) ON DELETE CASCADE
        ) STRICT
        ;
INSERT INTO "answer" VALUES(1,'q-year','1952',0,'wrong','',4.0,'2025-03-01T09:00:04+00:00');
INSERT INTO "answer" VALUES(1,'q-engineer','Marta Lindqvist',NULL,'correct','',4.0,'2025-03-01T09:00:08+00:00');
INSERT INTO "answer" VALUES(1,'q-keeper','Johan Brekke',0,'correct','',4.0,'2025-03-01T09:00:12+00:00');
INSERT INTO "answer" VALUES(1,'q-museum','Söderhamn',NULL,'correct','',4.0,'2025-03-01T09:00:16+00:00');
INSERT INTO "answer" VALUES(1,'q-pairs','320',NULL,'correct','',4.0,'2025-03-01T09:00:20+00:00');
INSERT INTO "answer" VALUES(2,'q-pairs','Söderhamn',NULL,'wrong','',3.5,'2025-03-01T09:00:23.500000+00:00');
INSERT INTO "answer" VALUES(2,'q-year','1889',1,'correct','',3.5,'2025-03-01T09:00:27+00:00');
CREATE TABLE item (
            session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            question TEXT NOT NULL,
            options TEXT NOT NULL,
            PRIMARY KEY (session, question),
            UNIQUE (session, position)
        ) STRICT
        ;
INSERT INTO "item" VALUES(1,0,'q-year','[0,1,2,3]');
INSERT INTO "item" VALUES(1,1,'q-engineer','[]');
INSERT INTO "item" VALUES(1,2,'q-keeper','[0,1,2]');
INSERT INTO "item" VALUES(1,3,'q-museum','[]');
INSERT INTO "item" VALUES(1,4,'q-pairs','[]');
INSERT INTO "item" VALUES(2,0,'q-pairs','[]');
INSERT INTO "item" VALUES(2,1,'q-year','[2,1,3,0]');
INSERT INTO "item" VALUES(2,2,'q-museum','[]');
INSERT INTO "item" VALUES(2,3,'q-engineer','[]');
CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            bank TEXT NOT NULL,
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            seed INTEGER,
            matching TEXT NOT NULL,
            retry_of INTEGER REFERENCES session (id),
            started TEXT NOT NULL,
            ended TEXT,
            outcome TEXT CHECK (outcome IN ('finished', 'given_up'))
        ) STRICT
        ;
INSERT INTO "session" VALUES(1,'a27e9726eae9047e970467d99ca16939bbb72181d2301af5553bf8a7fd16cd42','/home/ida/fyrholm.json','Fyrholm Light',NULL,'normal',NULL,'2025-03-01T09:00:00+00:00','2025-03-01T09:00:20+00:00','finished');
INSERT INTO "session" VALUES(2,'a27e9726eae9047e970467d99ca16939bbb72181d2301af5553bf8a7fd16cd42','/home/ida/fyrholm.json','Fyrholm Light',7,'exact',NULL,'2025-03-01T09:00:20+00:00',NULL,NULL);
CREATE INDEX session_by_bank ON session (bank, id);
COMMIT;
