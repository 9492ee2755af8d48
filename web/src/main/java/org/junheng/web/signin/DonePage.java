package org.junheng.web.signin;

import java.util.List;

/** What is said once when the server is set up. */
public record DonePage(String unit, String login, List<Begun> others) {}
