package yonghuang.payments;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.AuditTrail;

/** What compares our money with the provider's books. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {
    @Bean
    ReconciliationBooks reconciliationBooks(MongoOperations mongo) {
        return new ReconciliationBooks(mongo);
    }

    @Bean
    ReconciliationSteps reconciliationSteps(
            ReconciliationBooks books,
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            Clock clock) {
        return new ReconciliationSteps(books, payments, provider, settlement, refunds, clock);
    }

    @Bean
    Reconciliations reconciliations(
            ReconciliationBooks books,
            ReconciliationSteps steps,
            PaymentProvider provider,
            AuditTrail audit,
            Clock clock) {
        return new Reconciliations(books, steps, provider, audit, clock);
    }

    @Bean
    ReconciliationSweep reconciliationSweep(
            ReconciliationBooks books, ReconciliationSteps steps, PaymentProvider provider, Clock clock) {
        return new ReconciliationSweep(books, steps, provider, clock);
    }
}
