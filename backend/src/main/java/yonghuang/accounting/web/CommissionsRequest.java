package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.accounting.Rate;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** All rates anew, and why. */
record CommissionsRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable RateRequest> rates,

        @Nullable String note) {
    private static final int MOST_RATES = 200;
    private static final int WHOLE = 1000;

    record RateRequest(
            @Nullable String category,

            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Channel.class) @Nullable
            String channel,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000") @Nullable
            Integer permille) {}

    /** @throws InvalidInput naming every wrong member */
    List<Rate> read(Set<String> categories) {
        if (rates == null || rates.isEmpty() || rates.size() > MOST_RATES) {
            throw new InvalidInput("rates", "must name from 1 to 200 rates", "须列出 1 到 200 条费率");
        }
        var wrong = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        var read = new ArrayList<Rate>();
        for (int i = 0; i < rates.size(); i++) {
            var at = "rates[" + i + "]";
            var given = rates.get(i);
            if (given == null) wrong.add(error(at, "is required", "必填"));
            else {
                check(given, at, categories, seen, wrong);
                if (wrong.isEmpty()) read.add(rate(given));
            }
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        return read;
    }

    private static void check(
            RateRequest given, String at, Set<String> categories, Set<String> seen, List<FieldError> wrong) {
        if (given.category() != null && !categories.contains(given.category())) {
            wrong.add(error(at + ".category", "is no class of product", "没有该商品类别"));
        }
        boolean shop = Channel.SHOP.name().equals(given.channel());
        boolean p832 = Channel.P832.name().equals(given.channel());
        if (!shop && !p832) wrong.add(error(at + ".channel", "must be SHOP or P832", "须为 SHOP 或 P832"));
        var permille = given.permille();
        if (permille == null || permille < 0 || permille > WHOLE) {
            wrong.add(error(at + ".permille", "must be from 0 to 1000", "必须在 0 到 1000 之间"));
        } else if (p832 && permille != 0) {
            wrong.add(error(at + ".permille", "must be 0: nothing is taken on the 832 channel", "832 渠道不收取任何费用，须为 0"));
        }
        if (!seen.add(given.channel() + " " + given.category())) wrong.add(error(at, "is named twice", "重复"));
    }

    private static Rate rate(RateRequest given) {
        var channel = Channel.P832.name().equals(given.channel()) ? Channel.P832 : Channel.SHOP;
        var permille = given.permille();
        return new Rate(given.category(), channel, permille == null ? 0 : permille);
    }

    private static FieldError error(String field, String en, String zh) {
        return new FieldError(field, new Sentence(en, zh));
    }
}
