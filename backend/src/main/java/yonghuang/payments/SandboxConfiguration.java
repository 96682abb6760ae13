package yonghuang.payments;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.payments.provider.SandboxSettings;

/** What there is with the sandbox only: the provider of play money and the payer's side of it. */
@Configuration(proxyBeanMethods = false)
@Conditional(StripeSelection.Sandbox.class)
class SandboxConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SandboxConfiguration.class);

    /** The sandbox needs no events here: whoever pays settles before the answer, and the sweeps find the rest. */
    @Bean
    SandboxPaymentProvider sandboxPaymentProvider(MongoOperations mongo, Clock clock) {
        log.info("Payments: sandbox provider, no real money moves.");
        return new SandboxPaymentProvider(mongo, clock, SandboxSettings.AT_ONCE, event -> {});
    }

    @Bean
    PaymentForm sandboxForm() {
        return PaymentForm.SANDBOX;
    }

    @Bean
    SandboxPayments sandboxPayments(
            PaymentDocuments payments,
            SandboxPaymentProvider sandbox,
            PaymentSettlement settlement,
            PaymentAttempts attempts,
            ObjectProvider<CapturedMoney> capturedMoney) {
        return new SandboxPayments(payments, sandbox, settlement, attempts, capturedMoney::getObject);
    }

    @Bean
    LateMoneySweep lateMoneySweep(SandboxPaymentProvider sandbox, Payments payments) {
        return new LateMoneySweep(sandbox, payments);
    }
}
