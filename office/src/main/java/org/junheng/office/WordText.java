package org.junheng.office;

import org.junheng.core.document.Xml;

/**
 * How a text is set in a .docx: Chinese in its own font, letters and digits in Times New Roman.
 *
 * @param size in points
 * @param colour as RRGGBB; empty for black
 */
record WordText(Font font, double size, boolean isBold, String colour, boolean isShaded) {

    static final String SHADE = "F2F2F2";

    /** The fonts of official papers by their usual names. */
    enum Font {
        FANG("仿宋"),
        HEI("黑体"),
        KAI("楷体"),
        SONG("宋体");

        private final String chinese;

        Font(String chinese) {
            this.chinese = chinese;
        }
    }

    static WordText of(Font font, double size) {
        return new WordText(font, size, false, "", false);
    }

    WordText bold(boolean isBold) {
        return new WordText(font, size, isBold, colour, isShaded);
    }

    WordText coloured(String other) {
        return new WordText(font, size, isBold, other, isShaded);
    }

    WordText shaded() {
        return new WordText(font, size, isBold, colour, true);
    }

    void write(Xml xml, String text) {
        xml.open("w:r").open("w:rPr");
        String latin = "Times New Roman";
        xml.empty("w:rFonts", "w:ascii", latin, "w:hAnsi", latin, "w:eastAsia", font.chinese);
        if (isBold) {
            xml.empty("w:b");
        }
        if (!colour.isEmpty()) {
            xml.empty("w:color", "w:val", colour);
        }
        xml.empty("w:sz", "w:val", String.valueOf(Math.round(2 * size)));
        if (isShaded) {
            shade(xml);
        }
        xml.close();
        xml.open("w:t", "xml:space", "preserve").text(text).close();
        xml.close();
    }

    static void shade(Xml xml) {
        xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", SHADE);
    }
}
