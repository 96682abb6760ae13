package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Address;
import yonghuang.shared.Checked;

/** @param region six-digit division code of a district or county */
record AddressRequest(
        @Schema(requiredMode = REQUIRED) @Nullable String name,

        @Schema(requiredMode = REQUIRED, example = "13800138000") @Nullable
        String phone,

        @Schema(requiredMode = REQUIRED, example = "330203") @Nullable
        String region,

        @Schema(requiredMode = REQUIRED) @Nullable String street) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?[2-9]\\d{6,7}(-\\d{1,6})?");
    private static final Pattern DISTRICT = Pattern.compile("\\d{2}(?!00)\\d{2}(?!00)\\d{2}");
    /** Cities without districts, named by their own code: 东莞, 中山, 儋州, 嘉峪关. Source: the 2024 division codes. */
    private static final Set<String> WITHOUT_DISTRICTS = Set.of("441900", "442000", "460400", "620200");

    private static final Set<String> SERVED = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final Set<String> NOT_SERVED = Set.of("71", "81", "82");

    /** @return the address; when something was wrong, whatever could be read of it */
    Address checked(Checked check) {
        return new Address(
                check.text("address.name", name, 50),
                phone(check),
                region(check, "address.region", region),
                check.text("address.street", street, 200));
    }

    private String phone(Checked check) {
        var digits = phone == null ? "" : phone.strip();
        if (!MOBILE.matcher(digits).matches() && !LANDLINE.matcher(digits).matches()) {
            check.wrong("address.phone", "must be a mobile or landline number of the mainland", "请填写大陆手机号或固定电话");
        }
        return digits;
    }

    /** The code of a district or county we deliver to; when it is none, the error is noted. */
    static String region(Checked check, String field, @Nullable String region) {
        var code = region == null ? "" : region;
        var province = code.length() < 2 ? "" : code.substring(0, 2);
        if (NOT_SERVED.contains(province)) check.wrong(field, "we do not deliver there yet", "暂不支持配送到该地区");
        else if (!SERVED.contains(province) || !isDistrict(code)) {
            check.wrong(field, "must be the six-digit code of a district or county", "请选择到区或县");
        }
        return code;
    }

    private static boolean isDistrict(String code) {
        return DISTRICT.matcher(code).matches() || WITHOUT_DISTRICTS.contains(code);
    }
}
