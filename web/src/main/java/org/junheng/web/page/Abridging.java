package org.junheng.web.page;

import java.util.Map;

/** What a page shows and that holds more than the page's JSON should tell: it says itself what that is (自述摘要). */
public interface Abridging {

    /** Name → value, in the order they are written. */
    Map<String, Object> abridged();
}
