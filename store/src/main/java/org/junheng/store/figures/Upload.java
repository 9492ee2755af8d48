package org.junheng.store.figures;

/**
 * A file that was handed in (上传).
 *
 * @param unit the school or county it was handed in for
 * @param year the school year it is about
 * @param sha256 where its bytes lie
 */
public record Upload(
        String id,
        String unit,
        String county,
        int year,
        Kind kind,
        String name,
        String sha256,
        String who,
        String at,
        State state,
        long version) {

    public enum Kind {
        /** a template or a table of one's own: its rows become figures */
        FIGURES,
        /** a return of the ministry (年报): kept to compare with and to fill templates from */
        RETURNS
    }

    public enum State {
        /** looked at, nothing kept yet */
        READ,
        /** its good rows are figures now */
        KEPT,
        UNDONE
    }
}
