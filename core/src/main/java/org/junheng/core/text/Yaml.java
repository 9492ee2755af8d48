package org.junheng.core.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML into {@link Entry}s: scalars keep their written text, a key written twice is refused, no object is ever made from a tag. */
public final class Yaml {

    private static final int DEEPEST = 100;

    private Yaml() {}

    /** @param file the name shown in every sentence about this text */
    public static Entry read(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            Node root = new Compose(settings).composeString(text).orElse(null);
            return Entry.of(file, "", root == null ? null : value(file, root, 0));
        } catch (MarkedYamlEngineException broken) {
            String place = broken.getProblemMark()
                    .map(mark -> (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse("1:1");
            throw new FileRefusal(
                    file, place, String.valueOf(broken.getProblem()), Words.of("合乎 YAML 的文字", "valid YAML"));
        } catch (YamlEngineException broken) {
            throw new FileRefusal(file, "1:1", broken.getMessage(), Words.of("合乎 YAML 的文字", "valid YAML"));
        }
    }

    /** Entries as a text that reads the same. */
    public static String write(Entry entry) {
        return new Dump(DumpSettings.builder().build()).dumpToString(entry.plain());
    }

    private static Object value(String file, Node node, int depth) {
        if (depth > DEEPEST) {
            throw new FileRefusal(file, place(node), "…", Words.of("不超过百层", "at most a hundred levels"));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(value(file, item, depth + 1)));
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple pair : ((MappingNode) node).getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new FileRefusal(file, place(pair.getKeyNode()), "{…}", Words.of("一个词作键", "a word as the key"));
            }
            if (map.containsKey(key.getValue())) {
                throw new FileRefusal(file, place(key), key.getValue(), Words.of("每个键一次", "each key only once"));
            }
            map.put(key.getValue(), value(file, pair.getValueNode(), depth + 1));
        }
        return map;
    }

    private static String place(Node node) {
        return node.getStartMark()
                .map(mark -> (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse("1:1");
    }
}
