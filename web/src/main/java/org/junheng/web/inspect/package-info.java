/** Inspect (入校督导): what an inspector takes along on the phone. Start at {@link org.junheng.web.inspect.InspectPage}. */
package org.junheng.web.inspect;
