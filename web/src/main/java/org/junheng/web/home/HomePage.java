package org.junheng.web.home;

import java.util.List;

/** The first page (首页). */
public record HomePage(String name, List<Task> tasks) {}
