package yonghuang.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.pricing.group.GroupPrice;
import yonghuang.shared.GroupSteps.Step;
import yonghuang.shared.Money;

class GroupPricesTests {
    private static final List<Step> STEPS = List.of(new Step(10, Money.fen(900)), new Step(50, Money.fen(800)));

    @Test
    void theHighestStepThatIsReachedCounts() {
        assertThat(GroupPrices.reached(STEPS, 9, Money.fen(1_000))).isNull();
        assertThat(GroupPrices.reached(STEPS, 10, Money.fen(1_000))).isEqualTo(Money.fen(900));
        assertThat(GroupPrices.reached(STEPS, 49, Money.fen(1_000))).isEqualTo(Money.fen(900));
        assertThat(GroupPrices.reached(STEPS, 50, Money.fen(1_000))).isEqualTo(Money.fen(800));
    }

    @Test
    void aPublicBuyerNeverPaysMoreThanEverybody() {
        assertThat(GroupPrices.reached(STEPS, 10, Money.fen(900))).isNull();
        assertThat(GroupPrices.reached(STEPS, 10, Money.fen(850))).isNull();
    }

    @Test
    void stepsRiseInUnitsAndFallInPrice() {
        assertThat(GroupPrice.isStaircase(STEPS)).isTrue();
        assertThat(GroupPrice.isStaircase(STEPS.reversed())).isFalse();
        assertThat(GroupPrice.isStaircase(List.of(new Step(10, Money.fen(900)), new Step(20, Money.fen(900)))))
                .isFalse();
    }
}
