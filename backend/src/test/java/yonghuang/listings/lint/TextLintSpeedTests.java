package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import yonghuang.listings.Content;

class TextLintSpeedTests {
    /** A long listing, as people write it: 40 blocks of 60 characters, three variants, a whole label. */
    private static Content aLongOne() {
        var content = aContent();
        for (int i = 0; i < 40; i++) content.says("产自大别山南麓，茶园海拔八百至一千二百米，春茶在清明前采摘，第一泡水温八十五度，浸泡三十秒即可出汤，汤色嫩绿明亮，栗香持久。");
        for (var sku : new String[] {"A-1", "A-2", "A-3"}) content.variant(AContent.aVariant(sku, "一箱"));
        return content.build();
    }

    @Test
    void aLongListingIsReadInAMillisecond() {
        var content = aLongOne();
        var nanos = new long[400];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            TextLint.marks(content);
            nanos[i] = System.nanoTime() - start;
        }
        var late = Arrays.stream(nanos, 200, 400).sorted().toArray();

        System.out.printf(
                "text lint: %d characters in %.3f ms (median)%n",
                content.plainDescription().length(), late[100] / 1e6);
        assertThat(late[100]).isLessThan(20_000_000L);
    }
}
