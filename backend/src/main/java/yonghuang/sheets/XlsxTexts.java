package yonghuang.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yonghuang.sheets.SheetRefused.Kind;

/** The texts that several cells of a workbook share. */
final class XlsxTexts {
    private static final int MOST_TEXTS = 250_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private long length;

    static XlsxTexts of(XlsxParts parts, @Nullable String part) throws IOException {
        var texts = new XlsxTexts();
        if (part != null && parts.has(part)) parts.read(part, texts::readAll);
        return texts;
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("si")) continue;
            var text = item(xml);
            length += text.length();
            if (texts.size() == MOST_TEXTS || length > SheetReader.MOST_TEXT) throw new SheetRefused(Kind.TOO_LARGE);
            texts.add(text);
        }
    }

    /** Null when there is no text of that number. */
    @Nullable
    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return null;
        }
    }

    /** The words of the element the reader stands at, without how they are said (phonetic runs). Ends at its end. */
    static String item(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int skipped = 0;
        boolean words = false;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (skipped > 0 || xml.getLocalName().equals("rPh")) skipped++;
                    words = skipped == 0 && xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (skipped > 0) skipped--;
                    words = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (words) add(text, xml);
                }
                default -> {}
            }
        }
        return unescaped(text.toString());
    }

    /** The words directly in the element the reader stands at. Ends at its end. */
    static String value(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(text, xml);
                default -> {}
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > 8 * CellText.LONGEST) throw new SheetRefused(Kind.TOO_LARGE);
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Excel writes a carriage return as {@code _x000D_}, and such a text itself as {@code _x005F_x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}
