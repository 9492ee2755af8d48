package org.junheng.store.audit;

import java.util.List;

/**
 * One thing that was done (审计记录), before it has its place in the chain.
 *
 * @param chain the county it concerns, or {@link #HOUSE}
 */
public record AuditEntry(
        String chain,
        String at,
        String who,
        String role,
        String address,
        String deed,
        String unit,
        String subject,
        String detail) {

    /** The chain of what concerns no one county: accounts, sign-in, the server itself. */
    public static final String HOUSE = "house";

    private static final int LONGEST = 2000;

    /** One event stays one line, however it was fed: control and direction characters become blanks, long texts are cut. */
    public AuditEntry {
        who = line(who);
        address = line(address);
        subject = line(subject);
        detail = line(detail);
    }

    private static String line(String text) {
        String flat = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }

    List<String> parts() {
        return List.of(chain, at, who, role, address, deed, unit, subject, detail);
    }
}
