package yonghuang.merchants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.shared.SampleData;

/**
 * As many sample merchants as enterprises were chosen to be shown in Zhejiang: 92. Nine in each county of Huanggang and
 * two that sit nowhere, for goods whose county no source names. None stands for a real enterprise.
 */
@Component
public final class SampleMerchants implements SampleData {
    private static final int PER_COUNTY = 9;
    private static final int WITHOUT_COUNTY = 2;

    /** The ten counties, districts and cities under Huanggang, by their division codes. */
    private static final Map<String, String> COUNTIES = new TreeMap<>(Map.of(
            "421102", "黄州",
            "421121", "团风",
            "421122", "红安",
            "421123", "罗田",
            "421124", "英山",
            "421125", "浠水",
            "421126", "蕲春",
            "421127", "黄梅",
            "421181", "麻城",
            "421182", "武穴"));

    private final MongoOperations mongo;

    public SampleMerchants(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The merchants a county's sample goods may belong to, the same at every call. */
    public static List<Merchant> of(@Nullable String county) {
        return all().stream()
                .filter(merchant -> county == null ? merchant.county() == null : county.equals(merchant.county()))
                .toList();
    }

    public static List<Merchant> all() {
        var merchants = new ArrayList<Merchant>();
        COUNTIES.forEach((code, place) -> {
            for (int i = 0; i < PER_COUNTY; i++) merchants.add(sample(merchants.size() + 1, "（" + place + "）", code));
        });
        for (int i = 0; i < WITHOUT_COUNTY; i++) merchants.add(sample(merchants.size() + 1, "", null));
        return List.copyOf(merchants);
    }

    private static Merchant sample(int number, String place, @Nullable String county) {
        return Merchant.sample("sample-%02d".formatted(number), "样例合作社 %02d%s".formatted(number, place), county);
    }

    @Override
    public int turn() {
        return 5; // the catalog's sample products name them
    }

    @Override
    public void load() {
        var present = mongo.findAll(Merchant.class).stream().map(Merchant::id).collect(Collectors.toSet());
        var missing = all().stream()
                .filter(merchant -> !present.contains(merchant.id()))
                .toList();
        if (!missing.isEmpty()) mongo.insert(missing, Merchant.class);
    }
}
