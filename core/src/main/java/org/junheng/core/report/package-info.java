/**
 * Report (报告): what was found, told: sentences and tables for people, JSON for programs. Computes nothing new.
 * Reads {@code assess} and everything before it. Start at {@link Report}.
 */
package org.junheng.core.report;
