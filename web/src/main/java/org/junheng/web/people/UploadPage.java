package org.junheng.web.people;

import java.util.List;

/** Accounts by Excel (用 Excel 加账号页), with what is wrong in the workbook that was handed in. */
public record UploadPage(int most, List<Wrong> wrong) {}
