/**
 * Command line (命令行): the steps of the work as commands. It parses, calls core, office and desk, prints, and turns every outcome into one of
 * the exit statuses of {@link Exit}; it computes nothing. Start at {@link Junheng}.
 */
package org.junheng.cli;
