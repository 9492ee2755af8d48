package org.junheng.core.text;

/** The language of an answer: Chinese unless asked for otherwise. */
public enum Language {
    ZH,
    EN
}
