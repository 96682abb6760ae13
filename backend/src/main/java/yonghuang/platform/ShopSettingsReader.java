package yonghuang.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import yonghuang.shared.ShopSettings;

/** Reads the settings of the process; a setting that cannot be right stops the start with a sentence that says what to set. */
final class ShopSettingsReader {
    private static final int MOST_SAMPLE_PRODUCTS = 100_000;

    private ShopSettingsReader() {}

    static ShopSettings read(Environment environment) {
        SearchAddress.read(environment.getProperty(
                "yonghuang.search-uri")); // a wrong one stops the start here, before the store is opened
        boolean realStore = StringUtils.hasText(environment.getProperty("yonghuang.mongodb-uri"));
        boolean sampleData = switch (text(environment, "sample-data")) {
            case "auto" -> !realStore;
            case "on" -> true;
            case "off" -> false;
            default -> throw new WrongSetting("YONGHUANG_SAMPLE_DATA must be auto, on or off.");
        };
        boolean rateLimits = switch (text(environment, "rate-limits")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new WrongSetting("YONGHUANG_RATE_LIMITS must be on or off.");
        };
        if (!rateLimits && !sampleData) {
            throw new WrongSetting(
                    "YONGHUANG_RATE_LIMITS=off is accepted only where sample data is on. Remove it, or set YONGHUANG_SAMPLE_DATA=on.");
        }
        return new ShopSettings(
                Path.of(text(environment, "data")),
                realStore,
                sampleData,
                sampleProducts(environment),
                holdFor(environment),
                largeAdjustment(environment),
                rateLimits);
    }

    private static String text(Environment environment, String name) {
        return environment.getRequiredProperty("yonghuang." + name).strip();
    }

    private static int sampleProducts(Environment environment) {
        try {
            int products = Integer.parseInt(text(environment, "sample-products"));
            if (products >= 1 && products <= MOST_SAMPLE_PRODUCTS) return products;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new WrongSetting("YONGHUANG_SAMPLE_PRODUCTS must be a whole number from 1 to 100000.");
    }

    private static int largeAdjustment(Environment environment) {
        try {
            int units = Integer.parseInt(text(environment, "large-adjustment"));
            if (units >= 0) return units;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new WrongSetting("YONGHUANG_LARGE_ADJUSTMENT must be a whole number of units, 0 or more.");
    }

    private static Duration holdFor(Environment environment) {
        try {
            var holdFor = Duration.parse(text(environment, "hold-for"));
            if (holdFor.isPositive()) return holdFor;
        } catch (java.time.format.DateTimeParseException notADuration) {
            // said below
        }
        throw new WrongSetting("YONGHUANG_HOLD_FOR must be a positive ISO 8601 duration such as PT15M.");
    }
}
