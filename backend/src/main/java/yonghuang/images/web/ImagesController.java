package yonghuang.images.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yonghuang.images.ImagePurpose;
import yonghuang.images.ImageSize;
import yonghuang.images.Images;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/** Pictures come in whole and go out in four sizes. */
@RestController
@Tag(name = "Images")
class ImagesController {
    private final Images images;

    ImagesController(Images images) {
        this.images = images;
    }

    @PostMapping(
            path = "/api/images",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "sendImage",
            summary =
                    "Takes a JPEG, PNG or WebP picture of at most 10 MB and 24 million pixels; the same again is the same one")
    ImageAnswer send(
            @Parameter(hidden = true) Caller caller,
            @RequestPart("file") MultipartFile file,
            @RequestParam("purpose") ImagePurpose purpose) {
        if (!purpose.mayBeSentBy(caller)) throw new InvalidInput("purpose", "is for members of a merchant", "仅供商家成员使用");
        return ImageAnswer.of(images.add(caller.account(), purpose, new SentFile(file)));
    }

    @GetMapping("/api/images/{id}/{size}")
    @Operation(
            operationId = "getImage",
            summary =
                    "One size: small.jpg, medium.jpg, large.jpg or full.jpg. What is not public is only there for those it concerns")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    ResponseEntity<Resource> get(
            @Parameter(hidden = true) @Nullable Caller caller,
            @PathVariable String id,
            @PathVariable String size,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known)
            throws IOException {
        var wanted = ImageSize.ofFile(size).orElseThrow(NotFound::new);
        var shown = images.shown(id, wanted, caller);
        var answer = Guarded.answer()
                .eTag(id + "-" + wanted.word())
                .cacheControl(
                        shown.image().purpose().isPublic()
                                ? Guarded.forAll()
                                : CacheControl.noCache().cachePrivate());
        if (known != null && known.contains("\"" + id + "-" + wanted.word() + "\"")) {
            shown.stored().content().close();
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(answer.build().getHeaders())
                    .build();
        }
        return answer.contentType(MediaType.IMAGE_JPEG).body(Guarded.body(shown.stored()));
    }
}
