package org.junheng.web.signin;

import org.junheng.web.access.Role;

/** An account and the password it begins with. */
public record Begun(String login, Role role, String password) {}
