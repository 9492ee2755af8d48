package org.junheng.web.signin;

import java.util.List;
import org.junheng.store.people.ApiToken;

/**
 * One's own tokens (令牌页).
 *
 * @param fresh one that was just made, shown this once; empty for none
 */
public record TokenPage(List<ApiToken> tokens, String fresh) {}
