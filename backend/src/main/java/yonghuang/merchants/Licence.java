package yonghuang.merchants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What allows a merchant to sell some classes of goods.
 *
 * @param classes ids of classes of product it is for
 * @param validUntil the last day it is good for; null only where it has no end
 * @param document id of the scanned file
 */
public record Licence(
        Type type,
        List<String> classes,
        String number,
        String scope,
        @Nullable LocalDate validUntil,
        String document) {
    /** Kinds of licence (R10–R12). */
    public enum Type {
        /** 备案: to sell prepackaged food only; has no end. */
        FILING,
        /** 食品经营许可证. */
        BUSINESS,
        /** 食品生产许可证: its holder may sell its own goods. */
        PRODUCTION;

        public boolean mayHaveNoEnd() {
            return this == FILING;
        }
    }

    public Licence {
        classes = List.copyOf(classes);
    }

    public boolean isInForceOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
