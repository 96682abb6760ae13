package yonghuang.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What rows can be exported as. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As the address and the file's name say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Sheet open(OutputStream out, List<String> headings) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(out, headings);
            case XLSX -> new XlsxSheet(out, headings);
        };
    }
}
