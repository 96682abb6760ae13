package yonghuang.inventory.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.receiving.IntakeFixture.aLine;
import static yonghuang.inventory.receiving.IntakeFixture.asked;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;

class DeliveriesMongoTests {
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop();

    @Test
    void announcedDeliveryHasNothingYet() {
        var delivery = announce("YB-1", line(SKU, 50));

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.ANNOUNCED);
        assertThat(delivery.lines()).containsExactly(new DeliveryLine(SKU, 50, 0, 0, 0));
    }

    @Test
    void sameAnnouncementAgainIsTheSameDeliveryAndAnotherOneUnderItsReferenceIsRefused() {
        var first = announce("YB-1", line(SKU, 50));

        assertThat(announce("YB-1", line(SKU, 50)).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> announce("YB-1", line(SKU, 51))).isInstanceOf(DeliveryReferenceReused.class);
        assertThat(shop.deliveries.count("ningbo", null)).isEqualTo(1);
    }

    @Test
    void onlyKnownMerchantsAndSkusAreAnnounced() {
        assertThatThrownBy(() -> shop.deliveries.announce(
                        "ningbo", new Deliveries.Announcement("nobody", "YB", null, List.of(line(SKU, 1)), null), "w"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> announce("YB-1", line(SKU, 1), line("NONE", 1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[1].sku"));
    }

    @Test
    void partsAddUpUntilEverythingHasCome() {
        var id = announce("YB-1", line(SKU, 50), line("SKU-0001", 5)).id();

        take("G-1", id, aLine(SKU, "L1", 20).rejected(3).damaged(1));
        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.PARTLY_RECEIVED);
        take("G-2", id, aLine(SKU, "L2", 26), aLine("SKU-0001", "L1", 5));

        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(delivery(id).lines())
                .containsExactly(new DeliveryLine(SKU, 50, 46, 3, 1), new DeliveryLine("SKU-0001", 5, 5, 0, 0));
        assertThat(delivery(id).intakes()).hasSize(2);
    }

    @Test
    void repeatOfAPartAddsNothing() {
        var id = announce("YB-1", line(SKU, 50)).id();
        for (int i = 0; i < 3; i++) take("G-1", id, aLine(SKU, "L1", 20));

        assertThat(delivery(id).lines()).containsExactly(new DeliveryLine(SKU, 50, 20, 0, 0));
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(20);
    }

    @Test
    void moreThanAnnouncedNeedsAReasonAndChangesNothingWithoutOne() {
        var id = announce("YB-1", line(SKU, 50)).id();
        take("G-1", id, aLine(SKU, "L1", 48));

        assertThatThrownBy(() -> take("G-2", id, aLine("SKU-0001", "L1", 1).because("gift"), aLine(SKU, "L2", 3)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[1].reason"));
        assertThat(shop.intakes.count("ningbo")).isEqualTo(1);
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(48);
        assertThat(delivery(id).intakes()).hasSize(1);
    }

    @Test
    void refusedReferenceCanBeSentAgainWithAReason() {
        var id = announce("YB-1", line(SKU, 50)).id();
        assertThatThrownBy(() -> take("G-1", id, aLine(SKU, "L1", 51))).isInstanceOf(InvalidInput.class);

        take("G-1", id, aLine(SKU, "L1", 51).because("one more box"));

        assertThat(delivery(id).lines()).containsExactly(new DeliveryLine(SKU, 50, 51, 0, 0));
    }

    @Test
    void skuNobodyAnnouncedNeedsAReason() {
        var id = announce("YB-1", line(SKU, 50)).id();
        assertThatThrownBy(() -> take("G-1", id, aLine("SKU-0001", "L1", 1))).isInstanceOf(InvalidInput.class);

        take("G-1", id, aLine("SKU-0001", "L1", 1).because("sample"));

        assertThat(delivery(id).lines()).contains(new DeliveryLine("SKU-0001", 0, 1, 0, 0));
    }

    @Test
    void twoIntakesAtOnceNeverBringMoreThanAnnouncedTogether() {
        for (int round = 0; round < 10; round++) {
            var lot = "L" + round;
            var id = announce("YB-" + round, line(SKU, 50)).id();
            var reference = "G-" + round + "-";
            var outcomes = atOnce(2, n -> {
                try {
                    take(reference + n, id, aLine(SKU, lot, 30));
                    return "taken";
                } catch (InvalidInput refused) {
                    return "refused";
                }
            });

            assertThat(outcomes).containsExactlyInAnyOrder("taken", "refused");
            assertThat(delivery(id).lines()).containsExactly(new DeliveryLine(SKU, 50, 30, 0, 0));
            assertThat(shop.level(SKU, "ningbo").lot(lot).orElseThrow().available())
                    .isEqualTo(30);
        }
        shop.copier.copyAll();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void manyPartsAtOnceAreAllCounted() {
        var id = announce("YB-1", line(SKU, 100)).id();

        atOnce(20, n -> take("G-" + n / 2, id, aLine(SKU, "L1", 10)));

        assertThat(delivery(id).lines()).containsExactly(new DeliveryLine(SKU, 100, 100, 0, 0));
        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(100);
    }

    @Test
    void cancelledDeliveryTakesNothing() {
        var id = announce("YB-1", line(SKU, 50)).id();
        shop.deliveries.cancel("ningbo", id, "lorry broke down", "acc_w");

        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThatThrownBy(() -> take("G-1", id, aLine(SKU, "L1", 1))).isInstanceOf(DeliveryStep.class);
        assertThat(shop.intakes.count("ningbo")).isZero();
        assertThat(shop.level(SKU, "ningbo").available()).isZero();
    }

    @Test
    void deliveryOfWhichSomethingCameIsClosedNotCancelled() {
        var id = announce("YB-1", line(SKU, 50)).id();
        take("G-1", id, aLine(SKU, "L1", 1));

        assertThatThrownBy(() -> shop.deliveries.cancel("ningbo", id, "no", "acc_w"))
                .isInstanceOf(DeliveryStep.class);
        assertThat(shop.deliveries.close("ningbo", id, "no more", "acc_w").status())
                .isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(shop.deliveries.close("ningbo", id, "again", "acc_x").ending())
                .extracting(Delivery.Ending::reason)
                .isEqualTo("no more");
        assertThatThrownBy(() -> take("G-2", id, aLine(SKU, "L1", 1))).isInstanceOf(DeliveryStep.class);
    }

    @Test
    void deliveryToAnotherWarehouseLooksLikeNone() {
        var id = announce("YB-1", line(SKU, 50)).id();

        assertThat(shop.deliveries.find("huanggang", id)).isEmpty();
        assertThatThrownBy(() -> shop.deliveries.close("huanggang", id, "x", "w"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.intakes.receive("huanggang", asked("G", id, aLine(SKU, "L1", 1)), "w"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void merchantComesFromTheDeliveryAndAnotherOneIsRefused() {
        var id = announce("YB-1", line(SKU, 50)).id();

        var intake = take("G-1", id, aLine(SKU, "L1", 1).of(null));
        assertThat(intake.lines().getFirst().facts().merchant()).isEqualTo("m-1");
        assertThatThrownBy(() -> take("G-2", id, aLine(SKU, "L2", 1).of("m-2"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void pagesShowEachDeliveryOnceNewestFirst() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(announce("YB-" + i, line(SKU, 1)).id());
            shop.clock.advance(java.time.Duration.ofSeconds(1));
        }
        shop.deliveries.cancel("ningbo", made.getFirst(), "x", "w");

        var seen = new ArrayList<String>();
        Deliveries.After after = null;
        for (var page = shop.deliveries.page("ningbo", null, after, 2);
                !page.isEmpty();
                page = shop.deliveries.page("ningbo", null, after, 2)) {
            page.forEach(each -> seen.add(each.id()));
            after = new Deliveries.After(page.getLast().at(), page.getLast().id());
        }

        assertThat(seen).isEqualTo(made);
        assertThat(shop.deliveries.count("ningbo", DeliveryStatus.ANNOUNCED)).isEqualTo(4);
        assertThat(shop.deliveries.page("ningbo", DeliveryStatus.CANCELLED, null, 9))
                .extracting(Delivery::id)
                .containsExactly(made.getFirst());
    }

    private Delivery announce(String reference, DeliveryLine... lines) {
        var what = new Deliveries.Announcement("m-1", reference, "2026-11-25", Arrays.asList(lines), null);
        return shop.deliveries.announce("ningbo", what, "acc_w");
    }

    private static DeliveryLine line(String sku, int units) {
        return DeliveryLine.announced(sku, units);
    }

    private Delivery delivery(String id) {
        return shop.deliveries.find("ningbo", id).orElseThrow();
    }

    private Intake take(String reference, String delivery, IntakeFixture... lines) {
        return shop.intakes.receive("ningbo", asked(reference, delivery, lines), "acc_w");
    }
}
