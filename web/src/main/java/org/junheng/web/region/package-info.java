/**
 * A city's or province's view (区域与复核): many counties side by side, and one county's figures looked through before they are decided
 * on. Start at {@link org.junheng.web.region.RegionController}.
 */
package org.junheng.web.region;
