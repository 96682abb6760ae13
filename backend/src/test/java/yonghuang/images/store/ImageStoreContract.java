package yonghuang.images.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.images.ImageStore;
import yonghuang.testing.AtOnce;

/** What the shop relies on, wherever bytes lie. */
interface ImageStoreContract {
    ImageStore store();

    /** Another copy of the shop on the same bytes. */
    ImageStore copy();

    private static byte[] read(ImageStore store, String name) throws IOException {
        var stored = store.open(name);
        assertThat(stored).as(name).isNotNull();
        try (var content = stored.content()) {
            var bytes = content.readAllBytes();
            assertThat(stored.length()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"img_1/small.jpg", "img_1/full.jpg", "fil_0f", "A-b_9"})
    default void whatIsPutInComesOut(String name) throws IOException {
        store().put(name, name.getBytes(UTF_8));

        assertThat(read(store(), name)).asString(UTF_8).isEqualTo(name);
        assertThat(read(copy(), name)).asString(UTF_8).isEqualTo(name);
    }

    @Test
    default void tenMegabytesComeOutAsTheyWentIn() throws IOException {
        var bytes = new byte[10 * 1024 * 1024];
        new Random(7).nextBytes(bytes);

        store().put("fil_large", bytes);

        assertThat(read(store(), "fil_large")).isEqualTo(bytes);
    }

    @Test
    default void whatIsNotThereIsNull() {
        assertThat(store().open("img_none/small.jpg")).isNull();
    }

    @Test
    default void theSameAgainChangesNothing() throws IOException {
        store().put("fil_1", "a".getBytes(UTF_8));
        copy().put("fil_1", "a".getBytes(UTF_8));

        assertThat(read(store(), "fil_1")).asString(UTF_8).isEqualTo("a");
    }

    @Test
    default void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        store().put("fil_1", "a".getBytes(UTF_8));
        store().put("fil_2", "b".getBytes(UTF_8));

        store().delete("fil_1");
        store().delete("fil_1");

        assertThat(store().open("fil_1")).isNull();
        assertThat(read(copy(), "fil_2")).asString(UTF_8).isEqualTo("b");
    }

    @Test
    default void whatWasDeletedMayComeAgain() throws IOException {
        store().put("fil_1", "a".getBytes(UTF_8));
        store().delete("fil_1");
        store().put("fil_1", "a".getBytes(UTF_8));

        assertThat(read(store(), "fil_1")).asString(UTF_8).isEqualTo("a");
    }

    @Test
    default void manyWhoPutTheSameAtOnceLeaveItWhole() throws IOException {
        var bytes = "a".repeat(100_000).getBytes(UTF_8);

        AtOnce.atOnce(12, number -> {
            (number % 2 == 0 ? store() : copy()).put("img_race/full.jpg", bytes);
            return number;
        });

        assertThat(read(store(), "img_race/full.jpg")).isEqualTo(bytes);
    }

    @Test
    default void whoReadsHalfOfItLeavesNothingOpen() throws IOException {
        store().put("fil_half", new byte[1_000_000]);
        for (int i = 0; i < 20; i++) {
            try (var content = store().open("fil_half").content()) {
                assertThat(content.read(new byte[1000])).isPositive();
            }
        }

        assertThat(read(store(), "fil_half")).hasSize(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/../b", "/a", "a/b/c", "a b", "a\nb", "a?x", "a%2e"})
    default void whatIsNoNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().put(name, new byte[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> store().open(name));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(name));
    }
}
