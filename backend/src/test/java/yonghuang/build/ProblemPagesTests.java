package yonghuang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A problem's type is a promise: each has a page that says what happened and what to do. */
class ProblemPagesTests {
    /** How code names a problem: its type, then its status. */
    private static final Pattern TYPE_AND_STATUS = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\",\\s*[45]\\d\\d\\b");

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void everyProblemTheCodeKnowsHasAPage() {
        assertThat(pages()).containsAll(typesInCode());
    }

    @Test
    void everyPageStandsInTheIndex() {
        var index = Repository.text("docs/problems/README.md");

        assertThat(pages()).allMatch(type -> index.contains("](" + type + ".md)"));
    }

    @Test
    void everyPageHasItsPartsAndAnExampleOfItsType() {
        for (var type : pages()) {
            var page = Repository.text("docs/problems/" + type + ".md");
            var example = EXAMPLE.matcher(page);

            assertThat(page).contains("`/problems/" + type + "`", "## What happened", "## What to do");
            assertThat(example.find()).as(type).isTrue();
            var json = JsonMapper.shared().readTree(example.group(1));
            assertThat(json.get("type").stringValue()).isEqualTo("/problems/" + type);
            assertThat(json.propertyNames()).contains("title", "status", "detail", "instance");
        }
    }

    private static Set<String> pages() {
        try (var files = Files.list(Repository.root().resolve("docs/problems"))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> typesInCode() {
        var types = new TreeSet<String>();
        try (var files = Files.walk(Repository.root().resolve("backend/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> addTypes(file, types));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(types).as("the pattern finds what is surely there").contains("not-found", "method-not-allowed");
        return types;
    }

    private static void addTypes(Path file, Set<String> types) {
        try {
            TYPE_AND_STATUS.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
