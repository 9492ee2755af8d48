package org.junheng.office;

/** What one kind of part wants to know of its tags and texts; by default nothing. */
class Elements {

    /** A start tag; a tag that closes itself is opened and closed. */
    void open(Tag tag) {}

    /** A piece of text, still escaped; one text may come in several pieces. */
    void text(byte[] buffer, int from, int to) {}

    void close(Tag tag) {}

    /** After the last tag. */
    void end() {}
}
