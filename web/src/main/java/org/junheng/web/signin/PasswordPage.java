package org.junheng.web.signin;

/**
 * The page for one's own password.
 *
 * @param isRequired whether nothing else is possible before
 */
public record PasswordPage(boolean isRequired) {}
