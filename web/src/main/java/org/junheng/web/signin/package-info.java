/**
 * Sign-in (登录): the first account, signing in and out, passwords and their rules.
 * Start at {@link org.junheng.web.signin.Passwords}.
 */
package org.junheng.web.signin;
