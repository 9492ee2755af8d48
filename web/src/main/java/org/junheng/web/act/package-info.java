/**
 * Act (台账): the cases of a county, whatever register they are of: list, page, moves, tasks, workbook. Start at
 * {@link org.junheng.web.act.CaseController}.
 */
package org.junheng.web.act;
