package yonghuang.shared;

import java.util.List;

/**
 * What the pages of the shop may load from elsewhere. Without such a bean they load from the shop only.
 *
 * @param scripts origins whose scripts may run, such as {@code https://js.stripe.com}
 * @param frames origins that may be framed
 * @param connections origins that may be asked
 */
public record PageSources(List<String> scripts, List<String> frames, List<String> connections) {
    public static final PageSources OWN = new PageSources(List.of(), List.of(), List.of());

    public PageSources {
        scripts = List.copyOf(scripts);
        frames = List.copyOf(frames);
        connections = List.copyOf(connections);
    }
}
