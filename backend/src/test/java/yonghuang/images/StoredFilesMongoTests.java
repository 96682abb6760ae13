package yonghuang.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yonghuang.images.store.FolderImages;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class StoredFilesMongoTests {
    @TempDir
    private Path folder;

    private StoredFiles files;

    @BeforeEach
    void open() {
        files = new StoredFiles(
                TestStore.fresh(), new FolderImages(folder), new MutableClock(Instant.parse("2026-11-24T04:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aFileIsKeptByteForByte(FileKind kind, byte[] bytes) throws IOException {
        var file = files.add("acc_1", "许可证", () -> bytes);

        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(files.open(file).content().readAllBytes()).isEqualTo(bytes);
        assertThat(files.add("acc_1", "again", () -> bytes).name()).isEqualTo("许可证");
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileKind.PDF, Samples.pdf()),
                Arguments.of(FileKind.OFD, Samples.archive("OFD.xml")),
                Arguments.of(FileKind.JPEG, Samples.jpeg(20, 10)),
                Arguments.of(FileKind.PNG, Samples.png(20, 10)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefused(byte[] bytes) {
        assertThatExceptionOfType(ImageRefused.class).isThrownBy(() -> files.add("acc_1", "a.pdf", () -> bytes));
    }

    static Stream<Named<byte[]>> refused() {
        return Stream.of(
                Named.of("zero bytes", new byte[0]),
                Named.of("HTML", Samples.HTML),
                Named.of("SVG", Samples.SVG),
                Named.of("half a PDF", Samples.half(Samples.pdf())),
                Named.of("half an OFD", Samples.half(Samples.archive("OFD.xml"))),
                Named.of("another archive", Samples.archive("a.class")),
                Named.of("a program", Samples.text("\u007fELF")));
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, ....etcpasswd", "a\u0000b.pdf, ab.pdf", "'   ', file.pdf", "许可证.pdf, 许可证.pdf"})
    void aNameHoldsNothingAFileSystemMinds(String name, String kept) {
        assertThat(files.add("acc_1", name, Samples::pdf).name()).isEqualTo(kept);
    }

    @Test
    void aFileIsForItsSenderAndTheOffice() {
        var id = files.add("acc_1", "a.pdf", Samples::pdf).id();

        assertThat(files.visible(id, caller("acc_1", Role.CONSUMER)).id()).isEqualTo(id);
        assertThat(files.visible(id, caller("acc_2", Role.OFFICE)).id()).isEqualTo(id);
        for (var other : Set.of(Role.CONSUMER, Role.MERCHANT, Role.WAREHOUSE))
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.visible(id, caller("acc_2", other)));
    }

    private static Caller caller(String account, Role role) {
        return new Caller(account, Set.of(role), Set.of(), Set.of());
    }
}
