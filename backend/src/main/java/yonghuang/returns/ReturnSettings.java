package yonghuang.returns;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yonghuang.shared.Money;
import yonghuang.shared.SettingRefused;

/** {@code YONGHUANG_LARGE_REFUND}, fen, 100,000 by default: a larger refund for a return needs a second person. */
@Component
public final class ReturnSettings {
    private static final String LARGE = "YONGHUANG_LARGE_REFUND";
    private static final String DEFAULT = "100000";
    private final Money large;

    @org.springframework.beans.factory.annotation.Autowired
    ReturnSettings(Environment environment) {
        this(read(environment.getProperty(LARGE, DEFAULT)));
    }

    public ReturnSettings(long largeFen) {
        this.large = Money.fen(largeFen);
    }

    boolean isLarge(Money refund) {
        return refund.amount() > large.amount();
    }

    private static long read(String text) {
        try {
            long fen = Long.parseLong(text.strip());
            if (fen >= 0) return fen;
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new SettingRefused(LARGE + " must be a whole number of fen, 0 or more, was: " + text);
    }
}
