package yonghuang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.scenarios.Basket;
import yonghuang.testing.RunningShop;
import yonghuang.testing.Shop;

/** kill -9 of the packaged shop under load, ten times: nothing answered is lost, and everything adds up soon after. */
class KillIT {
    private static final int ROUNDS = 10;
    private static final int BUYERS = 8;

    @TempDir
    Path folder;

    /** Orders that were answered, and those whose payment was answered. */
    private final Set<String> placed = ConcurrentHashMap.newKeySet();

    private final Set<String> paid = ConcurrentHashMap.newKeySet();

    @Test
    void nothingThatWasAnsweredIsLost() {
        var random = new Random(20261124);
        var data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            try (var running = RunningShop.start(data, Map.of("YONGHUANG_HOLD_FOR", "PT20S"))) {
                allAnsweredIsThere(running.shop());
                buyUntilKilled(running, random.nextInt(1500));
            }
        }
        try (var running = RunningShop.start(data, Map.of("YONGHUANG_HOLD_FOR", "PT20S"))) {
            allAnsweredIsThere(running.shop());
            assertThat(differencesWithinThirtySeconds(running.shop())).isEqualTo("[]");
            assertThat(paid).hasSizeGreaterThan(ROUNDS);
        }
    }

    private void buyUntilKilled(RunningShop running, int millis) {
        var skus = new ArrayList<String>();
        int soFar = paid.size();
        for (int i = 0; i < 3; i++) skus.add(Basket.sku(running.shop(), i));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 1; n <= BUYERS; n++) {
                var buyer = running.shop().consumer(n);
                people.submit(() -> buy(buyer, skus));
            }
            try {
                awaitPayments(soFar + 2);
                LockSupport.parkNanos(millis * 1_000_000L);
            } finally {
                running.kill();
            }
        }
    }

    /** The kill comes into work that is under way, however busy the machine is. */
    private void awaitPayments(int wanted) {
        for (int look = 0; look < 600 && paid.size() < wanted; look++) LockSupport.parkNanos(50_000_000);
        assertThat(paid).hasSizeGreaterThanOrEqualTo(wanted);
    }

    private void buy(Shop.Person buyer, ArrayList<String> skus) {
        try {
            while (true) {
                var order = Basket.place(
                        buyer, UUID.randomUUID().toString(), Basket.line(skus.get(0), 1), Basket.line(skus.get(1), 1));
                if (order.status() != 201) return;
                placed.add(order.json().get("id").asString());
                if (Basket.confirm(buyer, order.json(), "succeed").status() == 200)
                    paid.add(order.json().get("id").asString());
            }
        } catch (UncheckedIOException theShopIsGone) {
            // what was answered before is in the sets
        }
    }

    private void allAnsweredIsThere(Shop shop) {
        var statuses = new ConcurrentHashMap<String, String>();
        for (int n = 1; n <= BUYERS; n++) {
            var buyer = shop.consumer(n);
            for (var after = ""; after != null; ) {
                var page = buyer.get("/api/orders?limit=100" + after).json();
                for (var order : page.get("items"))
                    statuses.put(order.get("id").asString(), order.get("status").asString());
                after = page.get("next").isNull()
                        ? null
                        : "&after=" + page.get("next").asString();
            }
        }
        assertThat(statuses.keySet()).containsAll(placed);
        assertThat(paid).allSatisfy(order -> assertThat(statuses.get(order)).isEqualTo("PAID"));
    }

    private static String differencesWithinThirtySeconds(Shop shop) {
        var last = "";
        for (int tried = 0; tried < 60; tried++) {
            last = shop.management("/actuator/consistency")
                    .json()
                    .get("differences")
                    .toString();
            if (last.equals("[]")) return last;
            LockSupport.parkNanos(500_000_000);
        }
        return last;
    }
}
