package yonghuang.listings.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;

/** Every text of a listing that people read, under its path. */
final class ListedTexts {
    static final String PRODUCER = "content.label.producer";
    static final String DESCRIPTION = "content.description";

    /** In UTF-16 units. What is longer is wrong by its {@link Form} and read so far only. */
    private static final int LONGEST = 2 * Bounds.LINE;

    record ListedText(String field, String text) {}

    private final List<ListedText> texts = new ArrayList<>();

    private ListedTexts() {}

    static List<ListedText> of(Content content) {
        var all = new ListedTexts();
        all.add("content.title", content.title());
        for (int i = 0; i < content.description().size(); i++) {
            var lines = content.description().get(i).lines();
            for (int j = 0; j < lines.size(); j++) all.add(DESCRIPTION + "[" + i + "].lines[" + j + "]", lines.get(j));
        }
        for (int i = 0; i < content.variants().size(); i++)
            all.add("content.variants[" + i + "].", content.variants().get(i));
        if (content.label() != null) all.add(content.label());
        return all.texts;
    }

    private void add(String path, ListedVariant variant) {
        add(path + "spec", variant.spec());
        add(path + "grade", variant.grade());
        add(path + "storage", variant.storage());
    }

    private void add(Label label) {
        add("content.label.ingredients", label.ingredients());
        add(PRODUCER, label.producer());
        add("content.label.standard", label.standard());
        add("content.label.additives", label.additives());
        add("content.label.productionLicence", label.productionLicence());
    }

    private void add(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) return;
        texts.add(new ListedText(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text));
    }
}
