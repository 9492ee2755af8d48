/**
 * School (填报): what a school's clerk and head do: forms, online grid, submitting, confirming.
 * Start at {@link org.junheng.web.school.SchoolController}.
 */
package org.junheng.web.school;
