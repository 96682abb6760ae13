package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Nonsense at the door: each refused with the member named, and nothing is counted. */
class ReceivingBadInputTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";
    private static final String GOOD = "'lot': 'BAD-1', 'producedOn': '2026-10-01', 'expiresOn': '2099-01-01',"
            + " 'accepted': 5, 'merchant': 'sample-01'";

    /** Each row changes one member of a good line; an empty value leaves it out. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "sku~'NO-SUCH-SKU'~lines[0].sku",
                "sku~''~lines[0].sku",
                "lot~~lines[0].lot",
                "lot~'a|b'~lines[0].lot",
                "producedOn~~lines[0].producedOn",
                "producedOn~'2999-01-01'~lines[0].producedOn",
                "producedOn~'yesterday'~lines[0].producedOn",
                "expiresOn~'2026-10-01'~lines[0].expiresOn",
                "expiresOn~'2026-09-30'~lines[0].expiresOn",
                "accepted~~lines[0].accepted",
                "accepted~0~lines[0].accepted",
                "accepted~-1~lines[0].accepted",
                "accepted~1.5~lines[0].accepted",
                "accepted~1000001~lines[0].accepted",
                "accepted~true~lines[0].accepted",
                "rejected~1~lines[0].rejectedCause",
                "rejected~-1~lines[0].rejected",
                "damaged~-1~lines[0].damaged",
                "merchant~~lines[0].merchant",
                "merchant~'nobody'~lines[0].merchant",
                "supplier~{'name': 'x'}~lines[0].supplier.contact",
                "supplier~{'contact': 'x'}~lines[0].supplier.name",
                "county~'<b>'~lines[0].county",
                "town~'大河岸'~lines[0].county",
                "bin~'A1'~lines[0].bin",
                "bin~'a-01-2'~lines[0].bin",
                "certificate~' '~lines[0].certificate",
                "colour~'red'~lines[0].colour"
            })
    void intakeLineIsRefusedByName(String member, String value, String field) {
        var before = figures();
        var sku = Basket.sku(shop(), 42);
        var line = with("'sku': '" + sku + "', " + GOOD, member, value);

        var answer = post("/intakes", "{'reference': 'BAD-" + UUID.randomUUID() + "', 'lines': [{" + line + "}]}");

        assertRefused(answer, 400, "invalid-request");
        assertThat(answer.text()).contains("\"" + field + "\"");
        assertThat(figures()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "merchant~~merchant",
                "merchant~'nobody'~merchant",
                "reference~' '~reference",
                "expectedOn~'soon'~expectedOn",
                "lines~[]~lines",
                "lines~[{'sku': 'NONE', 'units': 1}]~lines[0].sku",
                "lines~[{'sku': 'A', 'units': 0}]~lines[0].units",
                "lines~[{'sku': 'A', 'units': 1}, {'sku': 'A', 'units': 1}]~lines[1].sku",
                "lines~[null]~lines[0].sku"
            })
    void announcementIsRefusedByName(String member, String value, String field) {
        var good = "'merchant': 'sample-01', 'reference': 'YB-BAD', 'expectedOn': '2026-11-25', 'lines': [{'sku': '"
                + Basket.sku(shop(), 42) + "', 'units': 1}]";

        var answer = post("/deliveries", "{" + with(good, member, value) + "}");

        assertRefused(answer, 400, "invalid-request");
        assertThat(answer.text()).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/codes/XXXX-1~404~unknown-code",
                "/codes?code=~400~invalid-request",
                "/codes~400~invalid-request",
                "/lots/NO-SUCH-LOT~404~not-found",
                "/lots/NO-SUCH-LOT/label.svg~404~not-found",
                "/lots?state=SOLD~400~invalid-request",
                "/lots?after=junk~400~invalid-request",
                "/lots?limit=0~400~invalid-request",
                "/bins?after=junk~400~invalid-request",
                "/deliveries?status=LOST~400~invalid-request",
                "/deliveries?after=junk~400~invalid-request",
                "/deliveries/none~404~not-found",
                "/intakes?limit=101~400~invalid-request",
                "/intakes/none~404~not-found"
            })
    void questionWithoutAnAnswerIsRefused(String path, int status, String problem) {
        assertRefused(staff().get(NINGBO + path), status, problem);
    }

    @Test
    void intakeTwiceIsOneAndWithOtherLinesRefused() {
        var sku = Basket.sku(shop(), 42);
        var reference = "TWICE-" + UUID.randomUUID();
        var body = "{'reference': '" + reference + "', 'lines': [{'sku': '" + sku + "', " + GOOD + "}]}";
        var first = post("/intakes", body);
        var before = figures();

        assertThat(post("/intakes", body).json()).isEqualTo(first.json());
        assertRefused(
                post("/intakes", body.replace("'accepted': 5", "'accepted': 6")), 409, "receipt-reference-reused");
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void codeOfAnotherWarehouseIsNamedToStaffOfBoth() {
        var sku = Basket.sku(shop(), 42);
        var lot = "OW" + UUID.randomUUID().toString().substring(0, 8);
        staff().post(
                        "/api/warehouses/huanggang/intakes",
                        json("{'reference': '" + lot + "', 'lines': [{'sku': '" + sku + "', "
                                + GOOD.replace("BAD-1", lot) + "}]}"));

        var answer = staff().get(NINGBO + "/codes/" + lot);

        assertRefused(answer, 409, "other-warehouse");
        assertThat(answer.json().get("warehouse").asString()).isEqualTo("huanggang");
    }

    @Test
    void putAwayOfAnUnknownLotOrIntoNoBinIsRefused() {
        var sku = Basket.sku(shop(), 42);

        assertRefused(
                post("/put-aways", "{'sku': '" + sku + "', 'lot': 'NONE', 'bin': 'A-01-2'}"), 400, "invalid-request");
        assertRefused(post("/put-aways", "{'sku': '" + sku + "', 'lot': 'NONE'}"), 400, "invalid-request");
        assertRefused(post("/put-aways", "{'sku': 'NONE', 'lot': 'NONE', 'bin': 'A-01-2'}"), 404, "not-found");
    }

    private static String with(String line, String member, String value) {
        var without = line.replaceAll("(^|, *)'" + member + "': ('[^']*'|[0-9]+|\\[.*])", "")
                .replaceAll("^, *", "");
        return value == null ? without : without + ", '" + member + "': " + value;
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private Answer post(String path, String body) {
        return staff().post(NINGBO + path, json(body));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private Person staff() {
        return shop().as("WAREHOUSE");
    }

    private String figures() {
        var movements = staff().get(NINGBO + "/movements?limit=1").json();
        return movements + " " + staff().get(NINGBO + "/intakes?limit=1").json().get("total");
    }
}
