package org.junheng.web.signin;

/** The page of the first visit, as it was filled in. */
public record SetUpPage(String area, String unit, String login, String name) {}
