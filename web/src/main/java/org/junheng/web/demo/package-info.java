/**
 * Demo (演示): an invented city of two counties to try everything on, filled in as people would have filled it in. Start at
 * {@link org.junheng.web.demo.Demo}.
 */
package org.junheng.web.demo;
