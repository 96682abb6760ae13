package yonghuang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class CursorProperties {
    @Property
    void whatWasPutInComesOut(
            @ForAll @AlphaChars @StringLength(max = 60) String key,
            @ForAll @AlphaChars @StringLength(max = 60) String id) {
        assertThat(Cursor.read(Cursor.of(key, id), 2)).isEqualTo(List.of(key, id));
    }

    @Example
    void aCursorOfAnotherListIsJunk() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.read(Cursor.of("price", "p1"), 3));
    }

    @Example
    void textThatNoPageGaveIsJunkEvenWhereItDecodes() {
        var padded = Base64.getUrlEncoder().encodeToString("a\u0000b0".getBytes(StandardCharsets.UTF_8));
        assertThat(padded).endsWith("="); // ours has no padding

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.read(padded, 2));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.read("no base64!", 1));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.read("", 2));
    }
}
