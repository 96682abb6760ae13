package yonghuang.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import yonghuang.testing.WholeShopTests;

/** Reconciliation as the office sees it, over the sandbox's books. */
class ReconciliationHttpTests extends WholeShopTests {
    private static final String ROUTE = "/api/reconciliations";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void theOfficeComparesADay() {
        var day = TODAY.minusDays(9).toString();
        var office = shop().as("OFFICE");

        var started = office.post(ROUTE, "{\"day\": \"" + day + "\"}");

        assertThat(started.status()).isEqualTo(200);
        assertThat(started.json().get("status").asString()).isEqualTo("DONE");
        assertThat(started.json().get("differences").size()).isZero();
        assertThat(office.get(ROUTE + "/" + day).json().get("run").asInt()).isEqualTo(1);
        assertThat(office.get(ROUTE + "?limit=1").json().get("total").asLong()).isPositive();
        assertThat(office.post(ROUTE, "{\"day\": \"" + day + "\"}")
                        .json()
                        .get("run")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void onlyADayThatIsOverCanBeCompared() {
        for (var day : new String[] {TODAY.toString(), "2019-12-31", "yesterday", ""}) {
            var answer = shop().as("ADMIN").post(ROUTE, "{\"day\": \"" + day + "\"}");
            assertThat(answer.status()).as(day).isEqualTo(400);
            assertThat(answer.json().toString()).contains("\"day\"");
        }
    }

    @Test
    void whatWasNeverComparedIsNotFound() {
        assertThat(shop().as("OFFICE").get(ROUTE + "/2020-01-01").problem()).isEqualTo("not-found");
        assertThat(shop().as("OFFICE")
                        .post(ROUTE + "/2020-01-01/differences/dif_1/settled", "{\"note\": \"seen\"}")
                        .problem())
                .isEqualTo("not-found");
        assertThat(shop().as("OFFICE")
                        .post(ROUTE + "/2020-01-01/differences/dif_1/settled", "{\"note\": \" \"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(shop().as("CONSUMER").get(ROUTE).status()).isEqualTo(403);
        assertThat(shop().as("WAREHOUSE")
                        .post(ROUTE, "{\"day\": \"2026-01-01\"}")
                        .status())
                .isEqualTo(403);
    }
}
