package org.junheng.web.signin;

/**
 * The sign-in page.
 *
 * @param then where to go afterwards, a path of ours
 */
public record SignInPage(String login, String then) {}
