package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>x</title></head><body>%s</body></html>";

    @Test
    void a_list_in_a_paragraph_is_a_flaw_and_a_heading_is_none() {
        assertThat(new Markup().flaws(PAGE.formatted("<h1>均衡</h1>"))).isEmpty();
        assertThat(new Markup().flaws(PAGE.formatted("<p><ul><li>x</li></ul></p>")))
                .isNotEmpty();
    }
}
