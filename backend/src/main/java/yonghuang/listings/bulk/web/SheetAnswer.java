package yonghuang.listings.bulk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;

/** Answers with a file, on the request's own thread, which waits for nothing but the reader. */
final class SheetAnswer {
    private SheetAnswer() {}

    /** Writes the file. */
    @FunctionalInterface
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    static void send(HttpServletResponse response, String name, ExportFormat format, Written file) throws IOException {
        var attachment = ContentDisposition.attachment().filename(name + "." + format.word());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.to(response.getOutputStream());
    }

    static Function<Sentence, String> language(HttpServletRequest request) {
        boolean chinese = request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? Sentence::zh : Sentence::en;
    }
}
