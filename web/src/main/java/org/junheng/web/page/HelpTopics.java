package org.junheng.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is help on (帮助): every page of the menu, and the few beside it. */
public final class HelpTopics {

    public static final String HELP = "/help";

    private static final List<String> BESIDE = List.of("page.search", "page.sign-in");

    private HelpTopics() {}

    /**
     * Help on one page.
     *
     * @param name key of the page's name; what is told of it has its keys by the same word
     */
    public record Topic(String name) {

        public String id() {
            return name.substring(name.indexOf('.') + 1);
        }

        public String path() {
            return HELP + "/" + id();
        }

        /** Key of the question the page answers. */
        public String answers() {
            return "topics." + id() + "-answers";
        }

        /** Key of what to do there, a line a step. */
        public String does() {
            return "topics." + id() + "-do";
        }
    }

    /** In the order of the menu. */
    public static List<Topic> all() {
        return Stream.concat(Menu.texts().stream(), BESIDE.stream())
                .distinct()
                .map(Topic::new)
                .toList();
    }

    public static Optional<Topic> find(String id) {
        return all().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The topic of a page: that of its entry in the menu, else the one its address begins with, else the list of all. */
    static String address(List<Menu.Item> menu, String path) {
        Optional<Topic> current = menu.stream()
                .filter(Menu.Item::isCurrent)
                .map(item -> new Topic(item.text()))
                .findFirst();
        return current.or(() -> all().stream()
                        .filter(topic -> path.startsWith("/" + topic.id()))
                        .findFirst())
                .map(Topic::path)
                .orElse(HELP);
    }
}
