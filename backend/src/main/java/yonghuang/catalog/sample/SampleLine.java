package yonghuang.catalog.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is needed beside a registration to make sample products of it; nothing here is a fact about the goods.
 *
 * @param gi id of the registration
 * @param sku beginning of the SKUs
 * @param art which of the shop's drawings stands for it
 * @param fenPerKilogram a plausible price, made up
 * @param grams net weights of the packings, ascending
 * @param unit what one packing is called
 */
record SampleLine(String gi, String sku, String art, int fenPerKilogram, List<Integer> grams, String unit) {
    private static final String RESOURCE = "/gi/sample-lines.json";

    static List<SampleLine> all() {
        try (var file = Objects.requireNonNull(SampleLine.class.getResourceAsStream(RESOURCE))) {
            return List.of(JsonMapper.builder().build().readValue(file, SampleLine[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
