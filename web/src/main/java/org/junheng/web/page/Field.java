package org.junheng.web.page;

/** One input of a form with its label and hint (输入项). */
public record Field(
        String id, String label, String hint, String type, String value, String autocomplete, boolean isRequired) {

    public static Field text(String id, String label) {
        return new Field(id, label, "", "text", "", "off", true);
    }

    public static Field password(String id, String label) {
        return new Field(id, label, "", "password", "", "off", true);
    }

    public static Field day(String id, String label) {
        return new Field(id, label, "", "date", "", "off", true);
    }

    public static Field file(String id, String label) {
        return new Field(id, label, "", "file", "", "off", true);
    }

    public boolean isFile() {
        return type.equals("file");
    }

    public Field hint(String text) {
        return new Field(id, label, text, type, value, autocomplete, isRequired);
    }

    public Field value(String text) {
        return new Field(id, label, hint, type, text, autocomplete, isRequired);
    }

    public Field autocomplete(String what) {
        return new Field(id, label, hint, type, value, what, isRequired);
    }

    public Field optional() {
        return new Field(id, label, hint, type, value, autocomplete, false);
    }
}
