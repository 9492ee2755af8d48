/**
 * Correction (更正): a figure that is to change after its form was handed in: what it turns, why, on what evidence, and the second
 * person. Start at {@link org.junheng.web.correction.CorrectionController}.
 */
package org.junheng.web.correction;
