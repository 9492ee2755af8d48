package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;

/** Says which documents were written: files by themselves, folders of many files with their number. */
final class Written {

    private Written() {}

    /**
     * @param names inside the folder, parts divided by /
     */
    static List<Words> said(List<String> names, Path target) {
        Map<String, Long> folders = names.stream()
                .collect(Collectors.groupingBy(
                        name -> name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name,
                        TreeMap::new,
                        Collectors.counting()));
        return folders.entrySet().stream()
                .map(each -> each.getKey().endsWith("/")
                        ? Words.of(
                                "已写入 %s，%d 个文件",
                                "written: %s, %d files", target.resolve(each.getKey()), each.getValue())
                        : Words.of("已写入 %s", "written: %s", target.resolve(each.getKey())))
                .toList();
    }
}
