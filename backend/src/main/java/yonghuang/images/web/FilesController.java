package yonghuang.images.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yonghuang.images.StoredFiles;
import yonghuang.shared.Caller;
import yonghuang.shared.FileReaders;

/** Evidence comes in as a file and goes out as the same file, to be saved, never to be shown in the page. */
@RestController
@Tag(name = "Documents")
class FilesController {
    private final StoredFiles files;
    private final List<FileReaders> readers;

    FilesController(StoredFiles files, List<FileReaders> readers) {
        this.files = files;
        this.readers = readers;
    }

    @PostMapping(
            path = "/api/documents",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "sendDocument",
            summary = "Takes a PDF, OFD, JPEG or PNG file of at most 10 MB; the same again is the same one")
    FileAnswer send(@Parameter(hidden = true) Caller caller, @RequestPart("file") MultipartFile file) {
        return FileAnswer.of(files.add(caller.account(), file.getOriginalFilename(), new SentFile(file)));
    }

    @GetMapping("/api/documents/{id}")
    @Operation(operationId = "getDocument", summary = "The file, for its sender, the office, and the county that decides on it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> get(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var file = files.visible(id, caller, readers);
        var saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return Guarded.answer()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Guarded.body(files.open(file)));
    }
}
