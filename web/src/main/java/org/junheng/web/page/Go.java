package org.junheng.web.page;

/** Sends the browser to another page after something was done (303). */
public record Go(String path) {}
