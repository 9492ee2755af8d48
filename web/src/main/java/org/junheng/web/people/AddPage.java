package org.junheng.web.people;

/** The form for a new account (加账号页), as it was filled in. */
public record AddPage(String login, String name, String unit) {}
