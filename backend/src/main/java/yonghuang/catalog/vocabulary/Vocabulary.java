package yonghuang.catalog.vocabulary;

import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * The words the search was taught. Version 0 is what the shop comes with and is stored nowhere; each edit replaces the
 * whole and adds one.
 *
 * @param readingsVersion version in which the place names last changed: the index holds readings and is made anew for them,
 *     synonyms are looked up when somebody asks
 */
@Document("search_vocabularies")
public record Vocabulary(
        @Id String id, long version, long readingsVersion, List<Synonym> synonyms, List<PlaceName> placeNames)
        implements Versioned<Vocabulary> {
    public Vocabulary {
        synonyms = List.copyOf(synonyms);
        placeNames = List.copyOf(placeNames);
    }

    @Override
    public Vocabulary atVersion(long version) {
        return new Vocabulary(id, version, readingsVersion, synonyms, placeNames);
    }

    Vocabulary with(List<Synonym> synonyms, List<PlaceName> placeNames) {
        long readings = this.placeNames.equals(placeNames) ? readingsVersion : version + 1;
        return new Vocabulary(id, version + 1, readings, synonyms, placeNames);
    }

    boolean saysTheSameAs(List<Synonym> synonyms, List<PlaceName> placeNames) {
        return this.synonyms.equals(synonyms) && this.placeNames.equals(placeNames);
    }

    /** What it says and the other does not, as the audit trail keeps it. */
    Map<String, Object> unlike(Vocabulary other) {
        return Map.of(
                "version",
                version,
                "synonyms",
                synonyms.stream()
                        .filter(synonym -> !other.synonyms.contains(synonym))
                        .map(synonym -> synonym.word() + " → " + String.join(", ", synonym.means()))
                        .toList(),
                "placeNames",
                placeNames.stream()
                        .filter(place -> !other.placeNames.contains(place))
                        .map(place -> place.name() + " " + String.join(" ", place.pinyin()))
                        .toList());
    }
}
