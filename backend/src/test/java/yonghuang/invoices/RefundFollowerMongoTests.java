package yonghuang.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.DoneRefunds;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Which refunds the follower hears of; time and refunds are played. */
class RefundFollowerMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final Map<String, Instant> done = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private RefundFollower follower = start();

    private RefundFollower start() {
        var refunds = Mockito.mock(DoneRefunds.class);
        Mockito.doAnswer(call -> {
                    Consumer<DoneRefunds.Done> hearer = call.getArgument(1);
                    done.forEach((order, at) -> {
                        if (!at.isBefore(call.getArgument(0))) hearer.accept(new DoneRefunds.Done(order, at));
                    });
                    return null;
                })
                .when(refunds)
                .since(Mockito.any(), Mockito.any());
        var invoices = Mockito.mock(Invoices.class);
        Mockito.doAnswer(call -> {
                    heard.add(call.getArgument(0));
                    if (call.getArgument(0).equals("ord_bad")) throw new IllegalStateException("bad");
                    return null;
                })
                .when(invoices)
                .afterRefund(Mockito.any());
        return new RefundFollower(refunds, invoices, mongo, clock);
    }

    @Test
    void aRefundIsHeardOfOneLookLaterAndOneBadStopsNobody() {
        follower.run();
        clock.advance(Duration.ofSeconds(2));
        done.put("ord_bad", clock.instant());
        done.put("ord_1", clock.instant());

        follower.run();

        assertThat(heard).containsExactlyInAnyOrder("ord_bad", "ord_1");
    }

    @Test
    void whatWasDoneWhileTheProgramWasDownIsHeardOfAfterItsStart() {
        follower.run();
        done.put("ord_1", clock.instant().plusSeconds(5));
        clock.advance(Duration.ofDays(3));
        follower = start();

        follower.run();

        assertThat(heard).containsExactly("ord_1");
    }

    @Test
    void betweenTwoFarLooksOldRefundsAreLeftAlone() {
        follower.run();
        done.put("ord_1", clock.instant());
        done.put("ord_2", clock.instant().plusSeconds(10));
        clock.advance(Duration.ofSeconds(20));
        follower.run();
        heard.clear();

        clock.advance(Duration.ofSeconds(2));
        follower.run();

        assertThat(heard).containsExactly("ord_2");
    }
}
