package yonghuang.listings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.merchants.Merchant;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/**
 * Which counties may offer goods on the platform for the 832 counties (R37): those a source names, no other until one
 * does. Goods come from the county their merchant is registered in.
 */
final class Counties832 {
    private static final String RESOURCE = "/listings/counties-832.json";
    private static final Set<String> SOURCED = read();

    private Counties832() {}

    private record Resource(List<Row> counties) {}

    private record Row(String county) {}

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(Counties832.class.getResourceAsStream(RESOURCE))) {
            var rows =
                    JsonMapper.builder().build().readValue(file, Resource.class).counties();
            return rows.stream().map(Row::county).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors of the offers for 832, none where there is no such offer. */
    static List<FieldError> wrong(Content content, Merchant merchant) {
        var message = refusal(content.county(), merchant.county());
        if (message == null) return List.of();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < content.variants().size(); i++) {
            var offers = content.variants().get(i).offers();
            for (int j = 0; j < offers.size(); j++) {
                if (offers.get(j).channel() != Channel.P832) continue;
                errors.add(new FieldError("content.variants[" + i + "].offers[" + j + "].price", message));
            }
        }
        return errors;
    }

    private static @Nullable Sentence refusal(@Nullable String goods, @Nullable String merchant) {
        if (merchant == null || !SOURCED.contains(merchant))
            return new Sentence(
                    "no source shows that the merchant's county is one of the 832", "没有资料表明商家所在区县属于 832 个脱贫县");
        if (!merchant.equals(goods))
            return new Sentence("on 832 goods come from the merchant's own county", "832 渠道的商品须产自商家所在区县");
        return null;
    }
}
