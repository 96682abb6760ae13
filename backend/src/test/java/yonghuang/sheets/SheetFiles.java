package yonghuang.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made by hand, and what is read out of them. */
public final class SheetFiles {
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private SheetFiles() {}

    public record Row(int number, List<Cell> cells) {
        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    public static List<Row> read(byte[] file) {
        return read(file, 5_001);
    }

    public static List<Row> read(byte[] file, int mostRows) {
        var rows = new ArrayList<Row>();
        onDisk(file, path -> SheetReader.read(path, mostRows, (row, cells) -> rows.add(new Row(row, cells))));
        return rows;
    }

    public static void onDisk(byte[] file, java.util.function.Consumer<Path> work) {
        try {
            var path = Files.createTempFile("sheet", ".bin");
            try {
                Files.write(path, file);
                work.accept(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The parts of a workbook whose only sheet has this data. */
    public static Map<String, String> parts(String sheetData, String sharedTexts) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE_REL + "\"><Relationship Id=\"r1\" Type=\"" + REL
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE_REL + "\"><Relationship Id=\"r1\" Type=\"" + REL
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + REL
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + sharedTexts + "</sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    public static byte[] workbook(String sheetData, String sharedTexts) {
        return zip(parts(sheetData, sharedTexts));
    }

    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** A workbook whose sheet is a head, then the same filling again and again until it has so many bytes. */
    public static byte[] bomb(String part, String head, String filling, long bytes) {
        var parts = parts("", "");
        parts.remove(part);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            var block = filling.repeat(Math.max(1, 65_536 / filling.length())).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < bytes; written += block.length) zip.write(block);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
