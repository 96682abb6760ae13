package yonghuang.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import yonghuang.sheets.SheetRefused.Kind;

/**
 * The parts of a workbook, unpacked one at a time while they are read. All that is unpacked of one file is counted, whatever
 * the archive says of itself. No part may have a document type: what entities stand for is never looked up.
 */
final class XlsxParts implements AutoCloseable {
    /** Bytes of all parts that are read. */
    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /** Bytes between two events of XML: one tag, comment or instruction, which the parser keeps whole. */
    private static final int LONGEST_PIECE = 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final String MACROS = "vbaproject.bin";
    private static final String OLD_MACROS = "xl/macrosheets/";

    private final ZipFile zip;
    private final XMLInputFactory xml;
    private long unpacked;
    private long unpackedAtLastEvent;

    XlsxParts(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new SheetRefused(Kind.NOT_A_SHEET);
        }
        xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            refuseOthers();
        } catch (SheetRefused other) {
            zip.close();
            throw other;
        }
    }

    private void refuseOthers() {
        if (zip.size() > MOST_PARTS) throw new SheetRefused(Kind.BOMB);
        for (var part : Collections.list(zip.entries())) {
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(MACROS) || name.startsWith(OLD_MACROS)) throw new SheetRefused(Kind.NOT_A_SHEET);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What is done with one part. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws SheetRefused when there is no such part, or no XML in it */
    void read(String part, Reading reading) throws IOException {
        unpackedAtLastEvent = unpacked;
        var entry = zip.getEntry(part);
        if (entry == null) throw new SheetRefused(Kind.NOT_A_SHEET);
        try (var in = new Counted(zip.getInputStream(entry))) {
            var reader = new Undeclared(xml.createXMLStreamReader(in));
            try {
                reading.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | ZipException broken) {
            throw new SheetRefused(Kind.NOT_A_SHEET);
        } catch (java.io.EOFException cutOff) {
            throw new SheetRefused(Kind.NOT_A_SHEET);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses a document type; says when a piece was read. */
    private final class Undeclared extends StreamReaderDelegate {
        Undeclared(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            unpackedAtLastEvent = unpacked;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new SheetRefused(Kind.NOT_A_SHEET);
            }
            return event;
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED || unpacked - unpackedAtLastEvent > LONGEST_PIECE)
                throw new SheetRefused(Kind.BOMB);
        }
    }
}
