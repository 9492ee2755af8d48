package org.junheng.web.people;

import java.util.List;

/** One account in a list (账号). */
public record Person(
        String id, String login, String name, String unit, List<Held> held, Standing standing, String changed) {}
