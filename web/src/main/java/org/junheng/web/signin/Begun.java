package org.junheng.web.signin;

/** An account and the password it begins with. */
public record Begun(String login, String role, String password) {}
