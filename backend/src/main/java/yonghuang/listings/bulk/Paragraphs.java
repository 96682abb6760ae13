package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yonghuang.listings.Block;
import yonghuang.listings.Block.Kind;

/**
 * A description as the text of one cell and back: paragraphs with an empty line between them. A heading begins with
 * {@code "# "}, each item of a list with {@code "- "}, a picture is {@code "![id] caption"}; other words that begin so get a
 * backslash in front.
 */
final class Paragraphs {
    private static final Pattern MARKED = Pattern.compile("(?s)(# |- |!\\[|\\\\).*");
    private static final Pattern PICTURE = Pattern.compile("(?s)!\\[([^\\]]+)]\\s*(.*)");

    private Paragraphs() {}

    static String written(List<Block> description) {
        return description.stream().map(Paragraphs::written).collect(Collectors.joining("\n\n"));
    }

    private static String written(Block block) {
        return switch (block.kind()) {
            case HEADING -> "# " + String.join(" ", block.lines());
            case TEXT -> block.lines().stream().map(Paragraphs::guarded).collect(Collectors.joining("\n"));
            case LIST -> block.lines().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
            case PICTURE -> ("![" + block.image() + "] " + String.join(" ", block.lines())).strip();
        };
    }

    private static String guarded(String line) {
        return MARKED.matcher(line).matches() ? "\\" + line : line;
    }

    static List<Block> read(String text) {
        var blocks = new ArrayList<Block>();
        var items = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var words = line.strip();
            if (words.startsWith("- ")) {
                items.add(words.substring(2).strip());
                continue;
            }
            endList(items, blocks);
            if (!words.isEmpty()) blocks.add(block(words));
        }
        endList(items, blocks);
        return blocks;
    }

    private static void endList(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) blocks.add(new Block(Kind.LIST, items, null));
        items.clear();
    }

    private static Block block(String words) {
        if (words.startsWith("# "))
            return new Block(Kind.HEADING, List.of(words.substring(2).strip()), null);
        if (words.startsWith("\\")) return new Block(Kind.TEXT, List.of(words.substring(1)), null);
        var picture = PICTURE.matcher(words);
        if (!picture.matches()) return new Block(Kind.TEXT, List.of(words), null);
        var caption = picture.group(2);
        return new Block(Kind.PICTURE, caption.isEmpty() ? List.of() : List.of(caption), picture.group(1));
    }
}
