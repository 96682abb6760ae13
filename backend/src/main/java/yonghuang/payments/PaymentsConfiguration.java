package yonghuang.payments;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.provider.PaymentProvider;

/** What is built around whichever provider takes the money. */
@Configuration(proxyBeanMethods = false)
@Import({SandboxConfiguration.class, StripeConfiguration.class, ReconciliationConfiguration.class})
class PaymentsConfiguration {
    @Bean
    PaymentDocuments paymentDocuments(MongoOperations mongo, Clock clock) {
        return new PaymentDocuments(mongo, clock);
    }

    @Bean
    MoneyMoves moneyMoves(PaymentDocuments payments) {
        return new PaymentMoney(payments);
    }

    @Bean
    DoneRefunds doneRefunds(PaymentDocuments payments) {
        return new DoneRefunds(payments);
    }

    @Bean
    PaymentAlerts paymentAlerts(MongoOperations mongo) {
        return new PaymentAlerts(mongo);
    }

    @Bean
    PaymentRefunds paymentRefunds(
            PaymentDocuments payments, PaymentProvider provider, PaymentAlerts alerts, Clock clock) {
        return new PaymentRefunds(payments, provider, alerts, clock);
    }

    @Bean
    PaymentSettlement paymentSettlement(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentRefunds refunds,
            PaymentAlerts alerts,
            ObjectProvider<CapturedMoney> capturedMoney,
            Clock clock) {
        return new PaymentSettlement(payments, provider, refunds, alerts, capturedMoney::getObject, clock);
    }

    @Bean
    PaymentDesk paymentDesk(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            Clock clock) {
        return new PaymentDesk(payments, provider, settlement, refunds, clock);
    }

    @Bean
    PaymentAttempts paymentAttempts(PaymentDocuments payments, PaymentProvider provider, PaymentSettlement settlement) {
        return new PaymentAttempts(payments, provider, settlement);
    }

    @Bean
    AlertDesk alertDesk(PaymentAlerts alerts, PaymentDocuments payments, PaymentSettlement settlement, Clock clock) {
        return new AlertDesk(alerts, payments, settlement, clock);
    }

    @Bean
    UnsettledPaymentsSweep unsettledPaymentsSweep(
            PaymentDocuments payments, PaymentProvider provider, PaymentSettlement settlement, Clock clock) {
        return new UnsettledPaymentsSweep(payments, provider, settlement, clock);
    }

    @Bean
    UnfinishedRefundsSweep unfinishedRefundsSweep(PaymentDocuments payments, PaymentRefunds refunds, Clock clock) {
        return new UnfinishedRefundsSweep(payments, refunds, clock);
    }

    @Bean
    PaymentArithmetic paymentArithmetic(PaymentDocuments payments, PaymentProvider provider, Clock clock) {
        return new PaymentArithmetic(payments, provider, clock);
    }
}
