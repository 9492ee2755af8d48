package org.junheng.office;

import java.util.Locale;

/** What a file of evidence is by its content (佐证文件的种类). */
public enum PaperKind {
    PDF,
    DOCX,
    XLSX,
    DOC,
    XLS,
    JPG,
    PNG,
    TXT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a picture, which may tell where it was taken. */
    public boolean isPhoto() {
        return this == JPG || this == PNG;
    }
}
