package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the lint against texts that people judged: 60 claims and more, 60 honest descriptions and more. */
class JudgedTextsTests {
    private static final String NOTICE = "不向未成年人出售酒类。";

    private record Judged(String verdict, String category, String text) {
        boolean isHonest() {
            return verdict.equals("HONEST");
        }

        Set<String> found() {
            var content = aContent().category(category).title("样品").says(text);
            if (category.equals("alcohol") && !verdict.equals("MINORS_NOTICE")) content.says(NOTICE);
            return TextLint.marks(content.build()).stream()
                    .map(mark -> mark.rule().name())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Judged> judged;

    @BeforeAll
    static void readTheList() {
        try (var file =
                Objects.requireNonNull(JudgedTextsTests.class.getResourceAsStream("/listings/judged-texts.tsv"))) {
            judged = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(part -> new Judged(part[0], part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theListIsLongEnoughOnBothSides() {
        assertThat(judged).filteredOn(Judged::isHonest).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judged).filteredOn(each -> !each.isHonest()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void nothingHonestIsMarked() {
        assertThat(judged)
                .filteredOn(Judged::isHonest)
                .filteredOn(each -> !each.found().isEmpty())
                .isEmpty();
    }

    @Test
    void everyClaimIsMarkedByItsRule() {
        assertThat(judged)
                .filteredOn(each -> !each.isHonest())
                .filteredOn(each -> !each.found().contains(each.verdict()))
                .isEmpty();
    }

    @Test
    void precisionAndRecallAreWhole() {
        long right = judged.stream()
                .filter(each -> !each.isHonest() && !each.found().isEmpty())
                .count();
        long marked = judged.stream().filter(each -> !each.found().isEmpty()).count();
        long claims = judged.stream().filter(each -> !each.isHonest()).count();

        System.out.printf(
                "text lint: %d texts, %d claims; precision %.3f, recall %.3f%n",
                judged.size(), claims, (double) right / marked, (double) right / claims);
        assertThat(right).isEqualTo(marked).isEqualTo(claims);
    }
}
