package yonghuang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.scenarios.Basket;
import yonghuang.testing.RunningShop;

/** What the packaged process promises to whoever starts it. */
class ProcessIT {
    @TempDir
    Path folder;

    @Test
    void aSecondProcessOnALockedStoreEndsAndSaysWhoHasIt() throws Exception {
        var data = folder.resolve("data");
        try (var first = RunningShop.start(data, Map.of())) {
            var log = folder.resolve("second.log");
            var second = RunningShop.launch(
                    List.of(),
                    Map.of("YONGHUANG_DATA", data.toString(), "SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"),
                    log);

            assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(Files.readString(log)).contains(String.valueOf(first.pid()));
        }
    }

    @Test
    void signInsAndKeyAreOnlyTheOwnersToRead() throws Exception {
        var data = folder.resolve("data");
        try (var running = RunningShop.start(data, Map.of())) {
            assertThat(running.shop().anyone().get("/api/products").status()).isEqualTo(200);
            for (var secret : List.of("sign-ins.json", "keys/token-signing.pem")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void rateLimitsOffWithoutSampleDataStopsTheStart() throws Exception {
        var log = folder.resolve("refused.log");
        var refused = RunningShop.launch(
                List.of(),
                Map.of(
                        "YONGHUANG_DATA",
                        folder.resolve("d").toString(),
                        "YONGHUANG_RATE_LIMITS",
                        "off",
                        "YONGHUANG_SAMPLE_DATA",
                        "off"),
                log);

        assertThat(refused.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log))
                .contains("YONGHUANG_RATE_LIMITS=off is accepted only where sample data is on");
    }

    @Test
    void twoCopiesShareOneStore() throws Exception {
        var data = folder.resolve("data");
        int port = RunningShop.freePort();
        var log = folder.resolve("store.log");
        var store = RunningShop.launch(
                List.of("--spring.profiles.active=store-only"),
                Map.of(
                        "YONGHUANG_DATA",
                        folder.resolve("shared-store").toString(),
                        "YONGHUANG_STORE_PORT",
                        String.valueOf(port)),
                log);
        try {
            var ready = "store ready mongodb://127.0.0.1:" + port + "/yonghuang";
            for (int tried = 0;
                    tried < 100 && !(Files.exists(log) && Files.readString(log).contains(ready));
                    tried++) {
                LockSupport.parkNanos(100_000_000);
            }
            var settings =
                    Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + port + "/yonghuang", "YONGHUANG_SAMPLE_DATA", "on");
            try (var one = RunningShop.start(data, settings);
                    var other = RunningShop.start(data, settings)) {
                var sku = Basket.sku(one.shop(), 0);
                one.shop().consumer(1).put("/api/cart/lines/" + sku, "{\"units\": 2}");
                assertThat(other.shop()
                                .consumer(1)
                                .get("/api/cart")
                                .json()
                                .get("lines")
                                .get(0)
                                .get("units")
                                .asInt())
                        .isEqualTo(2);

                var key = UUID.randomUUID().toString();
                var here = Basket.place(one.shop().consumer(1), key, Basket.line(sku, 1));
                var there = Basket.place(other.shop().consumer(1), key, Basket.line(sku, 1));
                assertThat(here.status()).isEqualTo(201);
                assertThat(there.text()).isEqualTo(here.text());
                assertThat(Basket.confirm(other.shop().consumer(1), here.json(), "succeed")
                                .json()
                                .get("status")
                                .asString())
                        .isEqualTo("SUCCEEDED");
                assertThat(one.shop()
                                .management("/actuator/consistency")
                                .json()
                                .get("differences")
                                .toString())
                        .isEqualTo("[]");
            }
        } finally {
            store.destroy();
            store.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
