package org.junheng.web.demo;

import org.junheng.core.text.Words;

/** An account of the demonstration with its password, to be shown once (演示账号). */
public record DemoAccount(String login, Words role, String unit, String password) {}
