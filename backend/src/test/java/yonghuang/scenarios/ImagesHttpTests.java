package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yonghuang.images.Samples;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

/** Pictures and files over HTTP: what is taken, what is refused, who sees what. */
class ImagesHttpTests extends WholeShopTests {
    private static final String PICTURES = "/api/images?purpose=";

    private Upload as(String role) {
        return Upload.as(shop(), role, 0);
    }

    @Test
    void aProductsPictureIsSeenByAllForAYear() throws IOException {
        var sent = as("MERCHANT").file(PICTURES + "PRODUCT", "板栗.jpg", Samples.photograph(900, 600, 6));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("width").asInt()).isEqualTo(600);
        var urls = sent.json().get("urls");
        var small = new Upload(shop(), "").get(urls.get("small").asString());
        assertThat(small.status()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(small.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(small.raw().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        var picture = ImageIO.read(new ByteArrayInputStream(small.body()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(160, 240);
        assertThat(new String(small.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        for (var size : List.of("medium", "large", "full"))
            assertThat(new Upload(shop(), "").get(urls.get(size).asString()).status())
                    .isEqualTo(200);
    }

    @Test
    void whoHasAPictureAlreadyIsToldSo() {
        var url = as("MERCHANT")
                .file(PICTURES + "PRODUCT", "a.png", Samples.png(10, 10))
                .json()
                .get("urls")
                .get("small")
                .asString();
        var tag = new Upload(shop(), "").get(url).header("ETag");

        var again = new Upload(shop(), "").get(url, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("Cache-Control")).contains("immutable");
    }

    @Test
    void aPictureOfAReturnIsSeenByItsSenderAndThoseWhoDecide() {
        var url = as("CONSUMER")
                .file(PICTURES + "RETURN", "a.webp", Samples.WEBP_LOSSY)
                .json()
                .get("urls")
                .get("full")
                .asString();

        for (var may : List.of("CONSUMER", "OFFICE", "ADMIN", "WAREHOUSE"))
            assertThat(as(may).get(url).status()).as(may).isEqualTo(200);
        assertThat(as("CONSUMER").get(url).header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(as("MERCHANT").get(url).status()).isEqualTo(404);
        assertThat(Upload.as(shop(), "CONSUMER", 3).get(url).status()).isEqualTo(404);
        var theirs = new Upload(shop(), "").get(url);
        var none = new Upload(shop(), "").get("/api/images/img_none/full.jpg");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.problem()).isEqualTo(none.problem());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPictureIsRefusedWithItsReason(String kind, byte[] file) {
        var answer = as("CONSUMER").file(PICTURES + "RETURN", "picture.jpg", file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("image-refused");
        assertThat(answer.json().get("kind").asString()).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("EMPTY", new byte[0]),
                Arguments.of("NOT_A_PICTURE", Samples.SVG),
                Arguments.of("NOT_A_PICTURE", Samples.HTML),
                Arguments.of("NOT_A_PICTURE", Samples.pdf()),
                Arguments.of("DAMAGED", Samples.half(Samples.jpeg(400, 300))),
                Arguments.of("TOO_MANY_PIXELS", Samples.bomb(8000, 5000)),
                Arguments.of("TOO_MANY_PIXELS", Samples.bomb(60_000, 60_000)),
                Arguments.of("DISGUISED", Samples.concat(Samples.jpeg(20, 10), Samples.archive("a.class"))),
                Arguments.of("DISGUISED", Samples.concat(Samples.png(20, 10), Samples.HTML)));
    }

    @Test
    void elevenMegabytesAreTooLarge() {
        var answer = as("CONSUMER").file(PICTURES + "RETURN", "a.jpg", new byte[11_000_000]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void nineMegabytesAreNot() {
        var large = Arrays.copyOf(Samples.jpeg(100, 100), 9_000_000); // zeros behind the end of the picture

        assertThat(as("CONSUMER").file(PICTURES + "RETURN", "a.jpg", large).status())
                .isEqualTo(201);
    }

    @Test
    void nobodySendsPicturesWithoutSigningIn() {
        assertThat(new Upload(shop(), "")
                        .file(PICTURES + "RETURN", "a.png", Samples.png(9, 9))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aConsumerSendsNoPictureOfAProduct() {
        var answer = as("CONSUMER").file(PICTURES + "PRODUCT", "a.png", Samples.png(9, 9));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("purpose");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var consumer = as("CONSUMER");

        assertThat(field(consumer.file("/api/images", "a.png", Samples.png(9, 9))))
                .isEqualTo("purpose");
        assertThat(field(consumer.file(PICTURES + "FUN", "a.png", Samples.png(9, 9))))
                .isEqualTo("purpose");
        assertThat(field(consumer.multipart(PICTURES + "RETURN", "picture", "a.png", Samples.png(9, 9))))
                .isEqualTo("file");
        assertThat(field(consumer.send(
                        "POST",
                        PICTURES + "RETURN",
                        BodyPublishers.ofString("--x\r\nbroken"),
                        "Content-Type",
                        "multipart/form-data; boundary=x")))
                .isIn("body", "file");
    }

    private static String field(Upload.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().get("errors").get(0).get("field").asString();
    }

    @Test
    void jsonIsNotTaken() {
        var answer = as("CONSUMER")
                .send("POST", PICTURES + "RETURN", BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("detail").asString()).contains("multipart/form-data");
    }

    @Test
    void aFileGoesOutAsItCameAndIsSavedNotShown() {
        var sent = as("CONSUMER").file("/api/documents", "许可证.pdf", Samples.pdf());
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("name").asString()).isEqualTo("许可证.pdf");
        assertThat(sent.json().get("type").asString()).isEqualTo("application/pdf");
        var url = "/api/documents/" + sent.json().get("id").asString();

        var mine = as("CONSUMER").get(url);

        assertThat(mine.body()).isEqualTo(Samples.pdf());
        assertThat(mine.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(mine.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(mine.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mine.header("Cache-Control")).isEqualTo("no-store");
        assertThat(as("OFFICE").get(url).status()).isEqualTo(200);
        assertThat(as("WAREHOUSE").get(url).status()).isEqualTo(404);
        assertThat(Upload.as(shop(), "CONSUMER", 3).get(url).status()).isEqualTo(404);
        assertThat(new Upload(shop(), "").get(url).status()).isEqualTo(401);
    }
}
