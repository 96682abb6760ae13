package yonghuang.sheets;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import yonghuang.sheets.SheetRefused.Kind;

/**
 * Where a workbook keeps what is read of it.
 *
 * @param sheet part of its first sheet
 * @param texts part of the texts its cells share, null when they share none
 */
record XlsxBook(String sheet, @Nullable String texts) {
    private static final String RELATIONS_OF_ALL = "_rels/.rels";
    private static final int MOST_RELATIONS = 2_000;

    /** One relation from a part to another: its kind is the last word of its type. */
    private record Relation(String kind, String target) {}

    static XlsxBook of(XlsxParts parts) throws IOException {
        var book = only(relations(parts, RELATIONS_OF_ALL, ""), "officeDocument");
        if (book == null) throw new SheetRefused(Kind.NOT_A_SHEET);
        int slash = book.lastIndexOf('/') + 1;
        var folder = book.substring(0, slash);
        var relations = relations(parts, folder + "_rels/" + book.substring(slash) + ".rels", folder);
        var sheet = relations.get(firstSheet(parts, book));
        if (sheet == null || !sheet.kind.equals("worksheet")) throw new SheetRefused(Kind.NOT_A_SHEET);
        return new XlsxBook(sheet.target, only(relations, "sharedStrings"));
    }

    private static @Nullable String only(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind.equals(kind))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Relation> relations(XlsxParts parts, String part, String folder) throws IOException {
        var relations = new HashMap<String, Relation>();
        parts.read(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("Relationship")) continue;
                var id = xml.getAttributeValue(null, "Id");
                var type = xml.getAttributeValue(null, "Type");
                var target = xml.getAttributeValue(null, "Target");
                if (id == null || type == null || target == null) continue;
                if (relations.size() == MOST_RELATIONS) throw new SheetRefused(Kind.BOMB);
                relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
            }
        });
        return relations;
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private static String firstSheet(XlsxParts parts, String book) throws IOException {
        var found = new String[1];
        parts.read(book, xml -> {
            while (found[0] == null && xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("sheet")) continue;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    boolean relation =
                            xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null;
                    if (relation) found[0] = xml.getAttributeValue(i);
                }
            }
        });
        if (found[0] == null) throw new SheetRefused(Kind.NOT_A_SHEET);
        return found[0];
    }
}
