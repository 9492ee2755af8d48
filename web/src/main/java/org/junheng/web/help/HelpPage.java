package org.junheng.web.help;

import java.util.List;
import org.junheng.web.page.HelpTopics;

/** What there is help on (帮助). */
public record HelpPage(List<HelpTopics.Topic> topics) {}
