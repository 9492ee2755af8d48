package org.junheng.cli.exit;

/** How a command ends, as the number a script reads (退出码). */
public enum Exit {
    PASSED(0),
    NOT_PASSED(1),
    NOT_COMPLETE(2),
    /** the input cannot be used; one sentence said why */
    UNUSABLE(3),
    /** the command line was not understood */
    USAGE(64),
    /** the program itself failed; the log file has the details */
    BROKEN(70);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
