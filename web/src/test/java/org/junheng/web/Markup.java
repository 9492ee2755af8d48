package org.junheng.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;

/** Whether pages are valid HTML, as the W3C's checker sees them. */
final class Markup {

    private static final Pattern FLAW = Pattern.compile(
            "^(?:[^\\n]*?)(\\d+\\.\\d+-\\d+\\.\\d+): (error|fatal error)[^\\n]*?: ([^\\n]+)", Pattern.MULTILINE);

    /** what the checker, of 2020, does not know yet: ARIA in HTML lets a drawing be a group */
    private static final String ALLOWED_SINCE = "Bad value “group” for attribute “role” on element “svg”";

    private final EmbeddedValidator checker = new EmbeddedValidator();

    Markup() {
        checker.setOutputFormat(OutputFormat.GNU);
    }

    /** What is wrong in a page, with its place. */
    List<String> flaws(String page) {
        try {
            String said = checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            List<String> flaws = new ArrayList<>();
            for (Matcher flaw = FLAW.matcher(said); flaw.find(); ) {
                if (!flaw.group(3).startsWith(ALLOWED_SINCE)) {
                    flaws.add(flaw.group(1) + " " + flaw.group(3));
                }
            }
            return flaws;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
