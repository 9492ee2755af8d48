/**
 * Trial (测算): what if a figure were another one. Takes accepted facts and gives changed ones, with a list of what was changed;
 * nothing of it may be reported (测算，不得上报). Reads {@code verify}; {@code measure} and all steps after it run on trial facts as
 * on any others. Start at {@link Trial}.
 */
package org.junheng.core.trial;
